import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

import { startEdge } from '#site/edge/start-edge.ts';

import { edgeOptions } from '../edge/edge-options.ts';
import { makeDataDir, pointTo, removeDataDir, writeRelease } from '../support/snapshot-builder.ts';
import { builtPages } from './built-pages.ts';

import type { EdgeOptions } from '#site/edge/start-edge.ts';
import type { BuiltSnapshot } from '../support/snapshot-builder.ts';
import type { BuiltPages } from './built-pages.ts';

export interface PagesOnEdge {
	/** Address of the running edge, without a trailing slash. */
	readonly url: string;
	readonly built: BuiltPages;
	readonly close: () => Promise<void>;
}

/** Builds the pages of a snapshot and serves them, with their media, by the real edge. */
export async function pagesOnEdge(published: BuiltSnapshot, options: Partial<EdgeOptions> = {}): Promise<PagesOnEdge> {
	const dataDir = await makeDataDir();
	const pages = await builtPages(published.snapshot);
	await writeRelease(dataDir, published, {});
	const folder = join(dataDir, 'releases', published.snapshot.release, 'site');
	await rename(pages.folder, folder);
	await pages.remove();
	await pointTo(dataDir, published.snapshot.release);
	const edge = await startEdge({ ...edgeOptions(dataDir), ...options });
	return {
		url: edge.url,
		built: { ...pages, folder, read: (file) => readFile(join(folder, file), 'utf8') },
		close: async () => {
			await edge.close();
			await removeDataDir(dataDir);
		},
	};
}
