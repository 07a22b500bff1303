import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Agent, request as httpRequest } from 'node:http';
import { createInterface } from 'node:readline';

import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';

import type { ChildProcess } from 'node:child_process';

interface Terminal {
	readonly print: (line: string) => void;
}

interface Load {
	readonly name: string;
	readonly seconds: number;
	readonly path: string;
	readonly headers?: Record<string, string>;
	/** Made anew for each request; without it, the request is a GET. */
	readonly body?: () => string;
}

/** Connections that ask again as soon as they are answered. */
const CONNECTIONS = 64;
/** `utime` and `stime` of /proc are counted in hundredths of a second on Linux. */
const TICKS_A_SECOND = 100;

const LOADS: readonly Load[] = [
	{ name: 'page, brotli', seconds: 5, path: '/vi/', headers: { 'accept-encoding': 'br' } },
	{ name: 'event, fsync before 204', seconds: 5, path: '/r', body: () => event() },
	{
		name: 'ten events in one request',
		seconds: 3,
		path: '/r',
		body: () => `[${Array.from({ length: 10 }, event).join()}]`,
	},
	{ name: 'bundle of 25 MB', seconds: 5, path: `/goi/2026-11/${DAO_SAN}/vi.zip` },
];

const event = (): string => JSON.stringify({ id: randomUUID(), kind: 'view', language: 'vi', subject: 'home' });

/**
 * Measures the edge in a process of its own under a bounded load (about 20 seconds).
 * The CPU time per request is the figure to compare; requests a second depend on what else the machine does.
 */
export async function benchEdge(terminal: Terminal): Promise<void> {
	const dataDir = await makeDataDir();
	await publish(dataDir, buildSnapshot({ trackBytes: 8_333_000 }));
	const { child, url } = await startEdge(dataDir);
	try {
		for (const load of LOADS) terminal.print(await measured(load, url, child.pid ?? 0));
		const memory = await readFile(`/proc/${child.pid}/status`, 'utf8');
		terminal.print(`memory: ${/VmRSS:\s*(\d+ kB)/.exec(memory)?.[1] ?? 'unknown'}`);
	} finally {
		child.kill('SIGTERM');
		await new Promise((resolve) => child.once('close', resolve));
		await removeDataDir(dataDir);
	}
}

async function startEdge(dataDir: string): Promise<{ child: ChildProcess; url: URL }> {
	const env = { ...process.env, DATA_DIR: dataDir, SITE_PORT: '0', CMS_URL: 'http://127.0.0.1:9' };
	const child = spawn(process.execPath, ['site/edge/main.ts'], {
		env: { ...env, EDGE_BATCH_SECONDS: '3600' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	for await (const line of createInterface(child.stdout)) {
		const { msg, url } = JSON.parse(line);
		if (msg === 'edge listening') return { child, url: new URL(url) };
	}
	throw new Error('The edge ended before it listened');
}

async function measured(load: Load, url: URL, pid: number): Promise<string> {
	const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
	const connections = load.name.startsWith('bundle') ? 4 : CONNECTIONS;
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
	return [
		load.name,
		`${Math.round(latencies.length / wallSeconds)} requests/s`,
		`${Math.round((cpu / latencies.length) * 1e6)} µs CPU each`,
		`p50 ${(sorted[sorted.length >> 1] ?? 0).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
		`${(bytes / 1e6 / wallSeconds).toFixed(1)} MB/s, ${(bytes / 1e6 / cpu).toFixed(0)} MB per CPU second`,
	].join(' · ');
}

/** @returns bytes of the body */
function once(load: Load, url: URL, agent: Agent): Promise<number> {
	const body = load.body?.();
	const method = body === undefined ? 'GET' : 'POST';
	const headers = { ...load.headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) };
	const target = { host: url.hostname, port: url.port, path: load.path };
	return new Promise((resolve, reject) => {
		const request = httpRequest({ ...target, method, agent, headers }, (response) => {
			let received = 0;
			if ((response.statusCode ?? 500) >= 300) reject(new Error(`${load.path} answered ${response.statusCode}`));
			response.on('data', (chunk: Buffer) => (received += chunk.length));
			response.on('end', () => resolve(received));
			response.on('error', reject);
		});
		request.on('error', reject);
		request.end(body);
	});
}

async function cpuSeconds(pid: number): Promise<number> {
	const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
	return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

if (import.meta.main) await benchEdge({ print: (line) => process.stdout.write(`${line}\n`) });
