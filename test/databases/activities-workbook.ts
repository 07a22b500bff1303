import { readdir } from 'node:fs/promises';
import writeXlsxFile from 'write-excel-file/node';
import { expect, test, vi } from 'vitest';

import { askCms } from '../support/ask-cms.ts';
import { person } from '../support/cms.ts';

import type { TypedUser } from 'payload';
import type { ActivitiesDesk } from '../support/activities-desk.ts';

/** In the CMS of activities.test.ts: activities that come as a workbook. */
export function workbookTests(desk: () => ActivitiesDesk): void {
	const workbook = async (rows: readonly (readonly (string | number)[])[]): Promise<File> => {
		const head = ['Loại hoạt động', 'Ngày', 'Mã xã', 'Số lượng', 'Lượt người', 'Điểm của Điều 7'];
		const data = [head, ...rows].map((cells) => cells.map((value) => ({ value: value as never })));
		return new File([new Uint8Array(await writeXlsxFile(data).toBuffer())], 'hoat-dong.xlsx');
	};
	const send = async (file: File, as: TypedUser = desk().officer) => {
		const { payload } = desk();
		const form = new FormData();
		form.set('file', file);
		const answer = await askCms(payload, as, '/api/import/activities', { method: 'POST', body: form });
		const body = (await answer.json()) as { id?: string; message: string };
		await payload.jobs.run({ limit: 10 });
		const { docs } = await payload.find({ collection: 'activity-imports', sort: '-at', limit: 1 });
		return { status: answer.status, body, outcome: docs[0] };
	};

	test('a workbook is brought in by a job, once, however often it is sent', async () => {
		const { payload } = desk();
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
		const { payload } = desk();
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
}
