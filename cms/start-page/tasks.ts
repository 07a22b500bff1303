import { daysBetween } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';
import type { Waiting } from './today.ts';

/** One line of the list of tasks. */
export interface Task {
	readonly short: string;
	readonly text: string;
	readonly detail: string;
	readonly href: string;
	readonly action: string;
	/** `chờ 5 ngày`; empty: since today, or nobody knows. */
	readonly waits: string;
	/** It has waited longer than a week. */
	readonly isLate: boolean;
}

/** Whoever has more than a screen of tasks takes the oldest; the rest is behind the kinds. */
const SHOWN = 12;
const LATE_DAYS = 7;

/** What waits, one line each, the oldest first; what has no day comes last. */
export function tasksOf(waiting: readonly Waiting[], today: Day): readonly Task[] {
	return waiting
		.flatMap(({ short, action, first }) =>
			first.map(({ text, detail = '', href, since = today }) => ({ short, action, text, detail, href, since })),
		)
		.toSorted((one, other) => one.since.localeCompare(other.since))
		.slice(0, SHOWN)
		.map(({ since, ...task }) => {
			const days = daysBetween(since, today);
			return { ...task, waits: days > 0 ? `chờ ${days} ngày` : '', isLate: days > LATE_DAYS };
		});
}
