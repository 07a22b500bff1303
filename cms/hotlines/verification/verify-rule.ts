import { daysBetween, parseDay } from '#content/model/month.ts';

import { hasRole } from '../../foundation/roles.ts';
import { isSamePersonAs, SAME_PERSON_HINT } from '../../foundation/same-person.ts';

import type { TypedUser } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { VerifiedCollection } from './verified-values.ts';

/** Of the whole country. */
export const NATIONAL = '00';

/** What somebody says who has rung or gone there. */
export interface Check {
	/** How: "gọi thử 26/11 9:05, có người nghe". */
	readonly how: string;
	/** For numbers: the day by which somebody rings again. */
	readonly verifyBy?: string | undefined;
}

interface Verifiable {
	readonly area: string;
	/** Ids of those who have typed since the last verification, with spaces between them. */
	readonly changedBy?: string | null;
	readonly isArchived?: boolean | null;
}

const LEAST_WORDS = 10;
const MOST_DAYS = 366;

export const changersOf = ({ changedBy }: Pick<Verifiable, 'changedBy'>): readonly string[] =>
	(changedBy ?? '').split(' ').filter((id) => id !== '');

/** Why this person may not verify the record at all; undefined: the person may, with words. */
export function verifierRefusal(user: TypedUser | null, record: Verifiable): string | undefined {
	if (record.area === NATIONAL && !hasRole({ user }, 'administrator'))
		return 'Số và nơi trợ giúp dùng cho cả nước do quản trị hệ thống xác minh. Hãy nhờ một quản trị.';
	const isOfArea = hasRole({ user }, 'officer', 'approver') && (!user?.province || user.province === record.area);
	if (!user || !(hasRole({ user }, 'administrator') || isOfArea))
		return 'Chỉ cán bộ, người duyệt của địa bàn này hoặc quản trị xác minh được. Hãy nhờ một trong những người đó.';
	const changers = changersOf(record);
	if (changers.includes(String(user.id)) || changers.includes(user.email))
		return 'Bạn đã ghi hoặc sửa mục này nên không tự xác minh. Hãy nhờ một người khác gọi thử và xác minh.';
	if (changers.some((id) => isSamePersonAs(user, id)))
		return `Mục này cần một người khác xác minh. ${SAME_PERSON_HINT}`;
	return undefined;
}

/** Why a check does not count; undefined: it does. */
export function checkRefusal(
	collection: VerifiedCollection,
	check: Check,
	{ today, isArchived = false }: { today: Day; isArchived?: boolean },
): string | undefined {
	if (check.how.trim().length < LEAST_WORDS)
		return 'Hãy ghi đã kiểm tra thế nào, ví dụ: "gọi thử 26/11 9:05, có người nghe".';
	if (collection === 'services' || isArchived) return undefined;
	const day = parseDay(check.verifyBy ?? '');
	if (!day || day <= today || daysBetween(today, day) > MOST_DAYS)
		return 'Hãy ghi ngày phải gọi kiểm tra lại, dạng 2027-05-01: sau hôm nay và không quá một năm.';
	return undefined;
}
