import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';
import { publishedInput } from '../pages/snapshot-builder.ts';

import type { Payload } from 'payload';
import type * as Check from '#cms/releases/check-media.ts';

const RELEASE = '20261122-154012-ab12cd';
const NOW = new Date('2026-11-22T09:00:00Z');
/** Bytes of the file of a key. */
const bytesOf = (key: string) => Buffer.from(`the sound of ${key} `.repeat(40));

describe.skipIf(isDatabaseMissing)(`stored media on ${databaseName}`, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let check: typeof Check;
	let files: readonly { key: string; extension: string }[] = [];
	const pathOf = ({ key, extension }: { key: string; extension: string }) =>
		join(dataDir, 'media', key.slice(0, 2), key.slice(2, 4), `${key}.${extension}`);

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		check = await import('#cms/releases/check-media.ts');
		const { filesNamedIn } = await import('#content/lib/media-files.ts');
		// a release whose hashes are those of the files beside it
		const hashOf = (key: string) => createHash('sha256').update(bytesOf(key)).digest('hex');
		const snapshot: unknown = JSON.parse(JSON.stringify(publishedInput()), (_name, value: unknown) => {
			if (typeof value !== 'object' || value === null || !('key' in value) || !('sha256' in value)) return value;
			const key = String(value.key);
			return { ...value, bytes: bytesOf(key).length, sha256: hashOf(key) };
		});
		files = filesNamedIn(snapshot);
		for (const file of files) {
			await mkdir(join(pathOf(file), '..'), { recursive: true });
			await writeFile(pathOf(file), bytesOf(file.key));
		}
		await mkdir(join(dataDir, 'releases', RELEASE), { recursive: true });
		await writeFile(join(dataDir, 'releases', RELEASE, 'snapshot.json'), JSON.stringify(snapshot));
		await writeFile(join(dataDir, 'releases', 'current'), RELEASE);
	});
	afterAll(() => close());

	/** Looks until every file has been compared once. */
	const walk = async () => {
		let found = 0;
		for (let looks = 0; looks < Math.ceil(files.length / 20) + 1; looks += 1)
			found += await check.checkMedia(payload, NOW);
		return found;
	};
	const publications = async () =>
		(await payload.count({ collection: 'payload-jobs', where: { taskSlug: { equals: 'publish' } } })).totalDocs;

	test('whole files are compared a few at a time, and nothing is said', async () => {
		expect(files.length).toBeGreaterThan(20);
		expect(await walk()).toBe(0);
		expect((await check.mediaCheckState(payload)).bad).toEqual([]);
		expect(await publications()).toBe(0);
	});

	test('eight changed bytes are found: the file is not served, made anew where it can be, and named in health', async () => {
		const [changed, lost] = [files[3]!, files[30]!];
		const bytes = await readFile(pathOf(changed));
		bytes.write('XXXXXXXX', 100);
		await writeFile(pathOf(changed), bytes);
		await rm(pathOf(lost));
		expect(await walk()).toBeGreaterThanOrEqual(2);
		expect([existsSync(pathOf(changed)), existsSync(`${pathOf(changed)}.bad`)]).toEqual([false, true]);
		const { loadHealth } = await import('#cms/system/health.ts');
		const { healthInWords } = await import('#cms/system/admin/health-words.ts');
		const part = healthInWords(await loadHealth(payload)).find(({ title }) => title === 'Tệp đã lưu');
		expect(part?.isTrouble).toBe(true);
		for (const { key } of [changed, lost]) expect(part?.sentences.join('\n')).toContain(key);
		// asked for once for what is new, not at every look
		const asked = await publications();
		expect(asked).toBeGreaterThan(0);
		await walk();
		expect(await publications()).toBe(asked);
	});

	test('a file that is right again is no trouble any more', async () => {
		for (const file of files) await writeFile(pathOf(file), bytesOf(file.key));
		await walk();
		expect((await check.mediaCheckState(payload)).bad).toEqual([]);
	});
});
