import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';

import { readFileList } from '#content/lib/release-files.ts';

import { DAO_SAN, buildSnapshot, makeDataDir, pointTo, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { ask, until } from './edge-test.ts';
import { serves, test } from './pull-test.ts';
import { mediaIn, publishWhole, releaseNamed, startPulling } from './pulling.ts';
import { edgeEnv, startEdgeProcess } from './running-edge.ts';
import { shortLine } from './short-line.ts';

const AWAY = 'http://127.0.0.1:9';
const BUNDLE = `/goi/2026-11/${DAO_SAN}/vi.zip`;

describe('an edge with a folder of its own', () => {
	test('serves the same pages, bundles and tags as the machine that it copies from, and follows it', async ({
		dataDir,
		first,
		copy,
	}) => {
		await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const edge = await startPulling(copy, [first.url], { edgeName: 'tinh-12' });
		await serves(edge, 1);
		expect((await edge.health()).edge).toBe('tinh-12');
		for (const path of ['/', '/vi/', BUNDLE, `/goi/2026-11/${DAO_SAN}/index.json`]) {
			const [here, there] = [await ask(edge.url, path), await ask(first.url, path)];
			expect([path, here.status, here.headers.etag]).toEqual([path, 200, there.headers.etag]);
			expect(here.body.equals(there.body), path).toBe(true);
		}

		await publishWhole(dataDir, { sequence: 2, pages: { 'vi/moi/index.html': '<!doctype html><title>Mới</title>' } });
		await serves(edge, 2);
		expect((await ask(edge.url, '/vi/moi/')).status).toBe(200);
		const [whole, small] = edge.logged.filter(({ msg }) => msg === 'release copied').map(({ bytes }) => Number(bytes));
		const { files } = (await readFileList(join(dataDir, 'releases', releaseNamed(2))))!;
		// the snapshot and the new page travel, nothing that was there
		expect(small).toBe(files['snapshot.json']!.bytes + files['site/vi/moi/index.html']!.bytes);
		expect(whole).toBeGreaterThan(10 * small!);
		await edge.close();
	});

	test('serves for as long as nobody answers, and after a long sleep copies the newest only', async ({
		dataDir,
		first,
		copy,
	}) => {
		await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const before = await startPulling(copy, [first.url]);
		await serves(before, 1);
		await before.close();

		const alone = await startPulling(copy, [AWAY]);
		await until(async () => typeof (await alone.health()).pull?.problem === 'string');
		expect((await ask(alone.url, BUNDLE)).status).toBe(200);
		expect(await alone.health()).toMatchObject({ status: 'ok', warnings: ['release_source_away'] });
		// strangers learn that something is wrong, and neither where nor what
		const forStrangers = (await ask(alone.url, '/healthz')).body.toString();
		expect(forStrangers).not.toContain(new URL(AWAY).host);
		expect(JSON.parse(forStrangers).pull).toEqual({
			checkedAt: null,
			copying: null,
			missing: 0,
			hasProblem: true,
		});
		await alone.close();

		for (const sequence of [2, 3, 4]) await publishWhole(dataDir, { sequence, trackBytes: 40_000 + sequence });
		await serves(first, 4);
		const awake = await startPulling(copy, [first.url]);
		await serves(awake, 4);
		expect(awake.logged.filter(({ msg }) => msg === 'release copied')).toHaveLength(1);
		await awake.close();
	});

	test('gets to the end over a line that breaks again and again, without beginning anew', async ({
		dataDir,
		first,
		copy,
	}) => {
		const built = await publishWhole(dataDir, { sequence: 1, trackBytes: 500_000 });
		await serves(first, 1);
		const line = await shortLine(new URL(first.url), 300_000);
		const edge = await startPulling(copy, [line.url], { pullSeconds: 0.05 });
		const total = [...built.media.values()].reduce((sum, { length }) => sum + length, 0);
		await serves(edge, 1);
		expect(line.passed()).toBeGreaterThan(total);
		expect(line.passed()).toBeLessThan(total * 1.5);
		expect(await mediaIn(copy)).toEqual(await mediaIn(dataDir));
		await edge.close();
		line.close();
	});

	test('goes on after kill -9 in the middle, and nothing half is ever served', async ({ dataDir, first, copy }) => {
		await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const pulling = (from: string) =>
			edgeEnv(copy, { EDGE_PULL_FROM: from, EDGE_PULL_SECONDS: '0.05', EDGE_NAME: 'hay-mat-dien' });
		const quick = await startEdgeProcess(pulling(first.url));
		await until(async () => (await ask(quick.url, '/vi/')).status === 200);
		quick.child.kill('SIGKILL');
		await quick.ended;

		await publishWhole(dataDir, { sequence: 2, trackBytes: 3_000_000 });
		await serves(first, 2);
		for (const bytesEach of [1_500_000, 4_000_000]) {
			const line = await shortLine(new URL(first.url), bytesEach);
			const child = await startEdgeProcess(pulling(line.url));
			await until(() => line.passed() > bytesEach / 2);
			expect(JSON.parse((await ask(child.url, '/healthz')).body.toString())).toMatchObject({
				status: 'ok',
				release: releaseNamed(1),
			});
			child.child.kill('SIGKILL');
			await child.ended;
			line.close();
		}
		const last = await startPulling(copy, [first.url]);
		await serves(last, 2);
		expect((await ask(last.url, BUNDLE)).body.equals((await ask(first.url, BUNDLE)).body)).toBe(true);
		expect((await readdir(join(copy, 'releases'))).filter((name) => name.endsWith('.partial'))).toEqual([]);
		await last.close();
	});
});

describe('which source an edge follows', () => {
	test('the first one also back to an older release; others stand in for it, and forward only', async ({
		dataDir,
		first,
		copy,
	}) => {
		await publishWhole(dataDir, { sequence: 1 });
		await publishWhole(dataDir, { sequence: 2 });
		await serves(first, 2);
		const edge = await startPulling(copy, [first.url]);
		await serves(edge, 2);
		await pointTo(dataDir, releaseNamed(1));
		await serves(edge, 1);
		await edge.close();

		// the other one was not told of the way back
		const other = await makeDataDir();
		await publishWhole(other, { sequence: 2 });
		const peer = await startPulling(other, []);
		const standIn = await startPulling(copy, [AWAY, peer.url]);
		await until(async () => (await standIn.health()).pull?.from === peer.url);
		expect((await standIn.health()).release).toBe(releaseNamed(1));
		await publishWhole(other, { sequence: 3 });
		await serves(standIn, 3);
		await standIn.close();
		await peer.close();
		await removeDataDir(other);
	});

	test('a folder in which a CMS writes is left alone, with a sentence', async ({ dataDir, first }) => {
		const other = await makeDataDir();
		await publish(other, buildSnapshot());
		await publishWhole(dataDir, { sequence: 1 });
		await expect(startPulling(other, [first.url])).rejects.toMatchObject({ code: 'folder_of_a_cms' });
		expect(existsSync(join(other, 'releases', 'copied'))).toBe(false);
		await removeDataDir(other);
	});
});

describe('what is kept', () => {
	test('three releases and their media stay; older ones, and media that nobody names, go', async ({
		dataDir,
		first,
		copy,
	}) => {
		const edge = await startPulling(copy, [first.url]);
		for (const sequence of [1, 2, 3, 4, 5]) {
			await publishWhole(dataDir, { sequence, trackBytes: 40_000, pages: { 'vi/so.txt': String(sequence) } });
			await serves(edge, sequence);
		}
		await until(async () => (await readdir(join(copy, 'releases'))).length === 5);
		expect((await readdir(join(copy, 'releases'))).toSorted()).toEqual([
			...[3, 4, 5].map(releaseNamed),
			'copied',
			'current',
		]);
		const stray = join(copy, 'media', 'ab');
		await writeFile(join(stray, 'stray.mp3'), 'x').catch(() => writeFile(join(copy, 'media', 'stray.mp3'), 'x'));
		await publishWhole(dataDir, { sequence: 6 });
		await serves(edge, 6);
		await until(async () => !(await mediaIn(copy)).includes('stray.mp3'));
		expect(await mediaIn(copy)).toEqual(await mediaIn(dataDir));
		await edge.close();
	});

	test('a medium that vanished is brought again; one that the source lacks holds nothing up and is told of', async ({
		dataDir,
		first,
		copy,
	}) => {
		const built = await publishWhole(dataDir, { sequence: 1 });
		await serves(first, 1);
		const edge = await startPulling(copy, [first.url]);
		await serves(edge, 1);
		const [name = ''] = built.media.keys();
		const path = (folder: string) => join(folder, 'media', name.slice(0, 2), name.slice(2, 4), name);
		await rm(path(copy));
		await until(() => existsSync(path(copy)));

		await rm(path(copy));
		await rm(path(dataDir));
		await publishWhole(dataDir, { sequence: 2 });
		await rm(path(dataDir));
		await rm(path(copy), { force: true });
		await serves(edge, 2);
		await until(async () => (await edge.health()).pull?.missing === 1);
		await edge.close();
	});
});
