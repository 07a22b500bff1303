import type { Audience, LegalContent, Topic } from '../model/message.ts';
import type { MessageForm } from '../model/message-form.ts';
import type { Month } from '../model/month.ts';

/** What a planner must know of a message of the library. */
export interface PlannableMessage {
	readonly key: string;
	readonly form: MessageForm;
	readonly topics: readonly Topic[];
	readonly legalContent: readonly LegalContent[];
	readonly audiences: readonly Audience[];
	/** Months (1-12) in which it belongs on air; empty: always. */
	readonly seasonMonths: readonly number[];
	readonly isFitForLoudspeakers: boolean;
	/** How long it is heard. */
	readonly seconds: number;
	/** The month in which it came into the library; absent: it was there from the first. */
	readonly since?: Month;
}

/** A bulletin that was broadcast, or is planned to be. */
export interface AiredBulletin {
	readonly month: Month;
	/** Province code; `00`: the whole country, and so every province. */
	readonly area: string;
	readonly messages: readonly string[];
}

/** Whole months that lie between two bulletins of an area with the same message. */
export const REST_MONTHS = 6;
/** A village remembers one thing in three or four tellings. */
export const MESSAGES_A_BULLETIN = { least: 3, most: 4 } as const;
/** A month within which every letter of Article 7 and every audience should have had its turn. */
export const MONTHS_OF_A_ROUND = 12;
/** How long a message of the library counts as new. */
export const MONTHS_NEW = 3;

const monthsSince = (earlier: Month, later: Month): number => ordinal(later) - ordinal(earlier);
const ordinal = (month: Month): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** The bulletins before a month that people of an area have heard: their own and the country's, newest first. */
export const heardBefore = (
	history: readonly AiredBulletin[],
	{ area, month }: { readonly area: string; readonly month: Month },
): readonly AiredBulletin[] =>
	history
		.filter((bulletin) => (bulletin.area === area || bulletin.area === '00') && bulletin.month < month)
		.toSorted((one, other) => other.month.localeCompare(one.month));

/** Whole months since an area last heard a message; undefined: never. Heard in January and asked for July: five. */
export function monthsOfRest(
	heard: readonly AiredBulletin[],
	key: string,
	month: Month,
): { readonly last: Month; readonly months: number } | undefined {
	const last = heard.find(({ messages }) => messages.includes(key))?.month;
	return last && { last, months: monthsSince(last, month) - 1 };
}

/** Has it rested long enough in this area? */
export const hasRested = (heard: readonly AiredBulletin[], key: string, month: Month): boolean =>
	(monthsOfRest(heard, key, month)?.months ?? REST_MONTHS) >= REST_MONTHS;

/** Does it belong on air in this month of the year? */
export const isInSeason = ({ seasonMonths }: Pick<PlannableMessage, 'seasonMonths'>, month: Month): boolean =>
	seasonMonths.length === 0 || seasonMonths.includes(Number(month.slice(5)));

export const isNew = ({ since }: Pick<PlannableMessage, 'since'>, month: Month): boolean =>
	since !== undefined && monthsSince(since, month) >= 0 && monthsSince(since, month) < MONTHS_NEW;

/** What an area has heard of in the round that ends with a month. */
export function heardOf<Value>(
	heard: readonly AiredBulletin[],
	library: readonly PlannableMessage[],
	{ month, valuesOf }: { readonly month: Month; readonly valuesOf: (message: PlannableMessage) => readonly Value[] },
): ReadonlySet<Value> {
	const known = new Map(library.map((message) => [message.key, message]));
	return new Set(
		heard
			.filter((bulletin) => monthsSince(bulletin.month, month) < MONTHS_OF_A_ROUND)
			.flatMap(({ messages }) => messages.flatMap((key) => known.get(key) ?? []))
			.flatMap(valuesOf),
	);
}
