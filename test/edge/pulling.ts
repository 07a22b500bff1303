import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';
import { writeFileList } from '#content/lib/release-files.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { buildSnapshot, pointTo, SITE_FILES, writeRelease } from '../support/snapshot-builder.ts';
import { EDGE_SECRET, edgeOptions, silentLog } from './edge-options.ts';
import { ask } from './edge-test.ts';

import type { LogEvent } from '#site/edge/log.ts';
import type { Edge, EdgeOptions } from '#site/edge/start-edge.ts';
import type { BuiltSnapshot } from '../support/snapshot-builder.ts';

/** Names of releases in the order in which they are made. */
export const releaseNamed = (sequence: number): string => `20261122-${String(100_000 + sequence)}-ab12cd`;

interface Whole {
	readonly sequence: number;
	readonly trackBytes?: number;
	readonly pages?: Readonly<Record<string, string>>;
}

/** Writes a release with its list of files, as the CMS does; the pointer stays. */
export async function writeWhole(dataDir: string, { sequence, trackBytes, pages = {} }: Whole): Promise<BuiltSnapshot> {
	const release = releaseNamed(sequence);
	const built = buildSnapshot({
		release,
		...(trackBytes === undefined ? {} : { trackBytes }),
		overrides: { hasFileList: true },
	});
	await writeRelease(dataDir, built, { ...SITE_FILES, ...pages });
	await writeFileList(join(dataDir, 'releases', release), { release, sequence });
	return built;
}

export async function publishWhole(dataDir: string, whole: Whole): Promise<BuiltSnapshot> {
	const built = await writeWhole(dataDir, whole);
	await pointTo(dataDir, releaseNamed(whole.sequence));
	return built;
}

export interface PullingEdge extends Edge {
	readonly logged: readonly LogEvent[];
	/** As `/healthz` tells it to who knows the secret. */
	health(): Promise<{
		edge: string;
		release: string | null;
		warnings: string[];
		pull?: { problem: string | null; from: string | null; missing: number };
	}>;
}

/** An edge with a folder of its own that copies from other addresses. */
export async function startPulling(
	dataDir: string,
	pullFrom: readonly string[],
	more: Partial<EdgeOptions> = {},
): Promise<PullingEdge> {
	const { log, logged } = silentLog();
	const edge = await startEdge({ ...edgeOptions(dataDir, log), pullFrom, ...more });
	return {
		...edge,
		logged,
		health: async () => {
			const signature = signRequest(EDGE_SECRET, { method: 'GET', path: '/healthz', body: '' }, new Date());
			const { body } = await ask(edge.url, '/healthz', { headers: { [SIGNATURE_HEADER]: signature } });
			return JSON.parse(body.toString());
		},
	};
}

/** Every media file that lies in a folder, by name. */
export async function mediaIn(dataDir: string): Promise<readonly string[]> {
	const media = join(dataDir, 'media');
	if (!existsSync(media)) return [];
	const entries = await readdir(media, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.toSorted();
}
