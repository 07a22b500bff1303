import { addMonths, dayAt, monthAt } from './month.ts';
import { parsePeriod } from './report-period.ts';

import type { Month } from './month.ts';
import type { ReportPeriod } from './report-period.ts';

/** How often somebody gets a report. */
export const REPORT_RHYTHMS = ['month', 'quarter', 'half', 'year'] as const;
type ReportRhythm = (typeof REPORT_RHYTHMS)[number];

/** `closed`: once the last month of the period is closed. `day`: on a day of the month after it, closed or not. */
export const REPORT_MOMENTS = ['closed', 'day'] as const;
type ReportMoment = (typeof REPORT_MOMENTS)[number];

/** Months that an ended period may lie back: a year is closed within the next one. */
const MONTHS_BACK = 12;
/** Days after a closing within which its report still goes out; who asks for reports later does not get a heap of them. */
const DAYS_AFTER_CLOSING = 31;

/** The periods of these rhythms that ended within the last twelve months, the oldest first. */
export function endedPeriods(rhythms: readonly ReportRhythm[], now: Date): readonly ReportPeriod[] {
	const thisMonth = monthAt(now);
	const months = Array.from({ length: MONTHS_BACK }, (_none, index) => addMonths(thisMonth, index - MONTHS_BACK));
	return months.flatMap((month) =>
		REPORT_RHYTHMS.filter((rhythm) => rhythms.includes(rhythm)).flatMap((rhythm) => {
			const code = codeEndingIn(month, rhythm);
			return (code === undefined ? undefined : parsePeriod(code)) ?? [];
		}),
	);
}

/** The period of a rhythm whose last month this is; undefined: none ends with it. */
function codeEndingIn(month: Month, rhythm: ReportRhythm): string | undefined {
	const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
	switch (rhythm) {
		case 'quarter':
			return number % 3 === 0 ? `${year}-Q${number / 3}` : undefined;
		case 'half':
			return number % 6 === 0 ? `${year}-H${number / 6}` : undefined;
		case 'year':
			return number === 12 ? year : undefined;
		case 'month':
		default:
			return month;
	}
}

/** What is known of the months of a period. */
export interface PeriodClosing {
	/** Every month of it is closed. */
	readonly isClosed: boolean;
	/** When the last of them was closed; null: none is. */
	readonly closedAt: Date | null;
}

interface Appointment {
	readonly moment: ReportMoment;
	/** 1 to 28; of the month after the period. */
	readonly day: number;
}

/** Is the report of an ended period to go out now, and is it still provisional? */
export function reportDue(
	{ moment, day }: Appointment,
	period: ReportPeriod,
	{ now, closing: { isClosed, closedAt } }: { readonly now: Date; readonly closing: PeriodClosing },
): 'final' | 'provisional' | undefined {
	const last = period.months.at(-1);
	if (last === undefined || last >= monthAt(now)) return undefined;
	if (moment === 'day') {
		const isMonthAfter = addMonths(last, 1) === monthAt(now);
		if (!isMonthAfter || Number(dayAt(now).slice(8)) < day) return undefined;
		return isClosed ? 'final' : 'provisional';
	}
	if (!isClosed || closedAt === null) return undefined;
	return now.getTime() - closedAt.getTime() <= DAYS_AFTER_CLOSING * 86_400_000 ? 'final' : undefined;
}
