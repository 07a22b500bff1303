import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { createInterface } from 'node:readline';

import type { ChildProcess } from 'node:child_process';

export interface Load {
	readonly seconds: number;
	/** Asked for; a function gives another one each time. */
	readonly path: string | (() => string);
	readonly headers?: Record<string, string>;
	/** Made anew for each request; without it, the request is a GET. */
	readonly body?: () => string;
	readonly connections?: number;
}

/** Connections that ask again as soon as they are answered. */
const CONNECTIONS = 64;
/** `utime` and `stime` of /proc are counted in hundredths of a second on Linux. */
const TICKS_A_SECOND = 100;

/** An edge in a process of its own, that hands nothing on unless `env` says otherwise. */
export function startEdge(dataDir: string, env: Record<string, string> = {}): Promise<Server> {
	return startServer(['site/edge/main.ts'], {
		DATA_DIR: dataDir,
		SITE_PORT: '0',
		CMS_INTERNAL_URL: 'http://127.0.0.1:9',
		EDGE_BATCH_SECONDS: '3600',
		// the load of one machine is more than one network may send
		EDGE_EVENTS_PER_MINUTE: '10000000',
		...env,
	});
}

export interface Server {
	readonly child: ChildProcess;
	readonly url: URL;
}

/** A program of ours in a process of its own that says `{"msg":"edge listening","url":…}` when it listens. */
export async function startServer(program: readonly string[], env: Record<string, string>): Promise<Server> {
	const child = spawn(process.execPath, program, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const lines = createInterface(child.stdout);
	const url = await new Promise<URL>((resolve, reject) => {
		// what it says afterwards is read too, or it would wait for somebody to read it
		lines.on('line', (line) => {
			const [, address] = /"msg":"edge listening".*"url":"([^"]+)"/.exec(line) ?? [];
			if (address !== undefined) resolve(new URL(address));
		});
		child.once('close', () => reject(new Error(`${program.join(' ')} ended before it listened`)));
	});
	return { child, url };
}

/** What a load cost: the CPU of the server alone, and what its clients saw. */
export interface Measured {
	readonly requestsPerSecond: number;
	readonly cpuMicrosecondsEach: number;
	readonly p50Milliseconds: number;
	readonly p99Milliseconds: number;
	readonly megabytesPerSecond: number;
	readonly megabytesPerCpuSecond: number;
}

/** Loads a server with connections that ask again as soon as they are answered. */
export async function measured(load: Load, url: URL, pid: number): Promise<Measured> {
	const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
	const connections = load.connections ?? CONNECTIONS;
	await once(load, url, agent);
	const latencies: number[] = [];
	let bytes = 0;
	const [startedAt, cpuBefore] = [performance.now(), await cpuSeconds(pid)];
	const until = startedAt + load.seconds * 1_000;
	const ask = async () => {
		while (performance.now() < until) {
			const askedAt = performance.now();
			const received = await once(load, url, agent);
			bytes += received;
			latencies.push(performance.now() - askedAt);
		}
	};
	await Promise.all(Array.from({ length: connections }, ask));
	const wallSeconds = (performance.now() - startedAt) / 1_000;
	const cpu = (await cpuSeconds(pid)) - cpuBefore;
	agent.destroy();
	const sorted = latencies.toSorted((a, b) => a - b);
	const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0;
	return {
		requestsPerSecond: latencies.length / wallSeconds,
		cpuMicrosecondsEach: (cpu / latencies.length) * 1e6,
		p50Milliseconds: sorted[sorted.length >> 1] ?? 0,
		p99Milliseconds: p99,
		megabytesPerSecond: bytes / 1e6 / wallSeconds,
		megabytesPerCpuSecond: bytes / 1e6 / cpu,
	};
}

export const inWords = (name: string, figures: Measured): string =>
	[
		name,
		`${Math.round(figures.requestsPerSecond)} requests/s`,
		`${Math.round(figures.cpuMicrosecondsEach)} µs CPU each`,
		`p50 ${figures.p50Milliseconds.toFixed(1)} ms, p99 ${figures.p99Milliseconds.toFixed(1)} ms`,
		`${figures.megabytesPerSecond.toFixed(1)} MB/s, ${figures.megabytesPerCpuSecond.toFixed(0)} MB per CPU second`,
	].join(' · ');

/** @returns bytes of the body */
function once(load: Load, url: URL, agent: Agent): Promise<number> {
	const body = load.body?.();
	const method = body === undefined ? 'GET' : 'POST';
	const headers = { ...load.headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) };
	const target = { host: url.hostname, port: url.port, path: typeof load.path === 'string' ? load.path : load.path() };
	return new Promise((resolve, reject) => {
		const request = httpRequest({ ...target, method, agent, headers }, (response) => {
			let received = 0;
			const status = response.statusCode ?? 500;
			if (status >= 300 && status !== 304) reject(new Error(`${target.path} answered ${status}`));
			response.on('data', (chunk: Buffer) => (received += chunk.length));
			response.on('end', () => resolve(received));
			response.on('error', reject);
		});
		request.on('error', reject);
		request.end(body);
	});
}

/** What a process has used, its threads too. */
export async function cpuSeconds(pid: number): Promise<number> {
	const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
