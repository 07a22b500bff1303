import { request as httpRequest } from 'node:http';

import { test as base } from 'vitest';

import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { edgeOptions, silentLog } from './edge-options.ts';

import type { IncomingHttpHeaders } from 'node:http';
import type { LogEvent } from '#site/edge/log.ts';
import type { Edge } from '#site/edge/start-edge.ts';
import type { BuiltSnapshot } from '../support/snapshot-builder.ts';

export interface RunningEdge {
	readonly url: string;
	readonly dataDir: string;
	readonly built: BuiltSnapshot;
	readonly logged: LogEvent[];
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
