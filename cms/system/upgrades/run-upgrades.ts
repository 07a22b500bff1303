import { addLanguages } from './add-languages.ts';
import { countStoredSurveys } from './count-stored-surveys.ts';
import { countRemarks } from './count-remarks.ts';
import { keepCardsOfOlderVersion } from './keep-older-cards.ts';
import { keepStoredVerified } from './keep-stored-verified.ts';
import { nameRecordings } from './name-recordings.ts';
import { judgeStoredAirings } from './judge-stored-airings.ts';
import { submitStoredDrafts } from './submit-stored-drafts.ts';
import { sumStoredAirings } from './sum-stored-airings.ts';

import type { Payload } from 'payload';
import type { Upgrade } from './upgrade.ts';

/** In the order in which versions needed them. An upgrade is never taken out of the list. */
const UPGRADES: readonly Upgrade[] = [
	keepCardsOfOlderVersion,
	keepStoredVerified,
	countRemarks,
	judgeStoredAirings,
	addLanguages,
	nameRecordings,
	sumStoredAirings,
	countStoredSurveys,
	submitStoredDrafts,
];

/**
 * Runs what this installation has not had yet, and remembers it. It runs before anything is loaded: in an empty database
 * there is nothing to change, and what is loaded afterwards is of today's kind.
 *
 * @returns the names of those that ran
 */
export async function runUpgrades(payload: Payload, upgrades = UPGRADES): Promise<readonly string[]> {
	const done: string[] = [];
	for (const upgrade of upgrades) {
		if (await payload.kv.has(nameOf(upgrade))) continue;
		await upgrade.run(payload);
		await payload.kv.set(nameOf(upgrade), { at: new Date().toISOString() });
		done.push(upgrade.name);
	}
	return done;
}

const nameOf = ({ name }: Upgrade): string => `upgrade:${name}`;
