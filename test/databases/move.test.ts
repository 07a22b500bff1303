import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { takeRunLock } from '#content/lib/run-lock.ts';
import { openStore } from '#cms/backup/open-store.ts';
import { digestOf } from '#cms/backup/portable/copy-documents.ts';
import { entitiesOf, nameOfEntity } from '#cms/backup/portable/entities.ts';

import { dropDatabase, fillInstallation } from '../support/backups.ts';
import { openTestCms } from '../support/cms.ts';
import { freshMongoUrl } from '../support/fresh-mongo-url.ts';

import type { Payload } from 'payload';

const hasMongo = Boolean(process.env.TEST_MONGODB_URL);

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
	const move = (to: string, env: Record<string, string> = {}) => {
		const child = spawn(process.execPath, ['cms/commands/move.ts', '--to', to], {
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
