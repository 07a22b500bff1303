import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';

import { airings, settled, valueOf } from '../support/report-rows.ts';
import { restAs } from '../support/rest.ts';

import type { ReportsDesk } from '../support/reports-desk.ts';

/** In the CMS of reports.test.ts: another one would take its time to start on each database. */
export function spotCheckTests(desk: () => ReportsDesk): void {
	test('spot checks: drawn once by lot, answered by telephone, told with an interval in every report', async () => {
		const { payload, officer, manager, stranger, reportOf, write } = desk();
		const month = '2026-11';
		const draw = { month, province: '12', size: 20 };
		for (const [who, status] of [
			[stranger, 403],
			[manager, 403],
			[await restAs(payload), 401],
		] as const)
			expect((await who.json('spot-checks/draw', draw)).status).toBe(status);
		expect((await officer.json('spot-checks/draw', { ...draw, province: '46' })).status).toBe(403);
		expect((await officer.json('spot-checks/draw', { ...draw, month: '2099-01' })).status).toBe(409);
		for (const body of [{}, { ...draw, size: 0 }, { ...draw, size: 1e9 }, { ...draw, province: "12' or 1" }, [], null])
			expect((await officer.send('spot-checks/draw', { method: 'POST', body: JSON.stringify(body) })).status).toBe(400);
		expect(valueOf(await reportOf('12', month), 'spot_checks_confirmed')).toBeNull();
		const both = await Promise.all([officer.json('spot-checks/draw', draw), officer.json('spot-checks/draw', draw)]);
		expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
		expect((await officer.json('spot-checks/draw', draw)).status).toBe(409);

		const { docs } = await payload.find({ collection: 'spot-samples', depth: 0 });
		const [sample] = docs;
		const { seededSample } = await import('#content/survey/seeded-order.ts');
		const counted = settled(airings).filter(
			(row) => row.province === '12' && row.day.startsWith(month) && row.isCounted === true,
		);
		const drawn = seededSample(
			sample!.seed,
			counted.map(({ clientId }) => clientId),
			20,
		);
		expect([docs.length, sample!.of, sample!.airings]).toEqual([1, counted.length, drawn]);

		const letterOf = (id: string) => counted.find(({ clientId }) => clientId === id)!.confidence;
		const answer = (airing: string, outcome: string, expects = 0, who = officer) =>
			who.json<{ message: string }>('spot-checks/results', { month, province: '12', airing, outcome, expects });
		for (const airing of drawn.slice(0, 9)) expect((await answer(airing, 'confirmed')).status).toBe(200);
		expect((await answer(drawn[9]!, 'denied')).status).toBe(200);
		expect((await answer(drawn[10]!, 'denied')).status).toBe(200);
		const [confirmed, denied, corrected] = [drawn[0]!, drawn[9]!, drawn[10]!];
		expect((await answer(corrected, 'unreached')).status).toBe(409);
		const twice = await Promise.all([answer(corrected, 'unreached', 1), answer(corrected, 'unreached', 1)]);
		expect(twice.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
		expect((await answer('bao-cao-nowhere', 'confirmed')).status).toBe(404);
		expect((await answer(confirmed, 'perhaps', 1)).status).toBe(400);
		expect((await answer(confirmed, 'denied', 1, manager)).status).toBe(403);

		const stored = async (id: string) =>
			(await payload.find({ collection: 'airings', where: { clientId: { equals: id } } })).docs[0]?.confidence;
		expect([await stored(confirmed), await stored(denied), await stored(corrected)]).toEqual([
			'A',
			'D',
			letterOf(corrected),
		]);
		const { recount: recountSums } = await import('#cms/reach/monthly/recount.ts');
		expect((await recountSums(payload, { mends: false })).wrong).toEqual([]);
		const history = await payload.find({ collection: 'spot-results', where: { airing: { equals: corrected } } });
		expect(history.docs.map(({ outcome }) => outcome).toSorted()).toEqual(['denied', 'unreached']);

		for (const place of ['12', '00']) {
			const report = await reportOf(place, '2026-Q4');
			expect(report.indicators.find(({ code }) => code === 'spot_checks_confirmed')).toMatchObject({
				value: 9,
				of: 10,
				// Wilson of 9 in 10, recomputed by another program
				note: 'Khoảng tin cậy 95%: 59,6% đến 98,2%. Không hỏi được 1, chưa gọi 9 trong 20 lần phát rút ngẫu nhiên.',
			});
			expect((await write(report, 'csv')).toString()).toContain('spot_checks_confirmed');
		}
		expect(valueOf(await reportOf('46', month), 'spot_checks_confirmed')).toBeNull();
		const ofCommunes = await Promise.all(
			[...new Set(counted.map(({ commune }) => commune))].map(async (code) =>
				valueOf(await reportOf(code, month), 'spot_checks_confirmed'),
			),
		);
		expect(ofCommunes.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(9);

		const sheet = await manager.ask(`spot-checks/12/${month}/xlsx`);
		const rows = await readSheet(Buffer.from(await sheet.arrayBuffer()));
		expect([sheet.status, rows.length]).toEqual([200, 23]);
		expect(rows.filter((row) => row[8] === 'x')).toHaveLength(9);
		for (const [who, path, status] of [
			[stranger, `spot-checks/12/${month}/xlsx`, 403],
			[officer, `spot-checks/46/${month}/xlsx`, 403],
			[officer, 'spot-checks/12/2026-12/xlsx', 404],
			[await restAs(payload), `spot-checks/12/${month}/xlsx`, 401],
		] as const)
			expect([path, (await who.ask(path)).status]).toEqual([path, status]);
	});
}
