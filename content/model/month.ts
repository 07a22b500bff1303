/** A month of broadcasting as `YYYY-MM`; sorts as text. Made by {@link parseMonth}. */
export type Month = string & { readonly __brand: 'Month' };

/** A calendar day in Vietnam as `YYYY-MM-DD`; sorts as text. Made by {@link parseDay}. */
export type Day = string & { readonly __brand: 'Day' };

export function parseMonth(text: string): Month | undefined {
	return /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

/** @returns the day, or undefined when the text is no day of the calendar (`2026-02-30`). */
export function parseDay(text: string): Day | undefined {
	if (!/^20\d\d-\d\d-\d\d$/.test(text)) return undefined;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? (text as Day) : undefined;
}

// sv-SE writes dates as YYYY-MM-DD; Vietnam has had UTC+7 without summer time since 1975
const vietnamDay = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Asia/Ho_Chi_Minh',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
});

/** The calendar day in Vietnam at an instant. */
export const dayAt = (instant: Date): Day => vietnamDay.format(instant) as Day;

/** The month in Vietnam at an instant. */
export const monthAt = (instant: Date): Month => monthOf(dayAt(instant));

export const monthOf = (day: Day): Month => day.slice(0, 7) as Month;

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
	const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
	return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** `2026-11` as people read it: `tháng 11/2026`. */
export const monthInWords = (month: Month): string => `tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** `2026-11-22` as people read it: `22/11/2026`. */
export const dayInWords = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
