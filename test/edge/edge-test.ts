import { request as httpRequest } from 'node:http';

import { test as base } from 'vitest';

import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';

import type { IncomingHttpHeaders } from 'node:http';
import type { Log, LogEvent } from '#site/edge/log.ts';
import type { Edge, EdgeOptions } from '#site/edge/start-edge.ts';
import type { BuiltSnapshot } from '../support/snapshot-builder.ts';

export const EDGE_SECRET = 'a secret for tests only, 32 letters or more';

export interface RunningEdge {
	readonly url: string;
	readonly dataDir: string;
	readonly built: BuiltSnapshot;
	readonly logged: LogEvent[];
}

/** Settings of an edge that no CMS answers and that looks at the pointer often. */
export function edgeOptions(dataDir: string, log: Log = silentLog().log): EdgeOptions {
	return {
		dataDir,
		log,
		port: 0,
		host: '127.0.0.1',
		siteUrl: 'http://127.0.0.1:4321',
		cmsUrl: 'http://127.0.0.1:9',
		batchSeconds: 3_600,
		trustedProxies: 0,
		edgeSecret: EDGE_SECRET,
		pollMilliseconds: 20,
	};
}

export function silentLog(): { log: Log; logged: LogEvent[] } {
	const logged: LogEvent[] = [];
	const note = (event: LogEvent) => void logged.push(event);
	return { logged, log: { info: note, warn: note, error: note } };
}

/** A test with a published release and an edge that serves it. */
export const test = base.extend<{ dataDir: string; edge: RunningEdge }>({
	dataDir: async ({}, use) => {
		const dataDir = await makeDataDir();
		await use(dataDir);
		await removeDataDir(dataDir);
	},
	edge: async ({ dataDir }, use) => {
		const built = buildSnapshot();
		await publish(dataDir, built);
		const { log, logged } = silentLog();
		const edge: Edge = await startEdge(edgeOptions(dataDir, log));
		await use({ url: edge.url, dataDir, built, logged });
		await edge.close();
	},
});

export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** One request as it goes over the wire: nothing is unpacked, no header is added, the path is sent as it stands. */
export function ask(
	url: string,
	path: string,
	{ method = 'GET', headers = {}, body }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
	const { hostname, port } = new URL(url);
	return new Promise((resolve, reject) => {
		const request = httpRequest({ hostname, port, path, method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
			);
		});
		request.on('error', reject);
		request.end(body);
	});
}

/** Waits for a condition and not for a time. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
}
