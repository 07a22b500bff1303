import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeEach, describe, expect, test } from 'vitest';

import { checkMirror } from '#site/mirror/check-mirror.ts';
import { neededBytes } from '#site/mirror/room.ts';
import { signingKey } from '#site/mirror/signed-manifest.ts';
import { writeMirror } from '#site/mirror/write-mirror.ts';

import type { PlannedFile } from '#site/mirror/plan.ts';

const root = await mkdtemp(join(tmpdir(), 'loa-lang-stick-'));
const key = await signingKey(root);
afterAll(() => rm(root, { recursive: true, force: true }));

let out: string;
let runs = 0;
beforeEach(() => {
	runs += 1;
	out = join(root, `stick-${runs}`);
});

const facts = { release: 'r', publishedAt: '2026-11-22T08:40:12.000Z', key };
const file = (path: string, text: string, before: () => Promise<unknown> = async () => undefined): PlannedFile => ({
	path,
	bytes: Buffer.byteLength(text),
	identity: text,
	read: async function* read() {
		await before();
		yield Buffer.from(text);
	},
});
const room = (freeBytes: number, clusterBytes = 1) => ({ room: async () => ({ freeBytes, clusterBytes }) });
const write = (planned: readonly PlannedFile[], more: object = {}) => writeMirror(out, { ...facts, planned, ...more });
const faultsIn = async () => (await checkMirror(out)).faults;

describe('the room that a mirror needs', () => {
	test('is counted in whole clusters, a folder one of them', () => {
		const written = [
			{ path: 'a/b/one.txt', bytes: 1, replacedBytes: 0 },
			{ path: 'a/two.txt', bytes: 32_769, replacedBytes: 0 },
		];
		const needed = neededBytes({ written, removedBytes: [] }, 32_768);
		expect(needed).toBeGreaterThanOrEqual(11 * 32_768);
		expect(needed).toBeLessThan(11.2 * 32_768);
	});

	test('is less what is removed before and what is replaced, but for the file that is being written', () => {
		const written = [{ path: 'a', bytes: 1_000, replacedBytes: 1_000 }];
		expect(neededBytes({ written, removedBytes: [] }, 1)).toBeCloseTo(1_016);
		expect(neededBytes({ written, removedBytes: [600] }, 1)).toBeCloseTo(416);
		expect(neededBytes({ written: [], removedBytes: [600] }, 1)).toBeLessThan(0);
	});
});

describe('a stick', () => {
	test('that is too small gets nothing; files that are not planned any more make room for new ones', async () => {
		const first = [file('a.txt', 'one'), file('b/c.txt', 'two')];
		await expect(write(first, room(5))).rejects.toMatchObject({ code: 'mirror_too_large' });
		await expect(stat(join(out, 'a.txt'))).rejects.toMatchObject({ code: 'ENOENT' });
		expect(await write(first)).toMatchObject({ written: 2, removed: 0 });
		// the three bytes of b/c.txt go first
		expect(await write([file('a.txt', 'one'), file('d.txt', 'three!')], room(10))).toMatchObject({
			kept: 1,
			removed: 1,
		});
		expect((await readdir(out)).toSorted()).toEqual([
			'MANIFEST.json',
			'MANIFEST.pub',
			'MANIFEST.sig',
			'a.txt',
			'd.txt',
		]);
		expect(await faultsIn()).toEqual([]);
	});

	test('that was pulled out is said in one sentence, and the next run goes on with what is missing', async () => {
		const pulled = [file('a.txt', 'one'), file('b/c.txt', 'two', () => rm(join(out, 'b'), { recursive: true }))];
		await expect(write(pulled)).rejects.toMatchObject({
			code: 'stick_gone',
			message: expect.stringMatching(/goes on/),
		});
		expect(await faultsIn().catch(({ code }: { code: string }) => code)).toBe('no_mirror');
		const all = [file('a.txt', 'one'), file('b/c.txt', 'two')];
		// as much as the second file, its folder and the lists take is free
		expect(await write(all, room(11))).toMatchObject({ written: 1, kept: 1 });
		expect(await readdir(out)).not.toContain('MANIFEST.tam');
		expect(await faultsIn()).toEqual([]);
	});

	test('that is full is said in one sentence, and no half of a file stays', async () => {
		const toFull = () => symlink('/dev/full', join(out, 'b.txt.nua'));
		await expect(write([file('a.txt', 'one', toFull), file('b.txt', 'two')])).rejects.toMatchObject({
			code: 'stick_full',
		});
		expect((await readdir(out)).toSorted()).toEqual(['MANIFEST.tam', 'a.txt']);
	});

	test('keeps what was whole when a run is stopped, and loses the halves of one that was killed', async () => {
		const stopping = new AbortController();
		const planned = [file('a.txt', 'one', async () => stopping.abort()), file('b.txt', 'two')];
		await expect(write(planned, { signal: stopping.signal })).rejects.toMatchObject({ code: 'mirror_stopped' });
		await writeFile(join(out, 'b.txt.nua'), 'tw');
		await writeFile(join(out, 'MANIFEST.tam'), '{"path":"b.txt","by', { flag: 'a' });
		expect(await write(planned)).toMatchObject({ written: 1, kept: 1 });
		expect(await faultsIn()).toEqual([]);
	});

	test('whose source cannot be read keeps its own error: it is not the stick', async () => {
		const failing = file('a.txt', 'one', () => readFile(join(root, 'nothing')));
		await expect(write([failing])).rejects.toMatchObject({ code: 'ENOENT' });
	});
});

describe('the check of a mirror', () => {
	test('names what nobody signed, and leaves what systems put there', async () => {
		await write([file('a.txt', 'one')]);
		await mkdir(join(out, 'System Volume Information'));
		await writeFile(join(out, 'System Volume Information', 'WPSettings.dat'), 'x');
		expect(await faultsIn()).toEqual([]);
		await writeFile(join(out, 'xem.html'), '<script>alert(1)</script>');
		await mkdir(join(out, 'goi'));
		await writeFile(join(out, 'goi', '01_VI.MP3'), 'x');
		expect(await faultsIn()).toEqual([
			'goi/01_VI.MP3 is not of the mirror: nobody has signed it.',
			'xem.html is not of the mirror: nobody has signed it.',
		]);
	});

	test('takes a key in any case and with any gaps', async () => {
		await write([file('a.txt', 'one')]);
		const { fingerprint } = await checkMirror(out);
		for (const said of [fingerprint.toUpperCase(), fingerprint.replaceAll('-', ' ')])
			expect((await checkMirror(out, said)).faults).toEqual([]);
		expect((await checkMirror(out, 'abcd')).faults).toHaveLength(1);
	});

	test.for([
		['MANIFEST.json', '{'],
		['MANIFEST.json', '{"files": 1}'],
		['MANIFEST.pub', 'no key'],
		['MANIFEST.pub', undefined],
		['MANIFEST.sig', undefined],
	] as const)('says in words that %s is damaged (%s)', async ([name, text]) => {
		await write([file('a.txt', 'one')]);
		await rm(join(out, name));
		if (text !== undefined) await writeFile(join(out, name), text);
		await expect(checkMirror(out)).rejects.toMatchObject({ code: 'no_mirror' });
	});

	test('says so of a folder where a file should be, and of no folder at all', async () => {
		await write([file('a.txt', 'one')]);
		await rm(join(out, 'a.txt'));
		await mkdir(join(out, 'a.txt'));
		expect(await faultsIn()).toEqual(['a.txt cannot be read.']);
		await expect(checkMirror(join(root, 'nowhere'))).rejects.toMatchObject({ code: 'no_mirror' });
	});
});
