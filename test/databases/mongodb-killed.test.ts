import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { batchSchema } from '#content/model/batch.ts';

import { ownMongodMissing, startOwnMongod } from '../support/own-mongod.ts';
import { airingRow } from '../support/airing-row.ts';

import type { Payload } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { OwnMongod } from '../support/own-mongod.ts';

const title = `mongod itself is killed${ownMongodMissing ? ` (skipped: ${ownMongodMissing})` : ''}`;

describe.skipIf(ownMongodMissing !== undefined)(title, { timeout: 240_000 }, () => {
	let mongod: OwnMongod;
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	const everybodys = process.env.TEST_MONGODB_URL;

	beforeAll(async () => {
		mongod = await startOwnMongod(process.env.MONGOMS_SYSTEM_BINARY ?? '');
		process.env.TEST_MONGODB_URL = mongod.url;
		const { openTestCms } = await import('../support/cms.ts');
		const { seedFewPlaces } = await import('../support/few-places.ts');
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
	}, 240_000);
	afterAll(async () => {
		await close?.();
		await mongod?.stop();
		if (everybodys) process.env.TEST_MONGODB_URL = everybodys;
	});

	const isBack = () => vi.waitFor(() => payload.count({ collection: 'users' }), { timeout: 60_000, interval: 500 });
	const served = async () => (await readFile(join(dataDir, 'releases', 'current'), 'utf8')).trim();

	test('during a publication: the last release serves, and the next one goes out', async () => {
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		const { faultOf } = await import('#cms/releases/release-store.ts');
		const first = await publishRelease(payload, { reason: 'trước' });
		expect(await served()).toBe(first.release);

		let begun = () => {};
		const building = new Promise<void>((settle) => (begun = settle));
		const second = publishRelease(payload, { reason: 'giữa chừng', onLine: begun }).then(
			() => 'published',
			() => 'failed',
		);
		await building;
		await mongod.kill();
		expect(await second).toBe('failed');
		expect([await served(), await faultOf(await served())]).toEqual([first.release, undefined]);

		await mongod.startAgain();
		await isBack();
		const third = await publishRelease(payload, { reason: 'sau' });
		expect(await served()).toBe(third.release);
		const { docs } = await payload.find({ collection: 'releases', pagination: false, sort: 'publishedAt', depth: 0 });
		expect(docs.map(({ reason, state }) => [reason, state])).toEqual([
			['trước', 'published'],
			['giữa chừng', 'failed'],
			['sau', 'published'],
		]);
		expect(existsSync(join(dataDir, 'releases', `${docs[1]?.release}.partial`))).toBe(false);
	});

	test('while batches come in: each is counted once, whatever was confirmed and whatever was not', async () => {
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		const [commune] = (await payload.find({ collection: 'communes', limit: 1, depth: 0 })).docs;
		// a second try finds the rows of the first
		const run = crypto.randomUUID().slice(0, 8);
		const batches = Array.from({ length: 60 }, (_none, index): Batch =>
			batchSchema.parse({
				id: crypto.randomUUID(),
				edge: `thu-giet-${run}`,
				counters: Array.from({ length: 40 }, (_also, page) => ({
					day: '2026-11-20',
					kind: 'view',
					language: 'vi',
					subject: `${run}-${page}`,
					province: '12',
					count: 1,
				})),
				airings: [
					{
						...airingRow(commune?.code ?? ''),
						day: `2026-11-${String(1 + (index % 20)).padStart(2, '0')}`,
					},
				],
			}),
		);
		let taken = 0;
		let refused = 0;
		/** As an edge does: one after the other, the same one again until it is thanked for. */
		const sending = (async () => {
			for (const batch of batches)
				for (const mine = taken; taken === mine && refused < 240;) {
					try {
						await takeBatch(await createLocalReq({}, payload), batch);
						taken += 1;
					} catch {
						refused += 1;
						await sleep(500);
					}
				}
		})();
		await vi.waitFor(() => expect(taken).toBeGreaterThan(8), { timeout: 60_000, interval: 5 });
		await mongod.kill();
		await mongod.startAgain();
		await sending;
		expect(taken).toBe(batches.length);
		// it was killed before the end, so that something had to be sent again
		expect(refused).toBeGreaterThan(0);
		const { docs } = await payload.find({
			collection: 'reach-daily',
			where: { subject: { like: run } },
			pagination: false,
			depth: 0,
		});
		expect(docs.map(({ count }) => count)).toEqual(Array.from({ length: 40 }, () => batches.length));
		const ids = batches.flatMap(({ airings }) => airings.map(({ clientId }) => clientId));
		expect((await payload.count({ collection: 'airings', where: { clientId: { in: ids } } })).totalDocs).toBe(
			ids.length,
		);
		const own = { edge: { equals: `thu-giet-${run}` } };
		expect((await payload.count({ collection: 'batches', where: own })).totalDocs).toBe(batches.length);
	});
});
