import { addMonths } from './month.ts';

import type { Day, Month } from './month.ts';

/*
 * Three things about a month stay apart: a commune says "that was all" (completion), an officer has looked at the
 * figures (quality), somebody else closes the month (approval). Lateness is told from completion alone.
 */

/** Of the following month: until then a commune that says "that was all" is on time. */
const DUE_DAY = 5;

export const dueDayOf = (month: Month): Day => `${addMonths(month, 1)}-${String(DUE_DAY).padStart(2, '0')}` as Day;

/** `unfinished`: airings, but nobody has said that these were all; `silent`: neither airings nor word. */
export const PROGRESS = ['on-time', 'late', 'unfinished', 'silent'] as const;
export type Progress = (typeof PROGRESS)[number];

/** What is known of a commune and a month. */
export interface CommuneMonth {
	/** The day on which the commune said "that was all"; empty: it has not. */
	readonly completedOn: string;
	readonly airings: number;
}

export function progressOf({ completedOn, airings }: CommuneMonth, due: Day): Progress {
	if (completedOn !== '') return completedOn <= due ? 'on-time' : 'late';
	return airings > 0 ? 'unfinished' : 'silent';
}

/** How many communes stand where. `excused` are some of the late, unfinished and silent ones. */
export interface Completeness {
	readonly expected: number;
	/** With at least one airing. */
	readonly declared: number;
	readonly onTime: number;
	readonly late: number;
	readonly unfinished: number;
	readonly silent: number;
	readonly excused: number;
}

export function completenessOf(
	communes: readonly { readonly progress: Progress; readonly airings: number; readonly exception: string }[],
): Completeness {
	const count = (progress: Progress) => communes.filter((commune) => commune.progress === progress).length;
	return {
		expected: communes.length,
		declared: communes.filter(({ airings }) => airings > 0).length,
		onTime: count('on-time'),
		late: count('late'),
		unfinished: count('unfinished'),
		silent: count('silent'),
		excused: communes.filter(({ progress, exception }) => progress !== 'on-time' && exception !== '').length,
	};
}

export const CLOSING_PROBLEMS = [
	'closed',
	'not-over',
	'not-due',
	'not-reviewed',
	'changed-since-review',
	'changed-since-look',
	'own-review',
	'own-entries',
] as const;
export type ClosingProblem = (typeof CLOSING_PROBLEMS)[number];

/** Who has done something with a month. */
export interface MonthPerson {
	/** The mail address that the person had then, or `Xã tự ghi trên trang`. */
	readonly who: string;
	/** Id of the account; null: a commune, or an entry of before accounts were kept. */
	readonly account: string | null;
	/** Ids and addresses of accounts that count as the same person. */
	readonly also?: readonly string[];
}

/** A person may change the mail address, and stays the same account. */
export const isSamePerson = (one: MonthPerson, other: MonthPerson): boolean =>
	one.account !== null && other.account !== null
		? one.account === other.account || isAlso(one, other) || isAlso(other, one)
		: one.who === other.who || isAlso(one, other) || isAlso(other, one);

const isAlso = ({ also = [] }: MonthPerson, { who, account }: MonthPerson): boolean => also.includes(account ?? who);

/** What is asked before a month of a province is closed. */
export interface Closing {
	readonly month: Month;
	readonly today: Day;
	readonly isClosed: boolean;
	readonly communes: readonly { readonly progress: Progress; readonly exception: string }[];
	/** The last review; its digest is of the figures that the reviewer had before them. */
	readonly review: (MonthPerson & { readonly digest: string }) | null;
	/** Of the figures as they are now. */
	readonly digest: string;
	/** Of the figures that the closing person had before them; undefined: not asked yet. */
	readonly seenDigest?: string | undefined;
	readonly closer: MonthPerson;
	/** Who has entered completions or exceptions of this month. */
	readonly enteredBy: readonly MonthPerson[];
}

/** The first reason why somebody may not close the month; undefined: they may. */
export function closingProblem(closing: Closing): ClosingProblem | undefined {
	const { month, today, communes, review, digest, seenDigest, closer } = closing;
	if (closing.isClosed) return 'closed';
	if (today < `${addMonths(month, 1)}-01`) return 'not-over';
	const areAllDone = communes.every(
		({ progress, exception }) => progress === 'on-time' || progress === 'late' || exception !== '',
	);
	if (today <= dueDayOf(month) && !areAllDone) return 'not-due';
	if (!review) return 'not-reviewed';
	if (isSamePerson(review, closer)) return 'own-review';
	if (closing.enteredBy.some((person) => isSamePerson(person, closer))) return 'own-entries';
	if (review.digest !== digest) return 'changed-since-review';
	if (seenDigest !== undefined && seenDigest !== digest) return 'changed-since-look';
	return undefined;
}
