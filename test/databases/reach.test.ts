import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';

import { batchSchema } from '#content/model/batch.ts';

import { airingRow, publishedBulletin } from '../support/airing-row.ts';
import { databaseName, isDatabaseMissing, openTestCms } from '../support/cms.ts';

import type { Payload } from 'payload';
import type { Batch } from '#content/model/batch.ts';

const LAI_CHAU_COMMUNE = '03388';

const airing = (more: object = {}) => ({ ...airingRow(LAI_CHAU_COMMUNE), ...more });

const batch = (more: object): Batch =>
	batchSchema.parse({ id: crypto.randomUUID(), edge: 'canh-1', counters: [], airings: [], ...more });

describe.skipIf(isDatabaseMissing)(`reach on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let commune: string;
	let take: (batch: Batch) => Promise<boolean>;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		await seedReferenceData(payload);
		await publishedBulletin(payload, { month: '2026-11', minutes: 11 });
		const { docs } = await payload.find({
			collection: 'communes',
			where: { province: { equals: '12' } },
			sort: 'code',
			limit: 1,
		});
		commune = docs[0]!.code;
		take = async (sent) => (await takeBatch(await createLocalReq({}, payload), sent)).isDuplicate;
	});
	afterAll(() => close());

	const counted = async (subject: string) =>
		(await payload.find({ collection: 'reach-daily', where: { subject: { equals: subject } } })).docs.map(
			(row) => row.count,
		);

	test('a batch that is sent again is not counted again', async () => {
		const counter = { day: '2026-11-20', kind: 'started', language: 'vi', subject: 'mot-lan', province: '', count: 7 };
		const sent = batch({ counters: [counter], airings: [airing({ commune })] });
		expect(await take(sent)).toBe(false);
		expect(await take(sent)).toBe(true);
		expect(await counted('mot-lan')).toEqual([7]);
		await take(batch({ counters: [{ ...counter, count: 5 }] }));
		expect(await counted('mot-lan')).toEqual([12]);
	});

	test('an airing that arrives in two batches is one airing, in the province of its commune', async () => {
		const same = airing({ commune });
		await take(batch({ airings: [same] }));
		await take(batch({ airings: [same] }));
		const { docs } = await payload.find({ collection: 'airings', where: { clientId: { equals: same.clientId } } });
		expect(docs.map((row) => [row.province, row.confidence])).toEqual([['12', 'B']]);
	});

	test('an airing declared after more than three days counts as C, and 12 seconds a play are flagged', async () => {
		const late = airing({ commune, day: '2026-11-10', minutes: 2, plays: 10 });
		await take(batch({ airings: [late] }));
		const { docs } = await payload.find({ collection: 'airings', where: { clientId: { equals: late.clientId } } });
		expect(docs.map((row) => [row.confidence, row.isPlausible, row.reasons])).toEqual([
			['C', false, 'minutes_too_few'],
		]);
	});

	test('a batch that breaks half-way leaves nothing of itself', async () => {
		const counter = { day: '2026-11-20', kind: 'view', language: 'vi', subject: 'nua-chung', province: '', count: 1 };
		const broken = { ...batch({ counters: [counter], airings: [airing({ commune })] }) };
		broken.counters = [
			...broken.counters,
			{ ...broken.counters[0]!, subject: 'hong', count: null as unknown as number },
		];
		await expect(take(broken)).rejects.toThrow();
		expect(await counted('nua-chung')).toEqual([]);
		expect((await payload.count({ collection: 'batches', where: { batchId: { equals: broken.id } } })).totalDocs).toBe(
			0,
		);
		const { clientId } = broken.airings[0]!;
		expect((await payload.count({ collection: 'airings', where: { clientId: { equals: clientId } } })).totalDocs).toBe(
			0,
		);
	});

	test('a counter that stands twice in a batch, and one that is there already, are added up', async () => {
		const counter = { day: '2026-11-20', kind: 'view', language: 'vi', subject: 'hai-dong', province: '', count: 2 };
		await take(batch({ counters: [counter, { ...counter, count: 5 }, { ...counter, subject: 'mot-dong' }] }));
		await take(batch({ counters: [counter, { ...counter, subject: 'dong-moi', count: 1 }] }));
		const counts = await Promise.all(['hai-dong', 'mot-dong', 'dong-moi'].map(counted));
		expect(counts).toEqual([[9], [2], [1]]);
	});

	test('rows that cannot be taken are kept with their reason, once, and the rest of the batch counts', async () => {
		const { readBatch } = await import('#cms/reach/read-batch.ts');
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		const { countSetAside } = await import('#cms/reach/set-aside.ts');
		const counter = { day: '2026-11-20', kind: 'view', language: 'vi', subject: 'con-lai', province: '', count: 3 };
		const good = airing({ commune, slot: '06:00' });
		const read = readBatch({
			...batch({}),
			counters: [counter, { ...counter, kind: 'of-a-newer-edge' }],
			airings: [
				good,
				airing({ commune: '99999' }),
				airing({ commune, language: 'xx' }),
				airing({ commune, channel: 'drone' }),
			],
		});
		if ('issues' in read) throw new Error('not read');
		const before = await countSetAside({ payload });
		for (const isDuplicate of [false, true])
			expect(await takeBatch(await createLocalReq({}, payload), read.batch, read.unreadable)).toEqual({ isDuplicate });
		expect(await countSetAside({ payload })).toBe(before + 4);
		expect(await counted('con-lai')).toEqual([3]);
		const { docs } = await payload.find({ collection: 'airings', where: { clientId: { equals: good.clientId } } });
		const { id: _id, createdAt, updatedAt, ...row } = docs[0]!;
		expect(row).toEqual({
			...good,
			province: '12',
			confidence: 'B',
			isPlausible: true,
			root: good.clientId,
			reasons: '',
			isEffective: true,
			isCounted: true,
			isWaiting: false,
			verdict: null,
			// of a month without a bulletin here
			letters: '',
			loggedAt: expect.stringMatching(/^2026-11-20T10:30:00/),
			receivedAt: expect.stringMatching(/^2026-11-21T01:00:00/),
		});
		expect([createdAt, updatedAt]).toEqual([expect.stringMatching(/Z$/), expect.stringMatching(/Z$/)]);
	});

	test('an edge that was restored from an older copy counts nothing twice, and loses no statement', async () => {
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		const { listSetAside } = await import('#cms/reach/set-aside.ts');
		const { retrySetAside } = await import('#cms/reach/retry-set-aside.ts');
		const counter = { day: '2026-11-20', kind: 'view', language: 'vi', subject: 'ban-cu', province: '', count: 4 };
		const of = (sequence: number, more: object) => ({ ...batch(more), edge: 'canh-cu', sequence });
		const sendBatch = async (sent: ReturnType<typeof of>) => takeBatch(await createLocalReq({}, payload), sent);
		const [old, fresh] = [airing({ commune, slot: '07:00' }), airing({ commune, slot: '08:00' })];
		const first = of(1, { counters: [counter], airings: [old] });
		for (const sent of [first, of(2, { counters: [counter] }), of(3, {})]) await sendBatch(sent);
		expect(await counted('ban-cu')).toEqual([8]);
		// a batch that was set aside at the edge comes late under its own number, which nobody has taken
		expect(await sendBatch(of(5, { counters: [counter] }))).toEqual({ isDuplicate: false });
		expect(await sendBatch(of(4, { counters: [counter] }))).toEqual({ isDuplicate: false });
		expect(await counted('ban-cu')).toEqual([16]);
		// the copy was made before the first batch: what waited then is formed anew, under another id
		const again = of(1, { counters: [counter], airings: [old, fresh] });
		expect(await sendBatch(again)).toEqual({ isDuplicate: false, lastSequence: 5 });
		expect(await sendBatch(again)).toEqual({ isDuplicate: true });
		expect(await counted('ban-cu')).toEqual([16]);
		const { totalDocs } = await payload.count({
			collection: 'airings',
			where: { clientId: { in: [old.clientId, fresh.clientId] } },
		});
		expect(totalDocs).toBe(2);
		const aside = (await listSetAside(payload, 100)).find(({ reason }) => reason.includes('canh-cu'));
		expect(aside?.what).toEqual({ counters: [counter] });
		// whoever tries everything again does not count it after all
		expect(await retrySetAside(await createLocalReq({}, payload), aside!.id)).toBe('still-aside');
		expect(await counted('ban-cu')).toEqual([16]);
		const { tidy } = await import('#cms/system/tidy-job.ts');
		const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
		const isAside = async () => (await listSetAside(payload, 100)).some(({ id }) => id === aside!.id);
		await tidy(payload, { now: inDays(29), keepDays: 180 });
		expect(await isAside()).toBe(true);
		await tidy(payload, { now: inDays(31), keepDays: 180 });
		expect(await isAside()).toBe(false);
		expect(await sendBatch(of(6, { counters: [counter] }))).toEqual({ isDuplicate: false });
		expect(await counted('ban-cu')).toEqual([20]);
	});

	test('coverage counts communes, not airings; corrections replace and withdrawals take out', async () => {
		const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
		const { docs } = await payload.find({
			collection: 'communes',
			where: { province: { equals: '46' } },
			sort: 'code',
			limit: 2,
		});
		const [one, other] = docs.map((doc) => doc.code);
		const first = airing({ commune: one });
		const wrong = airing({ commune: other });
		await take(
			batch({
				airings: [
					first,
					airing({ commune: one, slot: '05:00' }),
					airing({ commune: one, minutes: 9, replaces: first.clientId }),
					wrong,
					airing({ commune: other, replaces: wrong.clientId, isWithdrawal: true }),
				],
			}),
		);
		const { snapshot } = await makeSnapshot(payload, {
			release: 'thu-nghiem-1',
			siteUrl: 'http://127.0.0.1:4321',
			now: new Date('2026-11-22T00:00:00Z'),
		});
		const november = snapshot.reach.months.find((month) => month.month === '2026-11');
		const hue = november?.provinces.find((province) => province.province === '46');
		expect(hue).toMatchObject({
			communesInForce: 40,
			communesAired: 1,
			airings: 2,
			minutes: 21,
			waiting: 0,
			byConfidence: { A: 0, B: 2, C: 0, D: 0 },
		});
	});

	test('only the edge may send batches', async () => {
		const { takeBatchEndpoint } = await import('#cms/reach/take-batch-endpoint.ts');
		const req = await createLocalReq({}, payload);
		const path = '/api/edge/batches';
		const post = (body: string, signature: string) =>
			takeBatchEndpoint.handler(
				Object.assign(req, {
					method: 'POST',
					url: `http://127.0.0.1:3000${path}`,
					headers: new Headers({ [SIGNATURE_HEADER]: signature }),
					text: async () => body,
				}),
			);
		const signed = (body: string, secret = process.env.EDGE_SECRET ?? '', now = new Date()) =>
			signRequest(secret, { method: 'POST', path, body }, now);
		const good = JSON.stringify(batch({}));
		expect((await post(good, signed(good, 'a secret that is not ours'))).status).toBe(401);
		expect((await post(good, `Bearer ${process.env.EDGE_SECRET}`)).status).toBe(401);
		expect((await post(`${good} `, signed(good))).status).toBe(401);
		const late = await post(good, signed(good, undefined, new Date(Date.now() - 6 * 60_000)));
		expect([late.status, await late.json()]).toEqual([401, { code: 'stale_signature', now: expect.any(Number) }]);
		expect((await post('{"id":"x"}', signed('{"id":"x"}'))).status).toBe(400);
		expect((await post('{', signed('{'))).status).toBe(400);
		expect((await post(good, signed(good))).status).toBe(200);
	});
});
