import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import { MONTH } from '../support/months-desk.ts';
import { restAs } from '../support/rest.ts';

import type { Rest } from '../support/rest.ts';
import type { MonthsDesk } from '../support/months-desk.ts';

/** In the CMS of months.test.ts, once its month is closed: two persons open it again. */
export function reopeningTests(desk: () => MonthsDesk): void {
	describe('reopening', () => {
		const reopen = (who: Rest, what: 'ask-reopening' | 'reopen', body: object) =>
			who.json<{ message: string }>(`months/${what}`, { month: MONTH, province: '12', ...body });
		const reason = 'Xã Bản Bo ghi nhầm 30 phút';

		test('takes a reason and two persons of the province; who asks does not agree', async () => {
			const { payload, load, officer, approver, manager, stranger, administrator } = desk();
			const { digest } = (await load()).closed!;
			for (const who of [stranger, manager, administrator]) {
				expect((await reopen(who, 'ask-reopening', { digest, reason })).status).toBe(403);
				expect((await reopen(who, 'reopen', { digest })).status).toBe(403);
			}
			expect((await reopen(await restAs(payload), 'reopen', { digest })).status).toBe(401);
			expect((await reopen(officer, 'reopen', { digest })).message).toContain('chưa ai đề nghị');
			expect((await reopen(officer, 'ask-reopening', { digest, reason: 'nhầm' })).status).toBe(409);
			expect((await reopen(officer, 'ask-reopening', { digest: 'a'.repeat(64), reason })).status).toBe(409);
			expect((await reopen(officer, 'ask-reopening', { reason })).status).toBe(400);
			expect((await reopen(officer, 'ask-reopening', { digest, reason })).status).toBe(200);
			expect((await reopen(officer, 'reopen', { digest })).message).toContain('bạn là người đề nghị');
			expect((await reopen(approver, 'ask-reopening', { digest, reason })).status).toBe(409);
			// another mail address makes no second person
			const rename = (from: string, email: string) =>
				payload.update({ collection: 'users', where: { email: { equals: from } }, data: { email } });
			const { asking } = await load();
			await rename(asking!.who, 'moi@example.vn');
			expect((await reopen(officer, 'reopen', { digest })).message).toContain('bạn là người đề nghị');
			await rename('moi@example.vn', asking!.who);
			// taken back, it is as if nobody had asked
			expect((await reopen(officer, 'ask-reopening', { digest, reason: '' })).status).toBe(200);
			expect((await reopen(approver, 'reopen', { digest })).message).toContain('chưa ai đề nghị');
			expect((await load()).closed?.digest).toBe(digest);
		});

		test('keeps the frozen figures and their digest, and the month counts as it is until it is closed again', async () => {
			const { payload, load, step, officer, secondOfficer, approver } = desk();
			const { loadReport } = await import('#cms/reach/reports/load-report.ts');
			const { parsePeriod } = await import('#content/model/report-period.ts');
			const place = {
				level: 'province',
				code: '12',
				name: 'Lai Châu',
				province: '12',
				provinceName: 'Tỉnh Lai Châu',
			} as const;
			const report = async () =>
				loadReport(payload, { place, period: parsePeriod('2026-09')!, today: '2026-11-27' as never });
			const before = (await load()).closed!;
			const { digest } = before;
			const airingsBefore = (await report()).months[0]!.airings;
			await reopen(secondOfficer, 'ask-reopening', { digest, reason });
			const answers = await Promise.all([officer, approver, officer].map((who) => reopen(who, 'reopen', { digest })));
			expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
			const { closed, review, reopened, live } = await load();
			expect([closed, review]).toEqual([undefined, undefined]);
			expect(reopened).toMatchObject([{ closing: 1, digest, reason, airings: airingsBefore }]);
			const { docs } = await payload.find({ collection: 'reopened-months' });
			expect(createHash('sha256').update(docs[0]!.figures).digest('hex')).toBe(digest);
			expect(JSON.parse(docs[0]!.figures)).toEqual(before.figures);
			const open = await report();
			expect([open.months[0]!.closed, open.months[0]!.airings]).toEqual([0, airingsBefore + 1]);
			const told = open.limits.find((sentence) => sentence.includes('mở lại ngày'));
			expect(told).toContain(reason);
			expect(told).toContain(digest.slice(0, 12));
			const { docs: audit } = await payload.find({ collection: 'audit', where: { document: { like: '2026-09/12' } } });
			expect(audit.map(({ subject, action }) => `${subject} ${action}`)).toEqual(
				expect.arrayContaining(['reopened-months create', 'closed-months delete']),
			);
			// a review of before says nothing of the reopened month, though its figures were the same
			expect((await step(approver, 'close')).message).toContain('rà soát');
			expect((await step(officer, 'review')).status).toBe(200);
			expect((await step(approver, 'close')).status).toBe(200);
			const again = await load();
			expect(again.closed!.figures.figures).toEqual(live.figures);
			expect(again.closed!.digest).not.toBe(digest);
			// the asking was of the earlier closing
			expect((await reopen(approver, 'reopen', { digest: again.closed!.digest })).message).toContain('chưa ai đề nghị');
			expect((await reopen(approver, 'reopen', { digest })).message).toContain('chốt lần khác');
		});
	});
}
