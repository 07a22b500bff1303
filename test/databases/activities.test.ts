import { readdir } from 'node:fs/promises';

import { XMLValidator } from 'fast-xml-parser';
import { createLocalReq } from 'payload';
import writeXlsxFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { batchSchema } from '#content/model/batch.ts';
import { dayAt } from '#content/model/month.ts';

import { airingRow, publishedBulletin } from '../support/airing-row.ts';
import { askCms } from '../support/ask-cms.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';
import type { Day, Month } from '#content/model/month.ts';

const november = '2026-11' as Month;
const today = '2026-11-26' as Day;
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

	const workbook = async (rows: readonly (readonly (string | number)[])[]): Promise<File> => {
		const head = ['Loại hoạt động', 'Ngày', 'Mã xã', 'Số lượng', 'Lượt người', 'Điểm của Điều 7'];
		const data = [head, ...rows].map((cells) => cells.map((value) => ({ value: value as never })));
		return new File([new Uint8Array(await writeXlsxFile(data).toBuffer())], 'hoat-dong.xlsx');
	};
	const send = async (file: File, as: TypedUser = officer) => {
		const form = new FormData();
		form.set('file', file);
		const answer = await askCms(payload, as, '/api/import/activities', { method: 'POST', body: form });
		const body = (await answer.json()) as { id?: string; message: string };
		await payload.jobs.run({ limit: 10 });
		const { docs } = await payload.find({ collection: 'activity-imports', sort: '-at', limit: 1 });
		return { status: answer.status, body, outcome: docs[0] };
	};

	test('a workbook is brought in by a job, once, however often it is sent', async () => {
		const file = await workbook(
			Array.from({ length: 1_500 }, (_, index) => ['Áp phích', '05/11/2026', '3388', 1 + (index % 7), '', 'a; đ']),
		);
		const { status, outcome } = await send(file);
		expect([status, outcome]).toMatchObject([202, { state: 'done', total: 1_500, done: 1_500, written: 1_500 }]);
		expect((await send(file)).status).toBe(409);
		const where = { kind: { equals: 'poster' } };
		const { totalDocs, docs } = await payload.find({ collection: 'activities', where, limit: 1 });
		expect(totalDocs).toBe(1_500);
		expect(docs[0]).toMatchObject({ commune: '03388', province: '12', saysA: true, saysDd: true, confidence: 'C' });
		const { recount } = await import('#cms/reach/monthly/recount.ts');
		expect((await recount(payload, { mends: false })).wrong).toEqual([]);
	});

	test('a workbook with wrong rows brings nothing in and names row and column; nor does one of another province', async () => {
		const before = await payload.count({ collection: 'activities' });
		const wrong = await send(
			await workbook([
				['Tờ rơi', '05/11/2026', '03388', 5, '', ''],
				['Tờ rơi', '05/11/2026', '99999', 5, 8, ''],
				['Tờ rơi', '05/11/2026', '20194', 5, '', ''],
			]),
		);
		expect(wrong.outcome?.state).toBe('refused');
		const problems = wrong.outcome?.problems?.split('\n') ?? [];
		expect(problems).toHaveLength(3);
		expect(problems[0]).toContain('Dòng 3, cột "Mã xã": Không có xã, phường nào mang mã "99999"');
		expect(problems[1]).toContain('Dòng 3, cột "Lượt người"');
		expect(problems[2]).toContain('Dòng 4, cột "Mã xã": Dòng này của tỉnh khác');
		const cells = await send(await workbook([['Tờ bay', 'hôm qua', '03388', 5, '', '']]));
		expect(cells.outcome?.problems).toContain('Ô A2: "Tờ bay" không hợp với cột "Loại hoạt động"');
		const broken = await send(new File(['PK'], 'x.xlsx'));
		expect(broken.outcome).toMatchObject({ state: 'refused', problems: expect.stringContaining('Cả tệp') });
		expect(await payload.count({ collection: 'activities' })).toEqual(before);
		const manager = await person(payload, { roles: ['manager'] });
		expect((await send(await workbook([]), manager)).status).toBe(403);

		// whatever else fails is told as well, and the same file may come again
		const good = await workbook([['Tờ rơi', '04/11/2026', '03388', 5, '', '']]);
		const { importDir } = await import('#cms/reach/activities/import-file.ts');
		const { updateOne } = payload.db;
		const disk = vi.spyOn(payload.db, 'updateOne').mockImplementation(async (args) => {
			const { total, state } = (args.data ?? {}) as { total?: number; state?: string };
			if (args.collection === 'activity-imports' && state === 'running' && total) throw new Error('disk I/O error');
			return updateOne.call(payload.db, args);
		});
		const failed = await send(good);
		disk.mockRestore();
		expect(failed.outcome).toMatchObject({
			state: 'refused',
			problems: expect.stringContaining('gửi lại đúng tệp này'),
		});
		expect(await readdir(importDir())).toEqual([]);
		expect((await send(good)).outcome).toMatchObject({ state: 'done', written: 1 });
		await payload.delete({ collection: 'activities', where: { day: { equals: '2026-11-04' } } });
		const { recount } = await import('#cms/reach/monthly/recount.ts');
		await recount(payload, { mends: true });
	});

	test('plans come as examples once, and their targets tell how far they are or why that cannot be told', async () => {
		const { seedPlans } = await import('#cms/reach/plans/seed-plans.ts');
		const { loadPlans } = await import('#cms/reach/plans/load-plans.ts');
		await seedPlans(payload, '2026');
		const count = await payload.count({ collection: 'plans' });
		await seedPlans(payload, '2026');
		expect(await payload.count({ collection: 'plans' })).toEqual(count);
		const plans = await loadPlans(payload, { area: '12', today });
		const ofCountry = plans.find(({ plan }) => plan.area === '00');
		expect(ofCountry?.targets).toHaveLength(5);
		expect(ofCountry?.targets.every(({ target }) => target.isSample)).toBe(true);
		const once = await payload.create({
			collection: 'targets',
			data: {
				plan: ofCountry!.plan.id,
				area: '00',
				text: 'Xã phát ít nhất một lần',
				period: '2026-11',
				indicator: 'communes-once',
				denominator: 'communes',
				value: 5,
				unit: 'percent',
			},
		});
		const [again] = (await loadPlans(payload, { area: '12', today })).filter(({ plan }) => plan.area === '00');
		const progress = again?.targets.find(({ target }) => target.id === once.id)?.progress;
		expect(progress).toMatchObject({ numerator: 2, denominator: 38, verdict: 'reached' });
		const people = again?.targets.find(({ target }) => target.indicator === 'people-in-communes-aired')?.progress;
		expect(people).toMatchObject({ value: null, verdict: 'unknown' });
		const old = plans.find(({ plan }) => plan.oldUnit === 'huyện Phong Thổ');
		expect(old?.communes).toBe(5);
	});

	test('communes that are merged keep their airings; the plan of the old ones goes on with the new one', async () => {
		const { loadPlans } = await import('#cms/reach/plans/load-plans.ts');
		const plan = await payload.create({
			collection: 'plans',
			data: { title: 'Của hai xã', area: '12', legalBasis: 'KH 01', units: '03388 03390' },
		});
		const target = { period: '2026', indicator: 'communes-once', denominator: 'communes', value: 100, unit: 'percent' };
		await payload.create({
			collection: 'targets',
			data: { ...target, plan: plan.id, area: '12', text: 'Mọi xã' } as never,
		});
		const former = async (code: string, change: object) => {
			const { docs: found } = await payload.find({
				collection: 'communes',
				where: { code: { equals: code } },
				depth: 0,
			});
			await payload.update({ collection: 'communes', id: found[0]!.id, data: change, depth: 0 });
		};
		await former('03388', { languages: [], flags: ['border'], clustersInstalled: 5, clustersWorking: 4 });
		await former('03390', {
			languages: ['hmn-Latn-VN'],
			flags: ['pilot', 'border'],
			clustersInstalled: 3,
			contactPhone: '0213 3879 123',
		});
		const text = '01/12/2026; sáp nhập; 03388 03390; 03999; Phong Thổ Mới; xã; 12; Nghị quyết 01/NQ-UBTVQH';
		const ask = (as: TypedUser, body: object) =>
			askCms(payload, as, '/api/communes-import/changes', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			});
		expect((await ask(officer, { text })).status).toBe(403);
		expect((await ask(administrator, { text: 'abc' })).status).toBe(422);
		const { digest, lines } = (await (await ask(administrator, { text })).json()) as {
			digest: string;
			lines: string[];
		};
		expect(lines).toHaveLength(1);
		expect((await ask(administrator, { text, digest: 'a'.repeat(64) })).status).toBe(409);
		expect((await ask(administrator, { text, digest })).status).toBe(201);
		expect((await ask(administrator, { text, digest })).status).toBe(422);
		const { docs } = await payload.find({
			collection: 'communes',
			where: { code: { in: ['03388', '03390', '03999'] } },
			sort: 'code',
		});
		expect(docs.map(({ validFrom, validTo, predecessors }) => [validFrom, validTo ?? '', predecessors])).toMatchObject([
			['2025-07-01', '2026-12-01', ''],
			['2025-07-01', '2026-12-01', ''],
			['2026-12-01', '', '03388 03390'],
		]);
		// no list of its own means that of the province, so the new one has none either
		expect(docs[2]).toMatchObject({ languages: [], clustersInstalled: 8, contactPhone: '0213 3879 123' });
		expect([docs[2]?.flags?.toSorted(), docs[2]?.clustersWorking ?? null]).toEqual([['border', 'pilot'], null]);
		expect((await payload.count({ collection: 'commune-changes' })).totalDocs).toBe(1);

		// before its day the old ones are on the site, from its day on the new one
		const { publishedPlaces } = await import('#cms/places/published-places.ts');
		const { communesInArea } = await import('#cms/editions/communes-in-area.ts');
		const three = (some: readonly { code: string }[]) =>
			some.map(({ code }) => code).filter((code) => ['03388', '03390', '03999'].includes(code));
		expect(three((await publishedPlaces(payload, '2026-11-30' as Day)).communes)).toEqual(['03388', '03390']);
		expect(three((await publishedPlaces(payload, '2026-12-01' as Day)).communes)).toEqual(['03999']);
		expect(three(await communesInArea({ payload }, '12', '2026-12'))).toEqual(['03999']);
		const own = async (day: string) =>
			(await loadPlans(payload, { area: '12', today: day as Day })).find((one) => one.plan.id === plan.id);
		expect((await own('2026-11-26'))?.targets[0]?.progress).toMatchObject({ numerator: 2, denominator: 2 });
		const later = await own('2026-12-20');
		expect(later?.targets[0]?.progress).toMatchObject({ numerator: 2, denominator: 3 });
		expect(later?.communes).toBe(1);
		expect(later?.history).toEqual([expect.stringContaining('Xã Phong Thổ Mới có từ 01/12/2026')]);
	});

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

	test('the overview tells coverage, trend, letters, languages, what waits and what is missing', async () => {
		const { loadOverview } = await import('#cms/reach/overview/load-overview.ts');
		const { docs } = await payload.find({ collection: 'communes', where: { code: { equals: '03390' } } });
		await payload.update({ collection: 'communes', id: docs[0]!.id, data: { languages: ['vi', 'mww-Latn-VN'] } });
		const province = await loadOverview(payload, { place: '12', month: november, now: november });
		expect(province.whole).toMatchObject({ aired: 2, inForce: 38 });
		expect(province.trend).toHaveLength(12);
		expect(province.trend.slice(-2).map(({ aired, isLogged }) => [aired, isLogged])).toEqual([
			[1, true],
			[2, true],
		]);
		expect(province.trend[0]).toMatchObject({ isLogged: false });
		expect(province.languages).toEqual([{ language: 'vi', minuteHundredths: 3_600, communes: 2 }]);
		expect(province.minutesWithoutLetter).toBe(3_600);
		// bulletins without letters were aired: all of them are still to be said
		expect(province.never).toEqual([
			{ province: '12', name: 'Tỉnh Lai Châu', letters: ['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'h'] },
		]);
		expect(province.completeness).toMatchObject({ expected: 38, declared: 2, onTime: 1, late: 0, silent: 35 });
		await payload.create({
			collection: 'month-entries',
			data: {
				month: november,
				province: '12',
				commune: '03388',
				subject: 'Phường Đoàn Kết, tháng 11',
				kind: 'completion',
				day: '2026-12-20',
				who: 'can-bo@example.org',
				at: '2026-12-20T03:00:00.000Z',
			},
		});
		const told = await loadOverview(payload, { place: '12', month: november });
		expect([told.completeness.late, told.late]).toEqual([1, [expect.stringContaining('Đoàn Kết')]]);
		expect(province.waiting).toEqual([{ reason: 'no_clusters', airings: 1 }]);
		// in the first weeks nothing is missing yet; three whole months later it is, by what the desk keeps of the province
		expect(province.missing).toEqual([]);
		const { docs: provinces } = await payload.find({ collection: 'provinces', where: { code: { equals: '12' } } });
		await payload.update({ collection: 'provinces', id: provinces[0]!.id, data: { languages: ['vi', 'km'] } });
		const missingIn = async (shown: string, now: string) =>
			(await loadOverview(payload, { place: '12', month: shown as Month, now: now as Month })).missing;
		const ofProvince = { place: 'Tỉnh Lai Châu', language: 'km', months: 3 };
		// 03388 aired in October, 03390 in November; the month that runs is no whole one
		expect(await missingIn('2026-12', '2026-12')).toEqual([]);
		expect(await missingIn('2026-12', '2027-01')).toEqual([ofProvince]);
		expect(await missingIn('2027-01', '2027-02')).toEqual([ofProvince]);
		expect(province.units.find(({ code }) => code === '03388')?.streak).toEqual({
			airedInARow: 2,
			silentFor: 0,
			gaps: 0,
		});
		const country = await loadOverview(payload, { place: '00', month: november });
		expect(country.units).toHaveLength(34);
		expect(country.units.find(({ code }) => code === '12')).toMatchObject({ aired: 2, airings: 2 });
		const { barChart } = await import('#cms/reach/overview/chart.ts');
		const svg = barChart([{ name: 'Tháng <11>', value: 2, label: '2/38' }]);
		expect(svg).toContain('2/38');
		expect(XMLValidator.validate(svg)).toBe(true);
		expect(svg).not.toContain('<11>');
	});
});
