import { dayAt, dayInWords, monthInWords } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';

import { inWords } from './number-words.ts';

import type { Reopening } from '../months/load-reopened.ts';

/** Reopenings that are told one by one; of a country in a bad year there may be hundreds. */
const MOST_TOLD = 20;

/** What a report says of closings that were undone: when and why, and the figures that an earlier report may have shown. */
export function reopenedSentences(reopened: readonly Reopening[]): readonly string[] {
	const told = reopened.slice(0, MOST_TOLD).map(sentenceOf);
	const rest = reopened.length - told.length;
	return rest > 0 ? [...told, `Còn ${inWords(rest)} lần mở lại khác, xem ở sổ tháng của từng tỉnh.`] : told;
}

function sentenceOf({ month, province, closing, reopenedAt, reason, ...frozen }: Reopening): string {
	const name = provinces().find(({ code }) => code === province)?.fullName ?? province;
	const day = dayInWords(dayAt(new Date(reopenedAt)));
	return `Sổ ${monthInWords(month)} của ${name} đã chốt lần ${closing} rồi mở lại ngày ${day}, vì: ${reason}. Số lúc đó của cả tỉnh: ${inWords(frozen.airings)} lần phát, ${inWords(frozen.minuteHundredths / 100)} phút, ${inWords(frozen.communesAired)} xã có phát (dấu ${frozen.digest.slice(0, 12)}…).`;
}
