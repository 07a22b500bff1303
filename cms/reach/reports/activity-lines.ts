import { line } from './line.ts';
import { listAddress } from './report-address.ts';

import type { ReportPeriod } from '#content/model/report-period.ts';
import type { ActivityFigure } from './figures-interface.ts';
import type { Indicator, ReportPlace } from './report.ts';

interface Parts {
	readonly place: ReportPlace;
	readonly period: ReportPeriod;
	readonly activities: ReadonlyMap<string, ActivityFigure>;
}

const SESSIONS = ['market-session', 'school-session', 'face-session', 'theatre', 'peer-group'];
const NOT_LOGGED = 'Hệ thống chưa ghi; không có nghĩa là không làm.';
const NOT_CLOSED = 'Không nằm trong số đã chốt: tính theo các dòng đang có.';

/** Lines of the ministry's table: code, name, unit, the kinds that are counted there, and what of them. */
const LINES = [
	['sessions', 'Buổi nói chuyện, truyền thông trực tiếp', 'buổi', SESSIONS, 'units'],
	['attendees', 'Người dự các buổi (lượt người)', 'lượt người', SESSIONS, 'people'],
	['leaflets', 'Tờ rơi đã phát', 'tờ', ['leaflet'], 'units'],
	['banners', 'Băng rôn, khẩu hiệu', 'chiếc', ['banner'], 'units'],
	['posters', 'Áp phích', 'tờ', ['poster'], 'units'],
	['documents', 'Tài liệu, sổ tay', 'cuốn', ['document'], 'units'],
	['commitments', 'Bản cam kết đã ký', 'bản', ['commitment'], 'units'],
	['conferences', 'Hội nghị, hội thảo', 'cuộc', ['conference'], 'units'],
	['trainings', 'Lớp tập huấn', 'lớp', ['training'], 'units'],
] as const;

/** Kinds that came to the table later: they stand after its other lines, whose numbers are in reports that were sent. */
const LATER_LINES = [
	['mobile_rounds', 'Đợt loa lưu động', 'đợt', ['mobile-round'], 'units'],
	['notice_board_posts', 'Bài trên bảng tin', 'bài', ['notice-board'], 'units'],
	['web_posts', 'Bài trên trang, Zalo', 'bài', ['web-post'], 'units'],
	['sms_messages', 'Tin nhắn SMS', 'tin', ['sms'], 'units'],
	['inspections', 'Đoàn kiểm tra', 'đợt', ['inspection'], 'units'],
] as const;

type ActivityLine = (typeof LINES)[number] | (typeof LATER_LINES)[number];

/** What was done beside airings; a kind of which nothing was logged has no figure, which is not zero. */
export const activityLines = (parts: Parts): readonly Indicator[] =>
	linesOf(parts, LINES, { first: 12, heading: 'Hoạt động khác' });

/** @param first number of the first of them */
export const laterActivityLines = (parts: Parts, first: number): readonly Indicator[] =>
	linesOf(parts, LATER_LINES, { first, heading: 'Loa lưu động, bảng tin, mạng, kiểm tra' });

function linesOf(
	{ place, period, activities }: Parts,
	lines: readonly ActivityLine[],
	{ first, heading }: { readonly first: number; readonly heading: string },
): readonly Indicator[] {
	return lines.map(([code, name, unit, kinds, what], index) => {
		const figures = kinds.flatMap((kind) => activities.get(kind) ?? []);
		const isLogged = figures.length > 0;
		return line({
			code,
			number: String(first + index),
			...(index === 0 ? { heading } : {}),
			name,
			unit,
			value: isLogged ? figures.reduce((sum, figure) => sum + figure[what], 0) : null,
			source: isLogged ? 'Sổ hoạt động' : '–',
			note: isLogged ? (index === 0 ? NOT_CLOSED : '') : NOT_LOGGED,
			href: isLogged ? activitiesAddress({ place, period, kinds }) : '',
		});
	});
}

/** The list of the activities behind a number. */
function activitiesAddress({
	place,
	period,
	kinds,
}: Pick<Parts, 'place' | 'period'> & { readonly kinds: readonly string[] }): string {
	return listAddress('activities', [
		['[kind][in]', kinds.join(',')],
		['[day][greater_than_equal]', period.days.from],
		['[day][less_than_equal]', period.days.to],
		['[isWithdrawn][not_equals]', 'true'],
		['[confidence][not_equals]', 'D'],
		...(place.level === 'province' ? [['[province][equals]', place.code] as const] : []),
		...(place.level === 'commune' ? [['[commune][equals]', place.code] as const] : []),
	]);
}
