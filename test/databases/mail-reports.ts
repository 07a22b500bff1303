import { describe, expect, test } from 'vitest';

import { person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Payload } from 'payload';
import type { ParsedMail } from 'mailparser';

interface MailDesk {
	readonly payload: Payload;
	/** Mails that have come for that address, in order. */
	readonly to: (address: string) => readonly ParsedMail[];
	readonly outage: { isBroken: boolean };
}

/** In the CMS of mail.test.ts: reports that go out by themselves. */
export function reportMailTests(desk: () => MailDesk): void {
	describe('reports by appointment', () => {
		const close12 = async (month: string, province: '12' | '46' = '12') =>
			desk().payload.db.create({
				collection: 'closed-months',
				data: {
					key: `${month}/${province}`,
					month,
					province,
					reviewedBy: 'a@example.org',
					closedBy: 'b@example.org',
					closedAt: '2026-11-11T03:00:00.000Z',
					digest: 'a'.repeat(64),
					figures: '',
				},
			});
		const send = async (now: string) => {
			const { payload } = desk();
			const { sendReports } = await import('#cms/reach/report-mails/send-reports.ts');
			return sendReports(payload, { now: new Date(now) });
		};
		const wishes = { reportRhythms: ['month', 'quarter'], reportMoment: 'closed', reportFile: 'link' } as const;

		test('go out once the month is closed, once, with the headers of a machine, and are written down', async () => {
			const { payload, to, outage } = desk();
			const lead = await person(payload, { roles: ['manager'], province: '12' });
			const rest = await restAs(payload, lead);
			const set = await rest.ask(`users/${lead.id}`, { method: 'PATCH', body: { ...wishes } });
			expect(set.status).toBe(200);
			const translator = await person(payload, { roles: ['translator'], province: '12' });
			await payload.update({ collection: 'users', id: translator.id, data: { ...wishes, reportRhythms: ['month'] } });
			expect(await send('2026-11-12T03:00:00Z')).toEqual({ sent: 0, failed: 0 });
			const { frozenText } = await import('#cms/reach/months/month-digest.ts');
			const { loadMonth } = await import('#cms/reach/months/load-month.ts');
			const { text, digest } = frozenText(
				(await loadMonth(payload, { month: '2026-10' as never, province: '12' })).live,
			);
			await payload.update({
				collection: 'closed-months',
				id: (await close12('2026-10')).id,
				data: { figures: text, digest },
			});
			// before the hour of mails, and while the mail server is out of order
			expect(await send('2026-11-11T20:00:00Z')).toEqual({ sent: 0, failed: 0 });
			outage.isBroken = true;
			expect(await send('2026-11-12T03:00:00Z')).toEqual({ sent: 0, failed: 1 });
			outage.isBroken = false;
			expect((await payload.count({ collection: 'report-mails' })).totalDocs).toBe(0);
			const several = await Promise.all([send('2026-11-12T03:10:00Z'), send('2026-11-12T03:10:00Z')]);
			expect(several.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
			expect(await send('2026-11-12T03:20:00Z')).toEqual({ sent: 0, failed: 0 });
			const [mail, ...others] = to(lead.email);
			expect([others, to(translator.email)]).toEqual([[], []]);
			expect(mail?.subject).toBe('Loa Làng: báo cáo tháng 10 năm 2026, Tỉnh Lai Châu');
			expect(mail?.text).toContain('/admin/bao-cao?noi=12&ky=2026-10');
			expect(mail?.attachments).toEqual([]);
			expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
			expect(mail?.messageId).toBe(`<bao-cao-${lead.id}-2026-10@loalang.local>`);
			const { docs } = await payload.find({ collection: 'report-mails', depth: 0 });
			expect(docs).toMatchObject([{ email: lead.email, province: '12', period: '2026-10', isProvisional: false }]);
			const { totalDocs } = await payload.count({
				collection: 'audit',
				where: { subject: { equals: 'report-mails' }, who: { equals: lead.email } },
			});
			expect(totalDocs).toBe(1);
		}, 60_000);

		test('on a set day they are provisional, with the file; a machine that died sends again after an hour', async () => {
			const { payload, to } = desk();
			const lead = await person(payload, { roles: ['approver'], province: '46' });
			await payload.update({
				collection: 'users',
				id: lead.id,
				data: { reportRhythms: ['month'], reportMoment: 'day', reportDay: 8, reportFile: 'docx' },
			});
			expect((await send('2026-11-07T03:00:00Z')).sent).toBe(0);
			await payload.create({
				collection: 'report-mails',
				data: {
					key: `${lead.id} 2026-10`,
					email: lead.email,
					province: '46',
					period: '2026-10',
					file: 'docx',
					claimedAt: '2026-11-08T02:50:00.000Z',
				},
			});
			expect((await send('2026-11-08T03:00:00Z')).sent).toBe(0);
			expect((await send('2026-11-08T04:00:00Z')).sent).toBe(1);
			expect((await send('2026-11-09T04:00:00Z')).sent).toBe(0);
			const [mail, ...others] = to(lead.email);
			expect(others).toEqual([]);
			expect(mail?.subject).toContain('(tạm tính)');
			expect(mail?.text).toContain('Số tạm tính');
			expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['bao-cao-46-2026-10.docx']);
			expect(mail?.attachments[0]?.content.subarray(0, 2).toString()).toBe('PK');
		}, 60_000);
	});
}
