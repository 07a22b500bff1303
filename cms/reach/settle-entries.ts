import { airingGroups } from '#content/model/airing-groups.ts';
import { DAY_REASONS, reasonsOfDay } from '#content/model/declaration-rules.ts';

import { isSameState, stateOf, storedReasons } from './declared-entry.ts';

import type { EntryState, StoredEntry } from './declared-entry.ts';

/** The state that each of the entries should have. */
export type Settled = ReadonlyMap<string, EntryState>;

const dayOf = ({ commune, day }: Pick<StoredEntry, 'commune' | 'day'>): string => `${commune} ${day}`;

/**
 * Says of each entry whether it stands, what is to be asked and whether it counts: a function of the entries alone, so
 * that whatever order they came in gives the same figures.
 *
 * @param entries whole groups
 * @param others effective entries of other groups, on the days of these
 */
export function settledStates(entries: readonly StoredEntry[], others: readonly StoredEntry[]): Settled {
	const roots = new Map<string, string>();
	const effective: StoredEntry[] = [];
	for (const group of airingGroups(entries)) {
		for (const { clientId } of group.entries) roots.set(clientId, group.root);
		if (group.effective) effective.push(group.effective);
	}
	const effectiveIds = new Set([...effective, ...others].map(({ clientId }) => clientId));
	// what an officer has called untrue is beside nothing
	const beside = [...effective, ...others].filter(({ verdict }) => verdict !== 'rejected');
	const ofDay = new Map([...Map.groupBy(beside, dayOf).values()].flatMap((day) => [...reasonsOfDay(day)]));
	return new Map(
		[...entries, ...others].map((entry) => {
			const own = storedReasons(entry).filter((code) => !DAY_REASONS.some((reason) => reason === code));
			const reasons = [...own, ...(ofDay.get(entry.clientId) ?? [])];
			const root = roots.get(entry.clientId) ?? entry.root;
			const isEffective = effectiveIds.has(entry.clientId);
			return [entry.clientId, stateOf({ root, reasons, isEffective, verdict: entry.verdict })];
		}),
	);
}

/** Those of the stored entries whose state is another now. */
export const changedStates = (stored: readonly StoredEntry[], settled: Settled) =>
	stored.flatMap((entry) => {
		const state = settled.get(entry.clientId);
		return state && !isSameState(entry, state) ? [{ clientId: entry.clientId, ...state }] : [];
	});
