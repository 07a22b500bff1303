import { dayAt } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';

const DAY_MILLISECONDS = 86_400_000;
/** UTC+7, without summer time since 1975. */
const OFFSET_MILLISECONDS = 7 * 3_600_000;

/** Today in Vietnam; the calendar is asked once a day and not once an event. */
export function vietnamToday(now: () => Date): () => Day {
	let known: { index: number; day: Day } | undefined;
	return () => {
		const instant = now();
		const index = Math.floor((instant.getTime() + OFFSET_MILLISECONDS) / DAY_MILLISECONDS);
		if (known?.index !== index) known = { index, day: dayAt(instant) };
		return known.day;
	};
}

/** The day `count` days earlier. */
export const daysBefore = (day: Day, count: number): Day =>
	dayAt(new Date(Date.parse(`${day}T00:00:00+07:00`) - count * DAY_MILLISECONDS));
