import { oneLine, written } from '../../foundation/mail/letter.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { CONTENT_TYPES, fileName, reportFile } from '../reports/files/report-files.ts';
import { loadReport } from '../reports/load-report.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { User } from '../../payload-types.ts';
import type { ReportPlace } from '../reports/report.ts';

interface Letter {
	readonly user: User;
	readonly place: ReportPlace;
	readonly period: ReportPeriod;
	/** Not every month of it is closed. */
	readonly isProvisional: boolean;
	readonly file: NonNullable<User['reportFile']>;
	readonly today: Day;
}

/** Writes a report and mails it, as a file or as an address for those who sign in. */
export async function mailReport(payload: Payload, letter: Letter): Promise<void> {
	const { user, place, period, isProvisional, file, today } = letter;
	const { cmsUrl, mailFrom } = cmsSettings();
	const report = await loadReport(payload, { place, period, today });
	const attachments =
		file === 'link'
			? []
			: [
					{
						filename: fileName(report, file),
						content: await reportFile(report, file, cmsUrl),
						contentType: CONTENT_TYPES[file],
					},
				];
	const subject = `Loa Làng: báo cáo ${period.words}, ${place.name}${isProvisional ? ' (tạm tính)' : ''}`;
	await payload.sendEmail({
		to: user.email,
		subject: oneLine(subject),
		// the same for the same report, so that a repetition is recognised
		messageId: `<bao-cao-${user.id}-${period.code}@${mailFrom.split('@')[1] ?? 'loalang.local'}>`,
		attachments,
		...written({
			greeting: `Chào ${oneLine(user.fullName || 'bạn')},`,
			paragraphs: [
				report.summary,
				isProvisional
					? 'Số tạm tính: chưa chốt đủ các tháng của kỳ, nên còn có thể đổi.'
					: 'Các tháng của kỳ đã chốt; điều ghi thêm sau đó đứng riêng ở phần chênh lệch.',
			],
			action: {
				text: 'Xem báo cáo và các dòng làm nên từng số',
				url: `${cmsUrl}/admin/bao-cao?noi=${place.code}&ky=${period.code}`,
			},
			footer:
				'Mỗi kỳ một thư. Không muốn nhận nữa: bỏ chọn ở mục "Gửi báo cáo độ phủ cho tôi qua thư" trong trang tài khoản.',
		}),
	});
}
