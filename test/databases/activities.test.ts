import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { batchSchema } from '#content/model/batch.ts';
import { dayAt } from '#content/model/month.ts';

import { airingRow, publishedBulletin } from '../support/airing-row.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { overviewTests } from './activities-overview.ts';
import { planTests } from './activities-plans.ts';
import { workbookTests } from './activities-workbook.ts';

import type { Payload, TypedUser } from 'payload';
import type { ActivitiesDesk } from '../support/activities-desk.ts';

const OCTOBER = '2026-10-21T01:00:00Z';

describe.skipIf(isDatabaseMissing)(`activities, plans and the overview on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let officer: TypedUser;
	let administrator: TypedUser;
	const yesterday = dayAt(new Date(Date.now() - 86_400_000));

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		await seedReferenceData(payload);
		await publishedBulletin(payload, { month: '2026-11', minutes: 12, languages: ['vi'] });
		await publishedBulletin(payload, { month: '2026-10', minutes: 12, languages: ['vi'] });
		officer = await person(payload, { roles: ['officer'], province: '12' });
		administrator = await person(payload, { roles: ['administrator'] });
		const airings = [
			airingRow('03388'),
			{ ...airingRow('03390'), minutes: 24, plays: 2 },
			{ ...airingRow('03388'), month: '2026-10', day: '2026-10-20', loggedAt: OCTOBER, receivedAt: OCTOBER },
			{ ...airingRow('03394'), clustersWorking: 0 },
		];
		await takeBatch(
			await createLocalReq({}, payload),
			batchSchema.parse({ id: crypto.randomUUID(), edge: 'e', counters: [], airings }),
		);
	});
	afterAll(() => close());

	const create = (data: object, as: TypedUser = officer) =>
		payload.create({ collection: 'activities', data: data as never, user: as, overrideAccess: false, depth: 0 });

	test('an officer enters a session: what is derived is filled in, what breaks a rule is told at its field', async () => {
		const stored = await create({
			kind: 'face-session',
			day: yesterday,
			province: '12',
			commune: '03388',
			units: 1,
			people: 40,
			women: 21,
			saysB: true,
		});
		expect(stored).toMatchObject({ form: 'communicator', confidence: 'B', source: 'desk', province: '12' });
		const leaflets = await create({ kind: 'leaflet', day: yesterday, province: '12', units: 500, people: 9 });
		expect(leaflets).toMatchObject({ people: null, form: 'print' });
		const refused = await create({ kind: 'face-session', day: '2026-02-30', province: '12', units: 0 }).catch(
			(error: { data?: { errors?: readonly { path: string }[] } }) => error.data?.errors?.map(({ path }) => path),
		);
		expect(refused).toEqual(['day', 'units']);
		await expect(create({ kind: 'leaflet', day: yesterday, province: '48', units: 5 })).rejects.toThrow();
		await expect(
			create({ kind: 'leaflet', day: yesterday, province: '12', commune: '20194', units: 5 }),
		).rejects.toThrow();
	});

	test('its numbers are in the official table; a withdrawn one is in none, and nothing logged is no zero', async () => {
		const { loadReport } = await import('#cms/reach/reports/load-report.ts');
		const { reportPlace } = await import('#cms/reach/reports/report-place.ts');
		const { parsePeriod } = await import('#content/model/report-period.ts');
		const valuesOf = async () => {
			const report = await loadReport(payload, {
				place: (await reportPlace(payload, '12'))!,
				period: parsePeriod(yesterday.slice(0, 7))!,
				today: dayAt(new Date()),
			});
			return Object.fromEntries(report.indicators.map(({ code, value }) => [code, value]));
		};
		expect(await valuesOf()).toMatchObject({ sessions: 1, attendees: 40, leaflets: 500, posters: null });
		const { docs } = await payload.find({ collection: 'activities', where: { kind: { equals: 'leaflet' } } });
		await payload.update({ collection: 'activities', id: docs[0]!.id, data: { isWithdrawn: true }, user: officer });
		expect(await valuesOf()).toMatchObject({ sessions: 1, leaflets: null, mobile_rounds: null, inspections: null });
		// each kind that can be entered is in a line
		await create({ kind: 'mobile-round', day: yesterday, province: '12', units: 2 });
		await create({ kind: 'sms', day: yesterday, province: '12', units: 300 });
		expect(await valuesOf()).toMatchObject({ mobile_rounds: 2, sms_messages: 300, web_posts: null });
	});

	test('what was entered ahead of its day counts once somebody says afterwards that it was done, as an entry made then', async () => {
		const planned = async (days: number, more: object = {}) => {
			const { id } = await create({
				kind: 'banner',
				day: dayAt(new Date(Date.now() + 86_400_000)),
				province: '12',
				units: 2,
				...more,
			});
			// as it is when its day has come: entered before it
			const at = (ago: number) => new Date(Date.now() - ago * 86_400_000);
			await payload.db.updateOne({
				collection: 'activities',
				id,
				data: { day: dayAt(at(days)), receivedAt: at(days + 10).toISOString() },
			});
			return id;
		};
		const confirm = (id: string | number, data: object = { units: 3 }) =>
			payload.update({
				collection: 'activities',
				id,
				data,
				user: officer,
				overrideAccess: false,
				depth: 0,
			});
		const fresh = await planned(1);
		expect(await payload.findByID({ collection: 'activities', id: fresh })).toMatchObject({ confidence: 'D' });
		expect(await confirm(fresh)).toMatchObject({ confidence: 'B', units: 3 });
		expect(await confirm(await planned(8))).toMatchObject({ confidence: 'C' });
		expect(await confirm(await planned(8), { evidence: 'list' })).toMatchObject({ confidence: 'A' });
		// a day before the entry makes it no older than the change
		expect(await confirm(await planned(1), { day: dayAt(new Date(Date.now() - 12 * 86_400_000)) })).toMatchObject({
			confidence: 'C',
		});
		const late = await create({
			kind: 'banner',
			day: dayAt(new Date(Date.now() - 20 * 86_400_000)),
			province: '12',
			units: 1,
		});
		expect(await confirm(late.id)).toMatchObject({ confidence: 'C' });
		await payload.delete({ collection: 'activities', where: { kind: { equals: 'banner' } } });
		const { recount } = await import('#cms/reach/monthly/recount.ts');
		await recount(payload, { mends: true });
	});

	const desk = (): ActivitiesDesk => ({ payload, officer, administrator });
	workbookTests(desk);
	planTests(desk);

	test('what communes say by their key is stored once: completions in the book of the month, activities with their sums', async () => {
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		const { countSetAside } = await import('#cms/reach/set-aside.ts');
		const common = { commune: '03394', loggedAt: '2026-11-25T03:00:00Z', receivedAt: '2026-11-26T03:00:00Z' };
		const completion = {
			...common,
			clientId: crypto.randomUUID(),
			statement: 'completion',
			month: '2026-11',
			isWithdrawal: false,
		};
		const told = {
			...common,
			clientId: crypto.randomUUID(),
			statement: 'activity',
			kind: 'banner',
			day: '2026-11-25',
			units: 3,
			people: null,
			hamlet: 'Bản Hợp 1',
		};
		const take = async (...statements: readonly object[]) =>
			takeBatch(
				await createLocalReq({}, payload),
				batchSchema.parse({ id: crypto.randomUUID(), edge: 'e', counters: [], airings: [], statements }),
			);
		await take(completion, told);
		await take(told, completion);
		const where = { commune: { equals: '03394' } };
		const { docs } = await payload.find({ collection: 'month-entries', where });
		expect(docs).toHaveLength(1);
		expect(docs[0]).toMatchObject({ kind: 'completion', day: '2026-11-25', month: '2026-11', province: '12' });
		const { docs: activities } = await payload.find({ collection: 'activities', where });
		expect(activities).toHaveLength(1);
		expect(activities[0]).toMatchObject({
			kind: 'banner',
			units: 3,
			source: 'commune',
			confidence: 'B',
			form: 'print',
		});
		expect(await countSetAside({ payload })).toBe(0);
		await take(
			{ ...completion, clientId: crypto.randomUUID(), month: '2030-01' },
			{ ...told, clientId: crypto.randomUUID(), commune: '99999' },
			{ ...told, clientId: crypto.randomUUID(), kind: 'banner', people: 4 },
			{ ...told, clientId: crypto.randomUUID(), day: '2019-11-25' },
		);
		// people of a banner are left out, as a form does it; the others wait for a person
		expect(await countSetAside({ payload })).toBe(3);
		// asked for again it waits as the one row that it is, though counters have a kind as well
		const { listSetAside } = await import('#cms/reach/set-aside.ts');
		const { retrySetAside } = await import('#cms/reach/retry-set-aside.ts');
		const nowhere = (await listSetAside(payload, 10)).find(
			({ what }) => 'commune' in what && what.commune === '99999',
		)!;
		expect(await retrySetAside(await createLocalReq({}, payload), nowhere.id)).toBe('still-aside');
		expect(await countSetAside({ payload })).toBe(3);
		const { recount } = await import('#cms/reach/monthly/recount.ts');
		expect((await recount(payload, { mends: false })).wrong).toEqual([]);
	});

	overviewTests(desk);
});
