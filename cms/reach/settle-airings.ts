import { changedStates, settledStates } from './settle-entries.ts';
import { entriesOfGroups, holdCommunes, effectiveOn, writeStates } from './stored-entries.ts';

import type { PayloadRequest } from 'payload';
import type { StoredEntry } from './declared-entry.ts';
import type { Settled } from './settle-entries.ts';
import type { CommuneDay } from './stored-entries.ts';

/**
 * Settles what the new entries change, in the transaction of the request: which entry of each group stands, what the
 * commune is to be asked, what counts.
 *
 * @param added entries that are not stored yet, with the reasons that they have by themselves
 * @returns the states with which the new ones are to be stored
 */
export async function settleAdded(req: PayloadRequest, added: readonly StoredEntry[]): Promise<Settled> {
	await holdCommunes(req, communesOf(added));
	const ids = added.flatMap(({ clientId, replaces }) => (replaces === null ? [clientId] : [clientId, replaces]));
	const stored = await entriesOfGroups(req, ids);
	return settle(req, stored, [...stored, ...added]);
}

/**
 * Settles stored entries anew.
 *
 * @param said entries as they are to be judged from now on: with what a person has said, or with other reasons
 */
export async function settleStored(req: PayloadRequest, said: readonly StoredEntry[]): Promise<void> {
	await holdCommunes(req, communesOf(said));
	const anew = new Map(said.map((entry) => [entry.clientId, entry]));
	const stored = await entriesOfGroups(req, [...anew.keys()]);
	await settle(
		req,
		stored,
		stored.map((entry) => anew.get(entry.clientId) ?? entry),
	);
}

const communesOf = (entries: readonly Pick<StoredEntry, 'commune'>[]): readonly string[] => [
	...new Set(entries.map(({ commune }) => commune)),
];

/** @param stored whole groups as they are stored; `entries`: as they are to be judged, with new ones */
async function settle(
	req: PayloadRequest,
	stored: readonly StoredEntry[],
	entries: readonly StoredEntry[],
): Promise<Settled> {
	const ofGroups = new Set(entries.map(({ clientId }) => clientId));
	const days = new Map(entries.map(({ commune, day }): [string, CommuneDay] => [`${commune} ${day}`, [commune, day]]));
	const others = (await effectiveOn(req, [...days.values()])).filter(({ clientId }) => !ofGroups.has(clientId));
	const settled = settledStates(entries, others);
	await writeStates(req, changedStates([...stored, ...others], settled));
	return settled;
}
