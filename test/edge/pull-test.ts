import { makeDataDir, removeDataDir } from '../support/snapshot-builder.ts';
import { test as base, until } from './edge-test.ts';
import { releaseNamed, startPulling } from './pulling.ts';

import type { PullingEdge } from './pulling.ts';

/** A folder of the first machine with an edge that serves it, and an empty folder of a second one. */
export const test = base.extend<{ first: PullingEdge; copy: string }>({
	first: async ({ dataDir }, use) => {
		const edge = await startPulling(dataDir, []);
		await use(edge);
		await edge.close();
	},
	copy: async ({}, use) => {
		const copy = await makeDataDir();
		await use(copy);
		await removeDataDir(copy);
	},
});

/** Waits until it serves that release. */
export const serves = (edge: PullingEdge, sequence: number) =>
	until(async () => (await edge.health()).release === releaseNamed(sequence));
