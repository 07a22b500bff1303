import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSite } from '#site/build.ts';

import { publishedInput } from './snapshot-builder.ts';

export interface BuiltPages {
	readonly folder: string;
	/** Every HTML page: its address and its text. */
	readonly pages: readonly { readonly path: string; readonly html: string }[];
	/** Addresses of everything that was built, pages with a slash at the end. */
	readonly addresses: ReadonlySet<string>;
	readonly read: (file: string) => Promise<string>;
	readonly remove: () => Promise<void>;
}

/** Builds the pages of a snapshot into a folder of their own. */
export async function builtPages(snapshot = publishedInput()): Promise<BuiltPages> {
	const root = await mkdtemp(join(tmpdir(), 'loa-lang-pages-'));
	const snapshotFile = join(root, 'snapshot.json');
	const folder = join(root, 'site');
	await writeFile(snapshotFile, JSON.stringify(snapshot));
	await buildSite({ snapshotFile, outDir: folder });
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
	const pages = await Promise.all(
		files
			.filter((file) => file.endsWith('.html'))
			.map(async (file) => ({
				path: file.replace(/index\.html$/, ''),
				html: await readFile(join(folder, file), 'utf8'),
			})),
	);
	return {
		folder,
		pages,
		addresses: new Set(files.map((file) => file.replace(/index\.html$/, ''))),
		read: (file) => readFile(join(folder, file), 'utf8'),
		remove: () => rm(root, { recursive: true, force: true }),
	};
}
