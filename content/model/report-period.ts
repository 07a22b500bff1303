import { addMonths } from './month.ts';

import type { Day, Month } from './month.ts';

/** What a report is about: a month, a quarter, six months or a year. */
export interface ReportPeriod {
	/** `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
	readonly code: string;
	readonly months: readonly Month[];
	/** `quý IV năm 2026`. */
	readonly words: string;
	/** First and last day as text; no month has a 32nd. */
	readonly days: { readonly from: Day; readonly to: Day };
}

const QUARTERS = ['I', 'II', 'III', 'IV'] as const;

const monthsFrom = (first: Month, count: number): readonly Month[] =>
	Array.from({ length: count }, (_, index) => addMonths(first, index));

const monthOfYear = (year: string, month: number): Month => `${year}-${String(month).padStart(2, '0')}` as Month;

/** @returns undefined when the text names no period */
export function parsePeriod(text: string): ReportPeriod | undefined {
	const [, year = '', part = ''] = /^(20\d\d)(?:-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/.exec(text) ?? [];
	if (year === '') return undefined;
	const number = Number(part.slice(1));
	if (part === '') return period(text, `năm ${year}`, monthsFrom(monthOfYear(year, 1), 12));
	if (part.startsWith('Q'))
		return period(
			text,
			`quý ${QUARTERS[number - 1] ?? ''} năm ${year}`,
			monthsFrom(monthOfYear(year, number * 3 - 2), 3),
		);
	if (part.startsWith('H'))
		return period(
			text,
			`6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`,
			monthsFrom(monthOfYear(year, number * 6 - 5), 6),
		);
	return period(text, `tháng ${Number(part)} năm ${year}`, [text as Month]);
}

function period(code: string, words: string, months: readonly Month[]): ReportPeriod {
	const days = { from: `${months[0] ?? ''}-01` as Day, to: `${months.at(-1) ?? ''}-31` as Day };
	return { code, words, months, days };
}
