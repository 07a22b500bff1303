import { endedPeriods, reportDue } from '#content/model/report-appointment.ts';
import { dayAt } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { isMailbox } from '../../foundation/mail/mailbox.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { mayReadMonths } from '../months/month-access.ts';
import { reportPlace } from '../reports/report-place.ts';
import { loadClosing } from './load-closing.ts';
import { claimMail, letGo, noteSent } from './mail-claims.ts';
import { mailReport } from './mail-report.ts';

import type { Payload } from 'payload';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { User } from '../../payload-types.ts';

interface Sent {
	readonly sent: number;
	readonly failed: number;
}

/**
 * Sends each person the reports that they have asked for and that are due. Who was not reached is tried again the next
 * time. A row is written before the mail goes and completed afterwards, so nobody gets a report twice; where a machine
 * died in between it goes again an hour later under the same Message-ID, which mail programs show once.
 */
export async function sendReports(payload: Payload, { now = new Date() }: { now?: Date } = {}): Promise<Sent> {
	const { smtpUrl, mailDigestHour } = cmsSettings();
	if (!smtpUrl || Number(timeAt(now).slice(0, 2)) < mailDigestHour) return { sent: 0, failed: 0 };
	const { docs } = await payload.find({
		collection: 'users',
		where: { reportRhythms: { in: ['month', 'quarter', 'half', 'year'] } },
		sort: 'email',
		pagination: false,
		depth: 0,
	});
	let [sent, failed] = [0, 0];
	for (const user of docs.filter(({ email }) => isMailbox(email)))
		for (const period of endedPeriods(user.reportRhythms ?? [], now)) {
			const outcome = await sendOne(payload, { user, period, now });
			sent += outcome === 'sent' ? 1 : 0;
			failed += outcome === 'failed' ? 1 : 0;
		}
	return { sent, failed };
}

async function sendOne(
	payload: Payload,
	{ user, period, now }: { readonly user: User; readonly period: ReportPeriod; readonly now: Date },
): Promise<'sent' | 'failed' | 'not-due'> {
	const province = user.province ?? '00';
	// asked again each time: a role may have been taken away since
	if (!mayReadMonths({ user: { ...user, collection: 'users' } }, province)) return 'not-due';
	const closing = await loadClosing(payload, { province, period });
	const due = reportDue({ moment: user.reportMoment ?? 'closed', day: user.reportDay ?? 8 }, period, { now, closing });
	const place = due && (await reportPlace(payload, province));
	if (!place) return 'not-due';
	const isProvisional = due === 'provisional';
	const file = user.reportFile ?? 'link';
	const claim = await claimMail(payload, { user, province, period: period.code, isProvisional, file, now });
	if (claim === undefined) return 'not-due';
	try {
		await mailReport(payload, { user, place, period, isProvisional, file, today: dayAt(now) });
	} catch (err) {
		await letGo(payload, claim);
		payload.logger.warn({ msg: 'report not mailed, tried again later', user: user.id, period: period.code, err });
		return 'failed';
	}
	await noteSent(payload, claim, now);
	return 'sent';
}
