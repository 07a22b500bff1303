import { dayAt, monthOf, parseDay } from '#content/model/month.ts';

import { tetOf } from './tet.ts';

import type { Day, Month } from '#content/model/month.ts';

export const EVENT_KINDS = ['edition', 'appointment', 'campaign', 'hotline', 'holiday'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface CalendarEvent {
	readonly kind: EventKind;
	readonly from: Day;
	/** Last day, the same as `from` for what lasts one day. */
	readonly to: Day;
	readonly title: string;
	/** Page of the admin. */
	readonly link?: string;
}

export interface CalendarDay {
	readonly day: Day;
	readonly isOfMonth: boolean;
	readonly events: readonly CalendarEvent[];
}

const plusDays = (day: Day, count: number): Day => dayAt(new Date(Date.parse(`${day}T05:00:00Z`) + count * 86_400_000));

/** Monday is 0. */
const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Whole weeks, Monday first, that hold the days of a month; what lasts longer stands on each of its days. */
export function monthGrid(month: Month, events: readonly CalendarEvent[]): readonly (readonly CalendarDay[])[] {
	const first = parseDay(`${month}-01`);
	if (!first) throw new TypeError(`"${month}" is not a month.`);
	const start = plusDays(first, -weekdayOf(first));
	const weeks: CalendarDay[][] = [];
	for (let week = 0; week === 0 || monthOf(plusDays(start, week * 7)) === month; week += 1) {
		weeks.push(
			Array.from({ length: 7 }, (_value, index): CalendarDay => {
				const day = plusDays(start, week * 7 + index);
				const onDay = events.filter(({ from, to }) => from <= day && day <= to);
				return { day, isOfMonth: monthOf(day) === month, events: onDay };
			}),
		);
	}
	return weeks;
}

/** Events that touch a month, by their first day. */
export const eventsIn = (month: Month, events: readonly CalendarEvent[]): readonly CalendarEvent[] =>
	events
		.filter(({ from, to }) => monthOf(from) <= month && month <= monthOf(to))
		.toSorted((one, other) => one.from.localeCompare(other.from) || one.title.localeCompare(other.title, 'vi'));

/** Days that every campaign of the year plans by. */
export function holidaysOf(year: number): readonly CalendarEvent[] {
	const tet = tetOf(year);
	const worldDay = `${year}-07-30` as Day;
	return [
		{
			kind: 'holiday',
			from: worldDay,
			to: worldDay,
			title: 'Ngày toàn dân phòng, chống mua bán người (Ngày thế giới 30/7)',
		},
		{ kind: 'holiday', from: plusDays(tet, -1), to: plusDays(tet, 2), title: 'Tết Nguyên đán' },
	];
}
