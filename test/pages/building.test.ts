import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { buildSite } from '#site/build.ts';

import { builtPages } from './built-pages.ts';
import { publishedInput } from './snapshot-builder.ts';

describe('building', () => {
	test('a snapshot that breaks its schema is refused with every mistake, and the folder stays as it was', async () => {
		const root = await mkdtemp(join(tmpdir(), 'loa-lang-broken-'));
		const snapshotFile = join(root, 'snapshot.json');
		await writeFile(snapshotFile, JSON.stringify({ ...publishedInput(), languages: [], siteUrl: 'here' }));
		const building = buildSite({ snapshotFile, outDir: join(root, 'site') });
		await expect(building).rejects.toMatchObject({ code: 'snapshot_invalid', issues: { length: 2 } });
		expect(await readdir(root)).toEqual(['snapshot.json']);
		await rm(root, { recursive: true });
	});

	test('pages that fail half-way leave the last pages in place', async () => {
		const built = await builtPages();
		const before = await built.read('/index.html');
		const snapshotFile = join(built.folder, '..', 'two-alike.json');
		const input = publishedInput();
		// two records for one address: found when pages are written, after the schema has let it pass
		const communes = [...input.communes, ...input.communes.slice(0, 1)];
		await writeFile(snapshotFile, JSON.stringify({ ...input, communes }));
		await expect(buildSite({ snapshotFile, outDir: built.folder })).rejects.toMatchObject({
			code: 'site_build_failed',
		});
		expect(await built.read('/index.html')).toBe(before);
		const left = await readdir(join(built.folder, '..'));
		expect(left.toSorted()).toEqual(['site', 'snapshot.json', 'two-alike.json']);
		await built.remove();
	}, 60_000);
});
