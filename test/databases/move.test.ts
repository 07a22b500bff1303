import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { takeRunLock } from '#content/lib/run-lock.ts';
import { CARRIED, nameOf } from '#cms/backup/export/carried-collections.ts';
import { openStore } from '#cms/backup/open-store.ts';
import { digestOf } from '#cms/backup/portable/copy-documents.ts';
import { entitiesOf, nameOfEntity } from '#cms/backup/portable/entities.ts';

import { dropDatabase, emptyFolder, fillInstallation, fillProvince, writeData } from '../support/backups.ts';
import { openTestCms } from '../support/cms.ts';
import { freshMongoUrl } from '../support/fresh-mongo-url.ts';

import type { Payload } from 'payload';

const hasMongo = Boolean(process.env.TEST_MONGODB_URL);

interface ExportedLine {
	readonly key: string;
	readonly data: Readonly<Record<string, unknown>>;
}
const linesOf = (folder: string, name: string): readonly ExportedLine[] =>
	readFileSync(join(folder, 'collections', `${name}.jsonl`), 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as ExportedLine);
const keysOf = (folder: string, name: string) => linesOf(folder, name).map(({ key }) => key);
/** People have no account where they went. */
const withoutAccounts = ({ key, data }: ExportedLine) => ({
	key,
	data: Object.fromEntries(
		Object.entries(data).filter(([name]) => !/By$|^updatedAt$/.test(name) || name === 'changedBy'),
	),
});

