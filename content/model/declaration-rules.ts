import { addMonths, daysBetween, monthOf } from './month.ts';

import type { Airing } from './airing.ts';
import type { GroupEntry } from './airing-groups.ts';
import type { Day, Month } from './month.ts';

/**
 * What a declared airing may break. Whatever breaks a rule is kept with its reason and counts when an officer has asked
 * the commune and accepted it. The codes are stored and sent: never rename one. The file runs on telephones of 2018 too.
 */
export const DECLARATION_REASONS = [
	'future_day',
	'day_too_old',
	'late_entry',
	'unknown_bundle',
	'bundle_not_yet',
	'bundle_too_old',
	'no_clusters',
	'clusters_over_installed',
	'clusters_unlikely',
	'minutes_over_slot',
	'minutes_too_few',
	'minutes_too_many',
	'same_slot',
	'too_many_that_day',
] as const;
export type DeclarationReason = (typeof DECLARATION_REASONS)[number];

/** An airing's month is the month of its day, whatever bundle was played. Entries are counted unasked until this day. */
export const closingDayOf = (month: Month): Day => `${addMonths(month, 1)}-${CLOSING_DAY}` as Day;
const CLOSING_DAY = '15';
/** Days after which a day is a slip of the year rather than a late entry. */
const MOST_DAYS_AGO = 400;
/** Months after its own in which a bundle is played where no newer one came. */
const MOST_MONTHS_PLAYED = 2;
/** Clusters that nobody asks about where the number of installed ones is not known: some two for each village. */
const MOST_LIKELY_CLUSTERS = 60;
/** A slot of the fixed loudspeakers, such as 05:00 to 06:00, in minutes. */
const MOST_SLOT_MINUTES = 60;
/** Fewer seconds a play than any clip lasts (domain.md section 7, "12 s a play"). */
const IMPLAUSIBLE_SECONDS_PER_PLAY = 20;
/** Airings of a commune on one day: four slots in six languages. */
export const MOST_AIRINGS_A_DAY = 24;

/** What is known of the commune and the bundle when an airing is judged. */
export interface DeclarationFacts {
	/** Clusters of the commune; null: nobody has told us. */
	readonly clustersInstalled: number | null;
	/** The bundle that was named; `minutes` null: its length is not known; null: there is none in that language. */
	readonly bundle: { readonly minutes: number | null } | null;
	/** The day on which the entry arrived, or today on the device; undefined: its clock is wrong. */
	readonly receivedDay: Day | undefined;
}

export const isPlausible = ({ minutes, plays }: Pick<Airing, 'minutes' | 'plays'>): boolean =>
	(minutes * 60) / plays >= IMPLAUSIBLE_SECONDS_PER_PLAY;

type Judged = Pick<Airing, 'day' | 'month' | 'channel' | 'minutes' | 'plays' | 'clustersWorking' | 'isWithdrawal'>;

/** Minutes of a bulletin as people count them: whole, at least one. */
export const wholeMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

/** The rules that an airing breaks by itself, in the order of {@link DECLARATION_REASONS}. */
export function reasonsToAsk(airing: Judged, facts: DeclarationFacts): readonly DeclarationReason[] {
	// taking back claims nothing
	if (airing.isWithdrawal) return [];
	return [...dayReasons(airing, facts), ...clusterReasons(airing, facts), ...minuteReasons(airing, facts)];
}

function dayReasons({ day, month }: Judged, { receivedDay, bundle }: DeclarationFacts): readonly DeclarationReason[] {
	const reasons: DeclarationReason[] = [];
	if (receivedDay !== undefined) {
		if (day > receivedDay) reasons.push('future_day');
		else if (daysBetween(day, receivedDay) > MOST_DAYS_AGO) reasons.push('day_too_old');
		else if (receivedDay > closingDayOf(monthOf(day))) reasons.push('late_entry');
	}
	if (bundle === null) reasons.push('unknown_bundle');
	if (monthOf(day) < month) reasons.push('bundle_not_yet');
	if (monthOf(day) > addMonths(month, MOST_MONTHS_PLAYED)) reasons.push('bundle_too_old');
	return reasons;
}

function clusterReasons(
	{ channel, clustersWorking }: Judged,
	{ clustersInstalled }: DeclarationFacts,
): readonly DeclarationReason[] {
	// only the fixed loudspeakers have clusters; a number that was left out claims nothing
	if (channel !== 'loudspeaker' || clustersWorking === null) return [];
	if (clustersWorking < 1) return ['no_clusters'];
	if (clustersInstalled === null) return clustersWorking > MOST_LIKELY_CLUSTERS ? ['clusters_unlikely'] : [];
	return clustersWorking > clustersInstalled ? ['clusters_over_installed'] : [];
}

function minuteReasons(
	{ channel, minutes, plays }: Judged,
	{ bundle }: DeclarationFacts,
): readonly DeclarationReason[] {
	const reasons: DeclarationReason[] = [];
	if (channel === 'loudspeaker' && minutes > MOST_SLOT_MINUTES) reasons.push('minutes_over_slot');
	const length = bundle?.minutes ?? null;
	// half of it: stopped by rain; half as much again and two minutes: said on the way what is on today
	const isTooFew = !isPlausible({ minutes, plays }) || (length !== null && minutes < (length * plays) / 2);
	if (isTooFew) reasons.push('minutes_too_few');
	else if (length !== null && minutes > length * plays * 1.5 + 2) reasons.push('minutes_too_many');
	return reasons;
}

/** Rules that only show beside the other airings of the commune on that day. */
export const DAY_REASONS = ['same_slot', 'too_many_that_day'] as const satisfies readonly DeclarationReason[];

type OfOneDay = GroupEntry & Pick<Airing, 'slot' | 'channel'> & { readonly language: string };

/**
 * What the effective airings of one commune on one day break together: of two for the same slot, language and channel
 * the later one is asked about (a telephone and the paper desk may have logged the same), and of too many those after
 * the first {@link MOST_AIRINGS_A_DAY}. The order is that of their clocks, then of their ids.
 */
export function reasonsOfDay(effective: readonly OfOneDay[]): ReadonlyMap<string, readonly DeclarationReason[]> {
	const inOrder = [...effective];
	inOrder.sort((one, other) => instant(one) - instant(other) || (one.clientId < other.clientId ? -1 : 1));
	const reasons = new Map<string, readonly DeclarationReason[]>();
	const taken = new Set<string>();
	let count = 0;
	for (const { clientId, slot, language, channel } of inOrder) {
		const place = `${slot} ${language} ${channel}`;
		count += 1;
		if (taken.has(place)) reasons.set(clientId, ['same_slot']);
		else if (count > MOST_AIRINGS_A_DAY) reasons.set(clientId, ['too_many_that_day']);
		taken.add(place);
	}
	return reasons;
}

const instant = ({ loggedAt, receivedAt }: GroupEntry): number =>
	Math.min(Date.parse(loggedAt), Date.parse(receivedAt ?? loggedAt));
