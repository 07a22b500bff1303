import { addMonths, monthAt } from '#content/model/month.ts';
import { parsePeriod } from '#content/model/report-period.ts';

import { mayReadMonths } from '../months/month-access.ts';
import { reportPlace } from './report-place.ts';

import type { PayloadRequest } from 'payload';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { ReportPlace } from './report.ts';

/** Which report a person asks for, or a sentence and the status to answer with. */
export type ReportQuestion =
	| { readonly place: ReportPlace; readonly period: ReportPeriod }
	| { readonly problem: string; readonly status: 401 | 403 | 404 };

/** The whole country is for those who have no province; a province and its communes for its own people too. */
export async function reportQuestion(
	req: PayloadRequest,
	{ place: code, period: text }: { place: string; period: string },
): Promise<ReportQuestion> {
	if (!req.user) return { problem: 'Hãy đăng nhập lại rồi thử tiếp.', status: 401 };
	const period = parsePeriod(text);
	if (!period)
		return {
			problem: `"${text}" không phải là kỳ báo cáo. Hãy viết 2026-11, 2026-Q4, 2026-H2 hoặc 2026.`,
			status: 404,
		};
	const place = await reportPlace(req.payload, code);
	if (!place) return { problem: `Không có tỉnh, xã nào mang mã "${code}".`, status: 404 };
	if (!mayReadMonths(req, place.level === 'nation' ? '00' : place.province))
		return { problem: 'Báo cáo này chỉ dành cho cán bộ, người duyệt và lãnh đạo của địa bàn.', status: 403 };
	return { place, period };
}

/** The month before this one, of the own province: what is asked for most. */
export const usualQuestion = ({ user }: Pick<PayloadRequest, 'user'>, now: Date) => ({
	place: user?.province ?? '00',
	period: addMonths(monthAt(now), -1) as string,
});
