import { createHash } from 'node:crypto';
import { commitTransaction, createLocalReq, initTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { MONTH, airing } from '../support/months-desk.ts';
import { restAs } from '../support/rest.ts';
import { reopeningTests } from './months-reopening.ts';

import type { Payload } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { LoadedMonth } from '#cms/reach/months/load-month.ts';
import type { NewAiring } from '#cms/reach/write-rows.ts';
import type { Rest } from '../support/rest.ts';
import type { MonthsDesk } from '../support/months-desk.ts';

/** Three communes of Lai Châu that the seed knows. */
const [FIRST, SECOND, THIRD] = ['03388', '03390', '03394'] as const;

describe.skipIf(isDatabaseMissing)(`closing a month on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let load: (month?: Month) => Promise<LoadedMonth>;
	let [officer, secondOfficer, approver, manager, stranger, administrator] = [] as unknown as Rest[];
	let communes: readonly string[];

	const add = async (...airings: readonly NewAiring[]) => {
		const { insertAirings } = await import('#cms/reach/write-rows.ts');
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		await insertAirings(req, airings);
		await commitTransaction(req);
	};
	const enter = (who: Rest | undefined, entry: object) =>
		who!.json<{ message: string }>('months/entries', { month: MONTH, ...entry });
	const step = async (who: Rest | undefined, what: 'review' | 'close', more: object = {}) =>
		who!.json<{ message: string; digest?: string }>(`months/${what}`, {
			month: MONTH,
			province: '12',
			digest: (await load()).digest,
			...more,
		});
	const stateOf = async (code: string) => (await load()).live.communes.find((commune) => commune.code === code);

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { loadMonth } = await import('#cms/reach/months/load-month.ts');
		load = (month = MONTH) => loadMonth(payload, { month, province: '12' });
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		communes = (await load()).live.communes.map(({ code }) => code);
		officer = await restAs(payload, await person(payload, { roles: ['officer'], province: '12' }));
		secondOfficer = await restAs(payload, await person(payload, { roles: ['officer'], province: '12' }));
		approver = await restAs(payload, await person(payload, { roles: ['approver'], province: '12' }));
		manager = await restAs(payload, await person(payload, { roles: ['manager'], province: '12' }));
		stranger = await restAs(payload, await person(payload, { roles: ['officer', 'approver'], province: '48' }));
		administrator = await restAs(payload, await person(payload, { roles: ['administrator'] }));
		await add(airing(FIRST), airing(FIRST, { language: 'mww-Latn-VN' }), airing(SECOND));
	});
	afterAll(() => close());

	test('38 communes of Lai Châu are expected, and nobody has said anything yet', async () => {
		expect(communes).toHaveLength(38);
		expect((await stateOf(FIRST))?.progress).toBe('unfinished');
		expect((await stateOf(THIRD))?.progress).toBe('silent');
	});

	test('lateness is told from the day on which the commune said so', async () => {
		expect((await enter(officer, { commune: FIRST, kind: 'completion', day: '2026-10-05' })).status).toBe(200);
		expect((await enter(officer, { commune: SECOND, kind: 'completion', day: '2026-10-06' })).status).toBe(200);
		expect((await stateOf(FIRST))?.progress).toBe('on-time');
		expect((await stateOf(SECOND))?.progress).toBe('late');
	});

	test('what was entered wrongly is taken back or corrected, and stays in the book', async () => {
		await enter(officer, { commune: FIRST, kind: 'completion', day: '' });
		expect((await stateOf(FIRST))?.progress).toBe('unfinished');
		await enter(officer, { commune: FIRST, kind: 'completion', day: '2026-10-01' });
		expect(await stateOf(FIRST)).toMatchObject({ progress: 'on-time', completedOn: '2026-10-01' });
		const { totalDocs } = await payload.count({
			collection: 'month-entries',
			where: { commune: { equals: FIRST }, kind: { equals: 'completion' } },
		});
		expect(totalDocs).toBe(3);
	});

	test.for([
		{ what: 'a day that has not come', entry: { commune: FIRST, kind: 'completion', day: '2099-01-01' }, status: 409 },
		{ what: 'a day before the month', entry: { commune: FIRST, kind: 'completion', day: '2026-08-31' }, status: 409 },
		{ what: 'no day of the calendar', entry: { commune: FIRST, kind: 'completion', day: '2026-09-31' }, status: 409 },
		{ what: 'an exception of three letters', entry: { commune: FIRST, kind: 'exception', reason: 'abc' }, status: 409 },
		{ what: 'a commune that does not exist', entry: { commune: '99999', kind: 'reminder' }, status: 404 },
		{ what: 'a month to come', entry: { commune: FIRST, kind: 'reminder', month: '2099-01' }, status: 409 },
		{
			what: 'a month of before the communes',
			entry: { commune: FIRST, kind: 'reminder', month: '2025-06' },
			status: 409,
		},
		{ what: 'no body of the kind', entry: { commune: 'Dào San', kind: 'completion' }, status: 400 },
	])('$what is refused with a sentence', async ({ entry, status }) => {
		const answer = await enter(officer, entry);
		expect([answer.status, answer.message.length > 20]).toEqual([status, true]);
	});

	test('neither another province, nor a manager, nor a stranger writes into the book', async () => {
		for (const who of [stranger, manager, approver])
			expect((await enter(who, { commune: FIRST, kind: 'completion', day: '2026-10-01' })).status).toBe(403);
		const nobody = await restAs(payload);
		expect((await enter(nobody, { commune: FIRST, kind: 'reminder' })).status).toBe(401);
		for (const what of ['review', 'close'] as const) {
			expect((await step(stranger, what)).status).toBe(403);
			expect((await step(manager, what)).status).toBe(403);
		}
		expect((await step(administrator, 'close')).status).toBe(403);
	});

	test('a month is closed only after a review of exactly these figures', async () => {
		expect(await step(approver, 'close')).toMatchObject({
			status: 409,
			message: expect.stringContaining('rà soát'),
		});
		expect((await step(officer, 'review', { digest: 'a'.repeat(64) })).status).toBe(409);
		expect((await step(officer, 'review')).status).toBe(200);
		await add(airing(THIRD, { receivedAt: '2026-10-02T01:00:00.000Z' }));
		expect(await step(approver, 'close')).toMatchObject({
			status: 409,
			message: expect.stringContaining('đã đổi sau lần rà soát'),
		});
		expect((await step(officer, 'review')).status).toBe(200);
	});

	test('who reviewed, and who entered completions, does not close', async () => {
		expect(await step(officer, 'close')).toMatchObject({ status: 409, message: expect.stringContaining('rà soát') });
		await enter(secondOfficer, { commune: THIRD, kind: 'exception', reason: 'Loa hỏng vì bão số 9' });
		expect(await step(secondOfficer, 'close')).toMatchObject({
			status: 409,
			message: expect.stringContaining('cho phép muộn'),
		});
		expect(await stateOf(THIRD)).toMatchObject({ progress: 'unfinished', exception: 'Loa hỏng vì bão số 9' });
	});

	test('a month that is not over is not closed', async () => {
		const { monthAt } = await import('#content/model/month.ts');
		const month = monthAt(new Date());
		const { digest } = await load(month);
		expect((await step(officer, 'review', { month, digest })).status).toBe(200);
		expect(await step(approver, 'close', { month, digest })).toMatchObject({
			status: 409,
			message: expect.stringContaining('chưa hết'),
		});
	});

	test('of two who close at once one wins, and the other hears who it was', async () => {
		const third = await restAs(payload, await person(payload, { roles: ['officer', 'approver'], province: '12' }));
		const answers = await Promise.all([approver, third, approver, third].map((who) => step(who, 'close')));
		const statuses = answers.map(({ status }) => status);
		expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409, 409, 409]);
		for (const { status, message } of answers)
			if (status === 409) expect(message).toMatch(/nguoi-\d+@example.org đã chốt tháng 9\/2026 của Lai Châu lúc/);
		expect((await payload.count({ collection: 'closed-months' })).totalDocs).toBe(1);
	});

	test('what is entered later stands beside the closed figures and does not change them', async () => {
		const before = (await load()).closed!;
		const { docs } = await payload.find({ collection: 'closed-months' });
		expect(createHash('sha256').update(docs[0]!.figures).digest('hex')).toBe(before.digest);
		await add(airing(SECOND, { minutes: 30, receivedAt: '2026-11-01T01:00:00.000Z', confidence: 'C' }));
		await enter(officer, { commune: THIRD, kind: 'completion', day: '2026-10-20' });
		const { closed, live } = await load();
		expect(closed).toEqual(before);
		expect(closed!.isIntact).toBe(true);
		expect(closed!.figures.communes.find(({ code }) => code === THIRD)?.progress).toBe('unfinished');
		expect(live.communes.find(({ code }) => code === THIRD)?.progress).toBe('late');
		const { revisionOf } = await import('#cms/reach/months/revision.ts');
		expect(revisionOf(closed!.figures, live)).toMatchObject({
			airings: 1,
			minuteHundredths: 3_000,
			communes: [
				{ code: SECOND, airings: 1, minuteHundredths: 3_000 },
				{ code: THIRD, airings: 0, progress: { before: 'unfinished', now: 'late' } },
			],
		});
		expect((await enter(officer, { commune: FIRST, kind: 'exception', reason: 'Đường bị chia cắt' })).status).toBe(409);
		expect((await step(officer, 'review')).status).toBe(409);
		expect((await step(approver, 'close')).status).toBe(409);
	});

	test('a closed month is changed by nobody, and a change below all rules is noticed', async () => {
		const { docs } = await payload.find({ collection: 'closed-months' });
		const { id, figures } = docs[0]!;
		for (const method of ['PATCH', 'DELETE'])
			expect((await administrator!.ask(`closed-months/${id}`, { method, body: { figures: '{}' } })).status).toBe(403);
		await payload.db.updateOne({
			collection: 'closed-months',
			id,
			data: { ...docs[0]!, figures: figures.replace('"airings":1', '"airings":9') },
		});
		expect((await load()).closed?.isIntact).toBe(false);
		await payload.db.updateOne({ collection: 'closed-months', id, data: { ...docs[0]!, figures } });
		expect((await load()).closed?.isIntact).toBe(true);
	});

	const desk = (): MonthsDesk => ({
		payload,
		load,
		step,
		officer: officer!,
		secondOfficer: secondOfficer!,
		approver: approver!,
		manager: manager!,
		stranger: stranger!,
		administrator: administrator!,
	});
	reopeningTests(desk);

	test('a commune abolished in mid-month is expected that month and not the next', async () => {
		await payload.create({
			collection: 'communes',
			data: {
				code: '09999',
				name: 'Cũ',
				kind: 'xa',
				province: '12',
				keyVersion: 1,
				validFrom: '2025-07-01',
				validTo: '2026-08-15',
			} as never,
		});
		await add(airing('09999', { day: '2026-08-14', month: '2026-08' }));
		const august = (await load('2026-08' as Month)).live;
		expect(august.communes).toHaveLength(39);
		expect(august.communes.find(({ code }) => code === '09999')).toMatchObject({
			validTo: '2026-08-15',
			progress: 'unfinished',
		});
		expect((await load('2026-10' as Month)).live.communes).toHaveLength(38);
		expect((await enter(officer, { commune: '09999', kind: 'completion', day: '2026-10-01' })).status).toBe(409);
	});
});
