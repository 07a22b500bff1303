import { wilsonInterval } from './intervals.ts';

import type { Answered, Interval } from './intervals.ts';

/**
 * What a sample says of a target.
 *
 * - `shown`: the whole interval reaches it.
 * - `not-shown`: not even the share that was found lies above it. That it is missed is shown only where the whole
 *   interval lies below ({@link isMissed}).
 * - `undecided`: the share that was found lies above it, and the interval still holds it: more answers may show it.
 */
export type Verdict = 'shown' | 'not-shown' | 'undecided';

/** Without an answer nothing is decided. */
export function verdictOf(answered: Answered, target: number): Verdict {
	const interval = wilsonInterval(answered);
	if (!interval) return 'undecided';
	if (interval.low >= target) return 'shown';
	return answered.yes / answered.asked <= target ? 'not-shown' : 'undecided';
}

/** Does the sample show that a target is missed? */
const isMissed = (interval: Interval, target: number): boolean => interval.high < target;

const percent = new Intl.NumberFormat('vi-VN', {
	style: 'percent',
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
});
export const percentInWords = (share: number): string => percent.format(share);

/** The verdict in a sentence; what is shown to be missed is said as such. */
export function verdictInWords(answered: Answered, target: number): string {
	const aim = `chỉ tiêu ${percentInWords(target)}`;
	const interval = wilsonInterval(answered);
	switch (verdictOf(answered, target)) {
		case 'shown':
			return `Đã chứng tỏ đạt ${aim}.`;
		case 'not-shown':
			return interval && isMissed(interval, target)
				? `Không chứng tỏ đạt ${aim}: cả khoảng tin cậy nằm dưới chỉ tiêu.`
				: `Không chứng tỏ đạt ${aim}: tỉ lệ hỏi được chưa vượt chỉ tiêu.`;
		case 'undecided':
		default:
			return `Chưa kết luận được về ${aim}: tỉ lệ hỏi được cao hơn, nhưng khoảng tin cậy còn chạm chỉ tiêu. Hỏi thêm người thì mới rõ.`;
	}
}

/** What may be written in a report of a result: share, interval and verdict, never the share alone. */
export function resultInWords(answered: Answered, target: number): string {
	const interval = wilsonInterval(answered);
	if (!interval) return 'Chưa hỏi ai, nên chưa có tỉ lệ.';
	const { yes, asked } = answered;
	return [
		`${yes} trong ${asked} người được hỏi (${percentInWords(yes / asked)}).`,
		`Khoảng tin cậy 95%: ${percentInWords(interval.low)} đến ${percentInWords(interval.high)}.`,
		verdictInWords(answered, target),
	].join(' ');
}
