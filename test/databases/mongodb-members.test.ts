import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { batchSchema } from '#content/model/batch.ts';
import { monthAt } from '#content/model/month.ts';

import { ownMongodMissing } from '../support/own-mongod.ts';
import { startOwnReplicaSet } from '../support/own-replica-set.ts';
import { airingRow } from '../support/airing-row.ts';

import type { Payload } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { OwnReplicaSet } from '../support/own-replica-set.ts';

/** Asked for by name: three servers and their elections take minutes that a busy machine does not have. */
const missing =
	ownMongodMissing ?? (process.env.TEST_KILL_MONGOD === '1' ? undefined : 'TEST_KILL_MONGOD=1 is not set');
const title = `three members of a replica set${missing ? ` (skipped: ${missing})` : ''}`;
const BATCHES = 60;

describe.skipIf(missing !== undefined)(title, { timeout: 300_000 }, () => {
	let set: OwnReplicaSet;
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	const everybodys = process.env.TEST_MONGODB_URL;

	beforeAll(async () => {
		set = await startOwnReplicaSet();
		process.env.TEST_MONGODB_URL = set.url;
		const { openTestCms } = await import('../support/cms.ts');
		const { seedFewPlaces } = await import('../support/few-places.ts');
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
	}, 300_000);
	afterAll(async () => {
		await close?.();
		await set?.stop();
		if (everybodys) process.env.TEST_MONGODB_URL = everybodys;
	}, 120_000);

	const harms = [
		{ name: 'the primary steps down', harm: () => set.stepDown(payload) },
		{ name: 'the primary is killed', harm: () => set.killPrimary(payload) },
	] as const;

	const served = async () => (await readFile(join(dataDir, 'releases', 'current'), 'utf8')).trim();
	const batch = (round: number, index: number, commune: string): Batch =>
		batchSchema.parse({
			id: crypto.randomUUID(),
			edge: 'ba-may',
			counters: Array.from({ length: 20 }, (_none, page) => ({
				day: '2026-11-20',
				kind: 'view',
				language: 'vi',
				subject: `trang-${page}`,
				province: '12',
				count: 1,
			})),
			airings: [
				{
					...airingRow(commune),
					day: `2026-11-${String(1 + (index % 20)).padStart(2, '0')}`,
					slot: round === 0 ? '05:00' : '17:00',
				},
			],
		});

	test('batches, a publication and a render go on through a step-down, and nothing acknowledged is lost', async () => {
		await throughHarm(0);
	});
	// last: there are two members afterwards
	test('and through kill -9 of the primary', async () => {
		await throughHarm(1);
	});

	async function throughHarm(round: 0 | 1): Promise<void> {
		const { name, harm } = harms[round];
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		const { retriedOnConflict } = await import('#cms/foundation/write-conflict.ts');
		const { runQueue } = await import('#cms/foundation/run-queue.ts');
		const { watchDeadJobs } = await import('#cms/foundation/job-leases.ts');
		const { faultOf } = await import('#cms/releases/release-store.ts');
		const { messageInVietnamese, seededChange } = await import('../support/cms.ts');
		const [commune] = (await payload.find({ collection: 'communes', limit: 1, depth: 0 })).docs;

		const { message, rendition } = await messageInVietnamese(payload, { key: `bai-${round}` });
		await seededChange(payload, rendition.id, { allowsDraftVoice: true });
		const edition = await payload.create({
			collection: 'editions',
			data: {
				month: monthAt(new Date()),
				area: round === 0 ? '12' : '46',
				title: `Bản tin ${round}`,
				messages: [message.id],
				state: 'planning',
			} as never,
			depth: 0,
		});
		const render = await payload.jobs.queue({ task: 'renderEdition', input: { edition: String(edition.id) } });
		const publication = await payload.jobs.queue({ task: 'publish', input: { reason: `lần ${round}` } });

		let [taken, refused] = [0, 0];
		/** As an edge does: one after the other, the same one again until it is thanked for. */
		const sending = (async () => {
			for (let index = 0; index < BATCHES; index += 1) {
				const one = batch(round, index, commune?.code ?? '');
				while (taken === index && refused < 300)
					try {
						await retriedOnConflict(async () => takeBatch(await createLocalReq({}, payload), one));
						taken += 1;
					} catch {
						refused += 1;
						await sleep(200);
					}
			}
		})();
		const endWatch = watchDeadJobs(payload);
		const endQueue = runQueue(payload, { atOnce: 2, limit: 1, isScheduling: false, appointments: [] });
		const isRunning = async (id: string | number) =>
			(await payload.findByID({ collection: 'payload-jobs', id, depth: 0 })).processing;
		await vi.waitFor(
			async () => {
				expect(taken).toBeGreaterThan(5);
				expect([await isRunning(render.id), await isRunning(publication.id)]).toContain(true);
			},
			{ timeout: 60_000, interval: 50 },
		);
		await harm();
		await sending;
		expect(taken).toBe(BATCHES);
		const unfinished = async () =>
			(
				await payload.count({
					collection: 'payload-jobs',
					where: { and: [{ id: { in: [render.id, publication.id] } }, { completedAt: { exists: false } }] },
				})
			).totalDocs;
		await vi.waitFor(async () => expect(await unfinished()).toBe(0), { timeout: 150_000, interval: 500 });
		endWatch();
		await endQueue();
		process.stdout.write(`${name}: ${taken} batches taken, ${refused} tries refused\n`);

		const { docs } = await payload.find({ collection: 'reach-daily', pagination: false, depth: 0 });
		expect(docs.map(({ count }) => count)).toEqual(Array.from({ length: 20 }, () => BATCHES * (round + 1)));
		expect((await payload.count({ collection: 'airings' })).totalDocs).toBe(BATCHES * (round + 1));
		expect((await payload.count({ collection: 'batches' })).totalDocs).toBe(BATCHES * (round + 1));
		const stored = await payload.findByID({ collection: 'editions', id: edition.id, depth: 0 });
		expect(JSON.parse(stored.rendered ?? '{}').languages).toHaveLength(1);
		expect(await faultOf(await served())).toBeUndefined();
		const { docs: releases } = await payload.find({ collection: 'releases', pagination: false, depth: 0 });
		expect(releases.filter(({ state }) => state === 'published').map(({ release }) => release)).toContain(
			await served(),
		);
	}
});
