import { createConnection } from 'node:net';

import { cpuSeconds } from './load.ts';

import type { Socket } from 'node:net';
import type { Load, Measured } from './load.ts';

export type RawMeasured = Omit<Measured, 'megabytesPerSecond' | 'megabytesPerCpuSecond'>;

const CONNECTIONS = 64;
const HEAD_END = '\r\n\r\n';

/**
 * Loads a server as load.ts does, with bare sockets instead of Node's client, which costs more than the server that is
 * measured: a server that is kept waiting commits few events at a time, and each looks dearer than it is. Answers have a
 * `Content-Length` or no body.
 */
export async function rawMeasured(load: Load, url: URL, pid: number): Promise<RawMeasured> {
	const latencies: number[] = [];
	const ask = await Promise.all(Array.from({ length: load.connections ?? CONNECTIONS }, () => connected(load, url)));
	for (const asking of ask) await asking.once();
	const [startedAt, cpuBefore] = [performance.now(), await cpuSeconds(pid)];
	const until = startedAt + load.seconds * 1_000;
	await Promise.all(
		ask.map(async ({ once }) => {
			while (performance.now() < until) {
				const askedAt = performance.now();
				await once();
				latencies.push(performance.now() - askedAt);
			}
		}),
	);
	const wallSeconds = (performance.now() - startedAt) / 1_000;
	const cpu = (await cpuSeconds(pid)) - cpuBefore;
	for (const { socket } of ask) socket.destroy();
	const sorted = latencies.toSorted((one, other) => one - other);
	return {
		requestsPerSecond: latencies.length / wallSeconds,
		cpuMicrosecondsEach: (cpu / latencies.length) * 1e6,
		p50Milliseconds: sorted[sorted.length >> 1] ?? 0,
		p99Milliseconds: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
	};
}

/** A connection that asks one thing at a time. */
async function connected(
	load: Load,
	url: URL,
): Promise<{ readonly socket: Socket; readonly once: () => Promise<void> }> {
	const socket = createConnection(Number(url.port), url.hostname);
	socket.setNoDelay(true);
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve);
		socket.once('error', reject);
	});
	const own = Object.entries(load.headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
	let answer = '';
	let settle: { readonly done: () => void; readonly failed: (error: Error) => void } | undefined;
	socket.setEncoding('latin1');
	socket.on('data', (part: string) => {
		answer += part;
		if (!isWhole(answer)) return;
		const isFine = answer.startsWith('HTTP/1.1 2');
		if (isFine) settle?.done();
		else settle?.failed(new Error(`Answered ${answer.slice(0, 200)}`));
		answer = '';
	});
	socket.on('close', () => settle?.failed(new Error('The server closed the connection.')));
	socket.on('error', (error) => settle?.failed(error));
	return {
		socket,
		once: () =>
			new Promise<void>((done, failed) => {
				settle = { done, failed };
				const body = load.body?.() ?? '';
				const path = typeof load.path === 'string' ? load.path : load.path();
				socket.write(
					`POST ${path} HTTP/1.1\r\nHost: ${url.host}\r\n${own.join('')}Content-Length: ${Buffer.byteLength(body)}${HEAD_END}${body}`,
				);
			}),
	};
}

function isWhole(answer: string): boolean {
	const head = answer.indexOf(HEAD_END);
	if (head === -1) return false;
	const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head)) ?? [];
	return answer.length >= head + HEAD_END.length + Number(length);
}
