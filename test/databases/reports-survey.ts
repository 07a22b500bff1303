import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';

import { person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { ReportsDesk } from '../support/reports-desk.ts';

/** In the CMS of reports.test.ts: another one would take its time to start on each database. */
export function surveyTests(desk: () => ReportsDesk): void {
	test('a survey: how many to ask, hamlets by lot, forms, answers of Kobo, verdict, before and after', async () => {
		const { payload, officer, manager, stranger } = desk();
		const hamlets = Array.from({ length: 12 }, (_, index) => `Bản ${index + 1}; ${30 + index * 11}`).join('\n');
		const create = (data: object, who = officer) =>
			who.json<{ doc?: { id: string | number; seed: string } }>('surveys', {
				title: 'Trước',
				province: '12',
				target: 80,
				expected: 90,
				designEffect: 2,
				response: 90,
				groups: 4,
				hamlets,
				seed: '00000001',
				...data,
			});
		expect((await create({ province: '46' })).status).toBe(403);
		expect((await create({}, manager)).status).toBe(403);
		expect((await create({ hamlets: 'Bản A; nhiều' })).status).toBe(400);
		expect((await create({ target: 200 })).status).toBe(400);
		const before = (await create({ round: 'before' })).doc!;
		const after = (await create({ round: 'after', title: 'Sau', before: before.id, target: 60 })).doc!;
		expect(before.seed).toMatch(/^\d{8}$/);
		expect(before.seed === '00000001' && after.seed === '00000001').toBe(false);
		const changed = await officer.ask(`surveys/${before.id}`, {
			method: 'PATCH',
			body: { seed: '00000002', title: 'Trước' },
		});
		expect(((await changed.json()) as { doc: { seed: string } }).doc.seed).toBe(before.seed);

		const { chooseClusters } = await import('#content/survey/choose-clusters.ts');
		const { readHamlets } = await import('#cms/reach/survey/read-hamlets.ts');
		const lot = chooseClusters(before.seed, readHamlets(hamlets).hamlets, 4);
		type Desk = { plan: string[]; clusters: string[]; people: number; results: { sentence: string; change: string }[] };
		const deskOf = (id: string | number, who = officer) => who.json<Desk>(`surveys/${id}/desk`);
		const first = await deskOf(before.id);
		expect(first.plan[0]).toBe('Chọn 239 người để có 215 phiếu, khoảng 60 người mỗi cụm.');
		expect(first.plan.at(-1)).toContain('Chưa biết số người từ 18 tuổi');
		expect(first.clusters.map((line) => /\. (Bản \d+)/.exec(line)?.[1])).toEqual(lot.clusters.map(({ name }) => name));
		expect(first.results[0]?.sentence).toBe('Chưa hỏi ai, nên chưa có tỉ lệ.');

		const paper = await officer.ask(`surveys/${before.id}/paper`);
		const html = await paper.text();
		expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
		for (const { name } of lot.clusters) expect(html).toContain(`<li>${name}</li>`);
		const workbook = Buffer.from(await (await officer.ask(`surveys/${before.id}/xlsform`)).arrayBuffer());
		const { questionnaire } = await import('#content/survey/questionnaire.ts');
		const { xlsFormOf } = await import('#content/survey/xlsform.ts');
		for (const { name, rows } of xlsFormOf(questionnaire))
			expect((await readSheet(workbook, name)).map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows);

		const questions = [...questionnaire.gate, ...questionnaire.questions].map(({ name }) => name);
		const answersOf = (index: number, heard: boolean) =>
			['_uuid', ...questions].map(
				(name) =>
					({
						_uuid: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
						dong_y: 'co',
						du_18: 'co',
						cum: String(1 + (index % 4)),
						ngay: '2026-11-26',
						nghe_loa: heard ? 'co' : 'khong',
						hieu_tieng: 'ro',
						nghe_o_dau: 'loa_xa cho',
						so_dien_thoai: 'so_111',
						dau_hieu: 'viec_nhe',
						lam_gi_truoc: 'goi_111',
						se_bao: 'co',
						khong_loi: 'dung',
					})[name] ?? '',
			);
		const csv = (yes: number, all: number) =>
			[['_uuid', ...questions], ...Array.from({ length: all }, (_, index) => answersOf(index, index < yes))]
				.map((cells) => cells.join(','))
				.join('\r\n');
		const send = (id: string | number, text: string, who = officer) =>
			who.json<{ added: number; known: number; message: string }>(`surveys/${id}/answers`, { csv: text });
		const wrong = await send(before.id, csv(3, 5).replace('so_111', '=cmd()'));
		expect([wrong.status, wrong.message]).toEqual([422, expect.stringContaining('dòng 2, cột so_dien_thoai')]);
		expect((await send(before.id, csv(1, 1), manager)).status).toBe(403);
		expect((await send(before.id, csv(1, 1), stranger)).status).toBe(403);
		expect(await send(before.id, csv(48, 80))).toMatchObject({ status: 200, added: 80, known: 0 });
		expect(await send(before.id, csv(48, 81))).toMatchObject({ status: 200, added: 1, known: 80 });
		expect(await send(after.id, csv(96, 120))).toMatchObject({ added: 120 });
		const last = await deskOf(after.id, manager);
		expect([last.people, last.results[0]?.sentence]).toEqual([
			120,
			expect.stringMatching(/^96 trong 120 người.*72,0% đến 86,2%. Đã chứng tỏ đạt chỉ tiêu 60,0%\. Hệ số thiết kế 1 /),
		]);
		expect(last.results[0]?.change).toContain('Đã tăng: chênh 20,7 điểm phần trăm');
		const abroad = await restAs(payload, await person(payload, { roles: ['officer'], province: '46' }));
		for (const path of ['desk', 'paper', 'xlsform'])
			expect((await abroad.ask(`surveys/${after.id}/${path}`)).status).toBe(404);
		expect((await send(after.id, csv(1, 1), abroad)).status).toBe(404);
	});
}
