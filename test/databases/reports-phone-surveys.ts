import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalReq } from 'payload';
import { readSheet } from 'read-excel-file/node';
import { expect, onTestFinished, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';

import { questionnaire } from '#content/survey/questionnaire.ts';

import { person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';
import { answersOnPhone } from '../support/survey-answers.ts';

import type { ReportsDesk } from '../support/reports-desk.ts';

/** In the CMS of reports.test.ts: another one would take its time to start on each database. */
export function phoneSurveyTests(desk: () => ReportsDesk): void {
	test('answers of phones: once, whatever an edge repeats; a code that is changed ends; XLSX of Kobo; reports; the age of answers', async () => {
		const { payload, officer, reportOf, write } = desk();
		const folder = await mkdtemp(join(tmpdir(), 'loa-lang-phone-survey-'));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const { takeBatch } = await import('#cms/reach/take-batch-endpoint.ts');
		const { readBatch } = await import('#cms/reach/read-batch.ts');
		const { countSetAside, listSetAside } = await import('#cms/reach/set-aside.ts');
		const { retrySetAside } = await import('#cms/reach/retry-set-aside.ts');
		const { markOfSurveyCode } = await import('#content/lib/survey-code.ts');
		const asideBefore = await countSetAside({ payload });
		const own = await restAs(payload, await person(payload, { roles: ['officer'], province: '46' }));
		const data = {
			title: 'Hai bản',
			province: '46',
			round: 'single',
			target: 60,
			expected: 90,
			designEffect: 2,
			response: 90,
			groups: 2,
			phoneMark: 'AAAA',
			phoneIsOpen: true,
		};
		expect((await officer.json('surveys', data)).status).toBe(403);
		for (const half of [{ groups: 2.5 }, { adults: 1_200.5 }])
			expect((await own.json('surveys', { ...data, ...half })).status).toBe(400);
		const { doc } = await own.json<{ doc: { id: string | number; phoneMark?: string } }>('surveys', data);
		expect(doc.phoneMark ?? '').toBe('');
		const phones = (step: string, who = own) =>
			who.json<{ isOpen: boolean; code: string; message?: string }>(`surveys/${doc.id}/phones`, { step });
		expect((await phones('open', officer)).status).toBe(404);
		expect((await phones('mở')).status).toBe(400);
		expect((await own.ask(`surveys/${doc.id}/phone-sheet`)).status).toBe(409);
		const { code } = await phones('open');
		const mark = markOfSurveyCode(code)!;
		expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
		const sheet = await own.ask(`surveys/${doc.id}/phone-sheet`);
		const html = await sheet.text();
		expect([sheet.status, html.includes(code), html.includes('<svg'), html.includes('<script')]).toEqual([
			200,
			true,
			true,
			false,
		]);

		const answer = (change: Record<string, string[]> = {}, more: object = {}) => ({
			clientId: crypto.randomUUID(),
			survey: mark,
			version: questionnaire.version,
			answers: answersOnPhone(change),
			receivedAt: '2026-11-27T03:00:00.000Z',
			...more,
		});
		const take = async (...answers: readonly object[]) => {
			const read = readBatch({ id: crypto.randomUUID(), edge: 'e', counters: [], airings: [], answers });
			if ('issues' in read) throw new Error(JSON.stringify(read.issues));
			return (await takeBatch(await createLocalReq({}, payload), read.batch, read.unreadable)).isDuplicate;
		};
		const people = Array.from({ length: 24 }, (_, index) =>
			answer({
				cum: [String(1 + (index % 2))],
				nghe_loa: ['khong'],
				so_dien_thoai: [index < 20 ? 'so_111' : 'so_113'],
			}),
		);
		await take(...people.slice(0, 14), people[0]!);
		await take(...people.slice(10));
		// a clock that is wrong by years asked on the day on which it came
		await take(answer({ ngay: ['2019-01-01'] }), answer({ ngay: ['2031-01-01'] }));
		const stored = await payload.find({
			collection: 'survey-answers',
			where: { survey: { equals: doc.id } },
			pagination: false,
			depth: 0,
		});
		expect(stored.docs).toHaveLength(26);
		expect(new Set(stored.docs.map(({ day }) => day))).toEqual(new Set(['2026-11-26', '2026-11-27']));
		for (const { answers } of stored.docs) expect(Object.keys(answers as object)).not.toContain('dong_y');
		expect(await countSetAside({ payload })).toBe(asideBefore);
		await take(answer({ dong_y: ['khong'] }), answer({}, { survey: 'ZZZZ' }), answer({ se_bao: ['Nguyễn Văn A'] }));
		expect(await countSetAside({ payload })).toBe(asideBefore + 3);

		// of another questionnaire: what it asked is its own, but nobody is kept who did not agree, and no row stops the others
		const foreign = (answers: Record<string, string[]>) => answer({}, { version: '2025010101', answers });
		const before = (await payload.count({ collection: 'survey-answers', where: { survey: { equals: doc.id } } }))
			.totalDocs;
		const agreed = { dong_y: ['co'], du_18: ['co'], cau_cu: ['co'] };
		await take(
			foreign({}),
			foreign({ ...agreed, cum: ['ban-san'] }),
			foreign({ ...agreed, du_18: ['khong'], cum: ['1'] }),
			foreign({ ...agreed, cum: ['03'], so_dien_thoai: ['so_113'] }),
		);
		expect(await countSetAside({ payload })).toBe(asideBefore + 6);
		const placed = await payload.find({
			collection: 'survey-answers',
			where: { survey: { equals: doc.id } },
			pagination: false,
			depth: 0,
		});
		expect(placed.docs).toHaveLength(before + 1);
		expect(new Set(placed.docs.map(({ hamlet }) => hamlet))).toEqual(new Set(['1', '2', '3']));

		// another code, twice: what an edge had taken with an old one finds its place; a mark of nobody waits for a person
		const renewed = await phones('renew');
		expect(renewed.code).not.toBe(code);
		await phones('renew');
		await phones('close');
		const stillThere = await countSetAside({ payload });
		const placedBefore = (await payload.count({ collection: 'survey-answers', where: { survey: { equals: doc.id } } }))
			.totalDocs;
		await take(answer(), answer({}, { survey: markOfSurveyCode(renewed.code) }));
		expect(await countSetAside({ payload })).toBe(stillThere);
		expect(
			(await payload.count({ collection: 'survey-answers', where: { survey: { equals: doc.id } } })).totalDocs,
		).toBe(placedBefore + 2);
		await phones('open');
		const retryLost = async () => {
			const lost = (await listSetAside(payload, 100)).find(({ reason }) => reason.includes('the mark ZZZZ'))!;
			return retrySetAside(await createLocalReq({}, payload), lost.id);
		};
		expect(await retryLost()).toBe('still-aside');
		await payload.update({ collection: 'surveys', id: doc.id, data: { phoneMark: 'ZZZZ', earlierPhoneMarks: mark } });
		expect(await retryLost()).toBe('taken');

		// the same from a workbook of Kobo, with days as Excel keeps them
		const names = [...questionnaire.gate, ...questionnaire.questions].map(({ name }) => name);
		const row = (key: string, day: string | number) =>
			['_uuid', ...names].map((name) =>
				name === '_uuid' ? key : name === 'ngay' ? day : (answersOnPhone()[name] ?? []).join(' '),
			);
		const workbook = async (...rows: readonly (string | number)[][]) =>
			(
				await writeXlsxFile(
					[['_uuid', ...names.map((name) => `cau_hoi/${name}`)], ...rows].map((cells) =>
						cells.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
					),
				).toBuffer()
			).toString('base64');
		const bring = (xlsx: string) =>
			own.json<{ added?: number; message?: string }>(`surveys/${doc.id}/answers`, { xlsx });
		expect(await bring(await workbook(row('kobo-00000001', 46_352), row('kobo-00000002', '2026-11-25')))).toMatchObject(
			{
				added: 2,
			},
		);
		expect((await bring(await workbook(row('kobo-00000003', 'hôm qua')))).message).toContain('dòng 2, cột ngay');
		expect((await bring(Buffer.from('no workbook').toString('base64'))).status).toBe(422);
		const kobo = await payload.find({ collection: 'survey-answers', where: { key: { like: 'kobo-' } }, depth: 0 });
		expect(new Set(kobo.docs.map(({ day }) => day))).toEqual(new Set(['2026-11-25', '2026-11-26']));

		// two files and a batch at once: nobody hears of the other, nothing is lost
		const many = await Promise.all([
			...['a', 'b', 'c'].map(async (letter) => bring(await workbook(row(`kobo-1000000${letter}`, 46_352)))),
			take(answer()).catch(() => undefined),
		]);
		expect(many.slice(0, 3).map((one) => (typeof one === 'object' ? one.status : one))).toEqual([200, 200, 200]);

		// in the report of the period, from counts alone
		const report = await reportOf('46', '2026-Q4');
		const heard = report.surveys.find(({ code: what }) => what === 'so_dien_thoai')!;
		const all = await payload.find({
			collection: 'survey-answers',
			where: { survey: { equals: doc.id } },
			pagination: false,
			depth: 0,
		});
		const yes = all.docs.filter(({ answers }) => (answers as Record<string, string[]>).so_dien_thoai?.[0] === 'so_111');
		expect(heard).toMatchObject({ asked: all.docs.length, yes: yes.length, target: 0.6, firstDay: '2026-11-25' });
		expect(heard.verdict).toMatch(/chỉ tiêu 60,0%/);
		expect((await reportOf('46', '2026-Q3')).surveys).toEqual([]);
		expect((await reportOf('19774', '2026-Q4')).surveys).toEqual([]);
		expect((await reportOf('00', '2026-Q4')).surveys.some(({ survey }) => survey === 'Hai bản')).toBe(true);
		const told = await readSheet(await write(report, 'xlsx'), 'Khảo sát mẫu');
		const line = told.find((cells) => cells[3] === 'Biết gọi số 111')!;
		expect([line[4], line[5], line[12]]).toEqual([yes.length, all.docs.length, heard.verdict]);
		await writeFile(join(folder, 'khao-sat.docx'), await write(report, 'docx'));
		const { openArchive } = await import('#cms/import/open-archive.ts');
		const word = (await openArchive(join(folder, 'khao-sat.docx'), () => true)).get('word/document.xml')!.toString();
		for (const text of ['4. Khảo sát mẫu', `(${yes.length}/${all.docs.length})`, heard.verdict, '5. Cách tính'])
			expect(word).toContain(text);
		expect((await write(report, 'pdf')).length).toBeGreaterThan(10_000);

		// their age: the answers go, what waited goes, the counts stay
		const { deleteOldAnswers } = await import('#cms/reach/survey/delete-old-answers.ts');
		expect(await deleteOldAnswers(payload, { now: new Date(), days: 365 })).toBe(0);
		const later = new Date(Date.now() + 366 * 86_400_000);
		expect(await deleteOldAnswers(payload, { now: later, days: 365 })).toBeGreaterThan(0);
		expect((await payload.count({ collection: 'survey-answers' })).totalDocs).toBe(0);
		expect((await listSetAside(payload, 1_000)).filter(({ what }) => 'answers' in what)).toEqual([]);
		const afterwards = (await reportOf('46', '2026-Q4')).surveys.find(({ code: what }) => what === 'so_dien_thoai');
		expect(afterwards).toEqual(heard);
		const shown = await own.json<{ people: number; keeping: string; phones: { isOpen: boolean } }>(
			`surveys/${doc.id}/desk`,
		);
		expect([shown.people, shown.phones.isOpen]).toEqual([all.docs.length, false]);
		expect(shown.keeping).toContain('Các phiếu đã được xóa ngày');
		expect((await bring(await workbook(row('kobo-00000009', 46_352)))).status).toBe(409);
		expect((await phones('open')).status).toBe(409);
		await take(answer());
		expect((await listSetAside(payload, 1_000)).filter(({ what }) => 'answers' in what)).toHaveLength(1);
	}, 60_000);
}
