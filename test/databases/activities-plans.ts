import { expect, test } from 'vitest';

import { askCms } from '../support/ask-cms.ts';

import type { TypedUser } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { ActivitiesDesk } from '../support/activities-desk.ts';

const today = '2026-11-26' as Day;

/** In the CMS of activities.test.ts: plans and their targets, through a merger of communes as well. */
export function planTests(desk: () => ActivitiesDesk): void {
	test('plans come as examples once, and their targets tell how far they are or why that cannot be told', async () => {
		const { payload } = desk();
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
		const { payload, officer, administrator } = desk();
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
}
