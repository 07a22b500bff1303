import { reasonsToAsk } from '#content/model/declaration-rules.ts';
import { dayAt, daysBetween } from '#content/model/month.ts';

import type { Airing } from '#content/model/airing.ts';
import type { Day } from '#content/model/month.ts';

/** What the page of a commune hands to its log (AiringLog.astro). */
export interface LogData {
	readonly commune: string;
	readonly name: string;
	readonly months: readonly {
		readonly month: string;
		/** Suggested starts of that month, as sheets without a number count them. */
		readonly slots: readonly string[];
		readonly languages: readonly {
			readonly tag: string;
			/** Of the registry, as on log sheets. */
			readonly number: number;
			readonly name: string;
			readonly minutes: number;
		}[];
	}[];
	/** Suggested starts, local time. */
	readonly slots: readonly string[];
	/** Clusters that work, as the officer knows them; null: nobody has told. */
	readonly clustersWorking: number | null;
	readonly clustersInstalled: number | null;
	/** The day on which the page was made. */
	readonly today: Day;
	readonly words: Readonly<Record<string, string>>;
}

const vietnamClock = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Asia/Ho_Chi_Minh',
	hour: '2-digit',
	minute: '2-digit',
});

/** `at(-1)`, which phones of 2018 have not. */
export const lastOf = <Value>(values: readonly Value[]): Value | undefined => values[values.length - 1];

/** The slot that a person logging at this moment most likely means: the last that has begun, today or yesterday. */
export function proposedSlot(slots: readonly string[], now: Date): { readonly day: Day; readonly slot: string } {
	const sorted = slots.length > 0 ? [...slots].sort() : ['17:00'];
	const begun = lastOf(sorted.filter((slot) => slot <= vietnamClock.format(now)));
	if (begun !== undefined) return { day: dayAt(now), slot: begun };
	return { day: dayAt(new Date(now.getTime() - 86_400_000)), slot: lastOf(sorted) ?? '17:00' };
}

/** The bundle that was most likely played on a day: the newest whose month had begun; undefined where none had. */
export const proposedMonth = ({ months }: Pick<LogData, 'months'>, day: string): string | undefined =>
	months
		.map(({ month }) => month)
		.filter((month) => month <= day.slice(0, 7))
		.reduce<string | undefined>(
			(newest, month) => (newest !== undefined && newest > month ? newest : month),
			undefined,
		);

/** A page is made anew at least once a year, and never in the future: beyond that the phone's clock is wrong. */
const LONGEST_PAGE_DAYS = 400;

/** Does the phone's clock fit the page? Cheap phones that lay without a battery start in 1970 or 2010. */
export function isClockRight(now: Date, pageDay: Day): boolean {
	const age = daysBetween(pageDay, dayAt(now));
	return age >= -1 && age <= LONGEST_PAGE_DAYS;
}

/** Names of the inputs, which are also the keys of their labels. */
export type FieldName =
	'day' | 'slot' | 'month' | 'language' | 'minutes' | 'plays' | 'clusters' | 'hamlets' | 'channel';

export type FieldValues = Readonly<Record<FieldName, string>>;

/** Limits as in content/model/airing.ts; the edge checks again. */
const LIMITS = {
	minutes: [0.1, 240],
	plays: [1, 50],
	clusters: [0, 500],
	hamlets: [0, 200],
} as const;

/**
 * @param now undefined where the phone's clock is wrong: the edge then judges the day
 * @returns the first field that is missing or wrong; undefined when the entry can be saved
 */
export function faultIn(values: FieldValues, now: Date | undefined): FieldName | 'future' | undefined {
	if (!/^20\d\d-\d\d-\d\d$/.test(values.day)) return 'day';
	if (now && values.day > dayAt(now)) return 'future';
	if (!/^\d\d:\d\d$/.test(values.slot)) return 'slot';
	for (const [name, [least, most]] of Object.entries(LIMITS) as [keyof typeof LIMITS, readonly [number, number]][]) {
		const text = values[name].trim().replace(',', '.');
		const isOptional = name === 'clusters' || name === 'hamlets';
		if (text === '' && isOptional) continue;
		const value = Number(text);
		if (text === '' || !(value >= least && value <= most)) return name;
		if (name !== 'minutes' && !Number.isInteger(value)) return name;
	}
	return undefined;
}

const countOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

/** The entry for values in which {@link faultIn} found no fault. */
export function airingOf(
	values: FieldValues,
	{ commune, id, now }: { commune: string; id: string; now: Date },
): Airing {
	return {
		clientId: id,
		commune,
		month: values.month as Airing['month'],
		language: values.language,
		day: values.day as Day,
		slot: values.slot,
		channel: values.channel as Airing['channel'],
		minutes: Number(values.minutes.replace(',', '.')),
		plays: Number(values.plays),
		clustersWorking: countOf(values.clusters),
		hamlets: countOf(values.hamlets),
		loggedAt: now.toISOString(),
		replaces: null,
		isWithdrawal: false,
	};
}

/**
 * What an officer will ask about an entry, in sentences; empty: nothing.
 *
 * @param now undefined where the phone's clock is wrong
 */
export function askedOf(airing: Airing, { months, clustersInstalled, words }: LogData, now: Date | undefined): string {
	const bundle = months
		.find(({ month }) => month === airing.month)
		?.languages.find(({ tag }) => tag === airing.language);
	const receivedDay = now && dayAt(now);
	return reasonsToAsk(airing, { clustersInstalled, bundle: bundle ?? null, receivedDay })
		.map((code) => words[`ask-${code}`] ?? code)
		.join(' ');
}

/** An entry as the inputs show it, to be corrected. */
export const valuesOf = (airing: Airing): FieldValues => ({
	day: airing.day,
	slot: airing.slot,
	month: airing.month,
	language: airing.language,
	minutes: String(airing.minutes),
	plays: String(airing.plays),
	clusters: airing.clustersWorking === null ? '' : String(airing.clustersWorking),
	hamlets: airing.hamlets === null ? '' : String(airing.hamlets),
	channel: airing.channel,
});
