import { clear, createStore, del, entries, get, set } from 'idb-keyval';

import { forgetOne, remember } from './device.ts';
import { SURVEY_STORE, SURVEY_WAITING } from './survey-names.ts';

import type { Sealed, StoredLock } from './survey-lock.ts';

/** What a phone keeps of a survey: a lock, and things that it has sealed. */
const store = () => createStore(SURVEY_STORE, 'phieu');

const LOCK = 'khoa';
const CODE = 'ma';
const TALLY = 'dem';
const TRIES = 'thu';
const ANSWERS = 'phieu:';

/** How many people this phone has asked; numbers only. */
interface Tally {
	readonly asked: number;
	readonly refused: number;
}

/** Wrong PINs in a row, and until when no other one is taken (ms since 1970). */
interface Tries {
	readonly wrong: number;
	readonly until: number;
}

export const storedLock = (): Promise<StoredLock | undefined> => get(LOCK, store());
export const storedCode = (): Promise<Sealed | undefined> => get(CODE, store());
export const keepCode = (code: Sealed): Promise<void> => set(CODE, code, store());

export async function keepLock(lock: StoredLock, code: Sealed): Promise<void> {
	await keepCode(code);
	await set(LOCK, lock, store());
}

export const storedTally = async (): Promise<Tally> => (await get<Tally>(TALLY, store())) ?? { asked: 0, refused: 0 };
export const keepTally = (tally: Tally): Promise<void> => set(TALLY, tally, store());

export const storedTries = async (): Promise<Tries> => (await get<Tries>(TRIES, store())) ?? { wrong: 0, until: 0 };
export const keepTries = (tries: Tries): Promise<void> => set(TRIES, tries, store());

/** Answers that wait, by the id under which the edge knows them. */
export async function waitingAnswers(): Promise<readonly (readonly [clientId: string, Sealed])[]> {
	const all = await entries<string, Sealed>(store());
	const waiting = all
		.filter(([name]) => name.startsWith(ANSWERS))
		.map(([name, sealed]) => [name.slice(ANSWERS.length), sealed] as const);
	// the page that clears a phone says how many would be lost
	remember(SURVEY_WAITING, waiting.length);
	return waiting;
}

export const keepAnswers = (clientId: string, sealed: Sealed): Promise<void> =>
	set(ANSWERS + clientId, sealed, store());
export const wipeAnswers = (clientId: string): Promise<void> => del(ANSWERS + clientId, store());

/** Takes everything of the survey off the phone. */
export async function wipeAll(): Promise<void> {
	await clear(store());
	forgetOne(SURVEY_WAITING);
}