/** SQLite → MongoDB → SQLite through the command, with kills on the way. */
describe.skipIf(!hasMongo)('moving an installation (needs TEST_MONGODB_URL)', { timeout: 400_000 }, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let editionId: string | number;
	const mongoUrl = freshMongoUrl();

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		({
			edition: { id: editionId },
		} = await fillInstallation(payload, dataDir));
	});
	afterAll(() => close());

	const contentOf = async (store: Payload) => {
		const content: Record<string, unknown> = {};
		for (const entity of entitiesOf(store)) content[nameOfEntity(entity)] = await digestOf(store, entity);
		return content;
	};
	const move = (to: string, env: Record<string, string> = {}) => run('move', ['--to', to], env);
	const run = (command: string, args: readonly string[], env: Record<string, string> = {}) => {
		const child = spawn(process.execPath, [`cms/commands/${command}.ts`, ...args], {
			env: { ...process.env, DATA_DIR: dataDir, ...env },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		return new Promise<{ code: number | null; signal: string | null; output: string }>((settle) =>
			child.once('close', (code, signal) => settle({ code, signal, output })),
		);
	};

	test('while it runs, it does not move; a place without transactions is refused', async () => {
		const lock = takeRunLock(join(dataDir, 'run', 'cms.lock'), { what: 'The CMS', where: dataDir });
		expect(await move(mongoUrl)).toMatchObject({
			code: 1,
			output: expect.stringContaining('đang chạy trên') as string,
		});
		lock.release();
		expect(await move('mongodb://127.0.0.1/loa')).toMatchObject({
			code: 1,
			output: expect.stringContaining('replicaSet') as string,
		});
		expect(await move('sqlite')).toMatchObject({ code: 1, output: expect.stringContaining('cùng một loại') as string });
	});

	test('a province takes its own to MongoDB and back: by keys, once, with what is approved still approved', async () => {
		const { writer } = await fillProvince(payload, dataDir);
		const [home, elsewhere, back] = await Promise.all(['export', 'mongo', 'back'].map(emptyFolder));
		const [first, second] = [join(home!, '12'), join(home!, '12-lai')];
		expect(await run('export', ['--to', first, '--province', '99'])).toMatchObject({ code: 2 });
		const exported = await run('export', ['--to', first, '--province', '12']);
		expect(exported).toMatchObject({
			code: 0,
			output: expect.stringContaining('Không mang theo: tài khoản') as string,
		});
		expect(await run('export', ['--to', first])).toMatchObject({
			code: 1,
			output: expect.stringContaining('không ghi đè') as string,
		});
		// the tables, as anybody can read them
		for (const one of CARRIED) {
			const name = nameOf(one);
			const schema = z.fromJSONSchema(JSON.parse(readFileSync(join(first, `schemas/${name}.schema.json`), 'utf8')));
			for (const line of linesOf(first, name)) expect(() => schema.parse(line), name).not.toThrow();
		}
		expect(keysOf(first, 'messages')).toEqual(['giu-lai', 'rieng-tinh']);
		expect(keysOf(first, 'airings')).toHaveLength(1);
		const whole = readdirSync(first, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jsonl'));
		for (const name of whole) {
			const text = readFileSync(join(first, name), 'utf8');
			expect(text).not.toMatch(/"(hash|salt|totpSecret|id)":/);
			expect(text).not.toContain('bi-mat-cua-tinh-khac');
		}

		const there = { DATA_DIR: elsewhere!, DATABASE_URL: freshMongoUrl() };
		const into = ['--from', first];
		const changed = join(first, 'collections', 'airings.jsonl');
		const airings = readFileSync(changed);
		writeFileSync(changed, Buffer.concat([airings, Buffer.from('\n')]));
		expect(await run('import', into, there)).toMatchObject({
			code: 1,
			output: expect.stringContaining('không còn như lúc xuất') as string,
		});
		writeFileSync(changed, airings);
		expect(await run('import', [...into, '--dry-run'], there)).toMatchObject({
			code: 0,
			output: expect.stringMatching(/Sẽ nhập \d+ mục mới[^]*Chưa ghi gì/) as string,
		});
		expect(await run('import', into, { ...there, LOA_FAULT: 'import.page' })).toMatchObject({ signal: 'SIGKILL' });
		const imported = await run('import', into, there);
		expect(imported).toMatchObject({ code: 0, output: expect.stringContaining('Đã nhập') as string });
		expect(imported.output).not.toContain('phải duyệt lại');
		expect(await run('import', into, there)).toMatchObject({
			code: 0,
			output: expect.stringMatching(
				/Đã nhập 0 mục mới, thay 0 mục, [\d.]+ mục đã có sẵn và giống; 0 tệp đã chép/,
			) as string,
		});

		const store = await openStore({ databaseUrl: there.DATABASE_URL, dataDir: elsewhere! });
		const { docs: renditions } = await store.find({ collection: 'renditions', depth: 0, joins: false });
		expect(renditions.map(({ state }) => state)).toEqual(['approved', 'approved']);
		// no account came along; who wrote is still known, and may not approve there either
		expect(renditions.flatMap(({ changedBy }) => changedBy ?? [])).toEqual([writer]);
		const { docs: materials } = await store.find({ collection: 'materials', depth: 0 });
		expect(materials).toMatchObject([{ state: 'approved' }]);
		expect(await store.count({ collection: 'users' })).toMatchObject({ totalDocs: 0 });
		const { docs: sums } = await store.find({ collection: 'reach-monthly', depth: 0 });
		expect(sums.map(({ province, kind }) => `${province} ${kind}`).toSorted()).toEqual(['12 airing', '12 training']);
		// somebody there goes on working: what differs is named and stays
		const [message] = (await store.find({ collection: 'messages', where: { key: { equals: 'rieng-tinh' } } })).docs;
		await store.update({ collection: 'messages', id: message!.id, data: { title: 'Tên mới ở nơi mới' } });
		const conflicting = await run('import', into, there);
		expect(conflicting.output).toMatch(/messages "rieng-tinh": khác ở .*title/);
		expect((await store.findByID({ collection: 'messages', id: message!.id })).title).toBe('Tên mới ở nơi mới');
		expect(await run('import', [...into, '--on-conflict', 'replace'], there)).toMatchObject({ code: 0 });
		expect((await store.findByID({ collection: 'messages', id: message!.id })).title).toBe('Bài rieng-tinh');
		// the same bytes come out of the other database
		expect(await run('export', ['--to', second, '--province', '12'], there)).toMatchObject({ code: 0 });
		for (const name of [
			'communes',
			'messages',
			'renditions',
			'recordings',
			'materials',
			'editions',
			'targets',
			'activities',
		])
			expect(linesOf(second, name).map(withoutAccounts), name).toEqual(linesOf(first, name).map(withoutAccounts));

		// and home again, where one recording is another one by the way: its approval does not survive
		const [recording] = readdirSync(join(second, 'files/recordings'));
		await writeData(back!, `recordings/${recording}`, 'khác');
		const returned = await run('import', ['--from', second], { DATA_DIR: back!, DATABASE_URL: '' });
		expect(returned).toMatchObject({ code: 0 });
		expect(returned.output).toContain(`tệp recordings/${recording} ở đây có nội dung khác`);
		expect(returned.output).toMatch(/phải duyệt lại[^]*renditions "/);
		await dropDatabase(store);
		await store.destroy();
	});

	test('killed in the middle it goes on, and what came back is what went', async () => {
		const env = { LOA_FAULT: 'move.page' };
		expect(await move(mongoUrl, env)).toMatchObject({ signal: 'SIGKILL' });
		const there = await move(mongoUrl);
		expect(there).toMatchObject({ code: 0, output: expect.stringContaining(`DATABASE_URL=${mongoUrl}`) as string });
		const before = await contentOf(payload);
		const store = await openStore({ databaseUrl: mongoUrl, dataDir });
		const { docs: jobs } = await store.find({
			collection: 'payload-jobs',
			where: { taskSlug: { equals: 'renderEdition' } },
		});
		expect(jobs[0]).toMatchObject({ concurrencyKey: `render-${Number(editionId).toString(16).padStart(24, '0')}` });
		// made by MongoDB itself: it gets the next number
		await store.create({ collection: 'campaigns', data: { key: 'moi', title: 'Chiến dịch mới' } });
		await rename(join(dataDir, 'cms.sqlite'), join(dataDir, 'cms.sqlite.old'));
		const old = { DATABASE_URL: mongoUrl };
		expect(await move('sqlite', { ...old, ...env })).toMatchObject({ signal: 'SIGKILL' });
		expect(existsSync(join(dataDir, 'cms.sqlite'))).toBe(false);
		expect(await move('sqlite', old)).toMatchObject({ code: 0 });
		const back = await openStore({ databaseUrl: '', dataDir });
		const { docs: campaigns } = await back.delete({ collection: 'campaigns', where: { key: { equals: 'moi' } } });
		expect(campaigns).toMatchObject([{ id: 1, title: 'Chiến dịch mới' }]);
		expect(await contentOf(back)).toEqual(before);
		await back.destroy();
		await dropDatabase(store);
		await store.destroy();
	});
});
