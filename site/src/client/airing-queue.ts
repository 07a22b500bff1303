import { airingGroups } from '#content/model/airing-groups.ts';

import type { Airing, AiringAnswer } from '#content/model/airing.ts';

/**
 * What is known of an entry's way out: it is certain that no edge has it; it went out and the answer is awaited; it went
 * out again after an answer was lost, so that an edge may have it whatever another one says of it.
 */
export const WAYS = ['only-here', 'under-way', 'perhaps-there'] as const;

/** A log entry on its way to the edge. */
export interface QueuedAiring {
	readonly airing: Airing;
	readonly state: 'waiting' | 'sent' | 'refused';
	readonly way: (typeof WAYS)[number];
	/** Why it was refused, in words of the edge. */
	readonly message?: string;
	readonly code?: string;
}

type Queue = readonly QueuedAiring[];

export const waitingIn = (queue: Queue): Queue => queue.filter((entry) => entry.state === 'waiting');

export const unsentCount = (queue: Queue): number => waitingIn(queue).length;

export const enqueued = (queue: Queue, airing: Airing): Queue => [
	...queue,
	{ airing, state: 'waiting', way: 'only-here' },
];

export function markedTried(queue: Queue, ids: readonly string[]): Queue {
	const tried = new Set(ids);
	return queue.map((entry) =>
		tried.has(entry.airing.clientId)
			? { ...entry, way: entry.way === 'only-here' ? 'under-way' : 'perhaps-there' }
			: entry,
	);
}

/** Refusals that are no fault of the entry: it goes on waiting. */
const LATER_CODES = new Set(['too_many_tries', 'too_many_today']);

/** What the edge said of each entry. */
export function answered(queue: Queue, answers: readonly AiringAnswer[]): Queue {
	const byId = new Map(answers.map((answer) => [answer.clientId, answer]));
	return queue.map((entry): QueuedAiring => {
		const answer = byId.get(entry.airing.clientId);
		if (!answer) return entry;
		const { airing } = entry;
		if (answer.status !== 'refused') return { airing, state: 'sent', way: 'perhaps-there' };
		return {
			airing,
			state: LATER_CODES.has(answer.code ?? '') ? 'waiting' : 'refused',
			// refused by the one edge that was ever asked: then nobody has it
			way: entry.way === 'perhaps-there' ? 'perhaps-there' : 'only-here',
			...(answer.message === undefined ? {} : { message: answer.message }),
			...(answer.code === undefined ? {} : { code: answer.code }),
		};
	});
}

/** With a new key from the card, what the old key could not send may go again. */
export const withNewKey = (queue: Queue): Queue =>
	queue.map((entry) =>
		entry.code === 'wrong_key' ? { airing: entry.airing, state: 'waiting', way: entry.way } : entry,
	);

/** Is it certain that no edge has taken the entry? Then it can be changed in place. */
const isOnlyHere = ({ state, way }: QueuedAiring): boolean => state !== 'sent' && way === 'only-here';

/**
 * Puts a correction in the place of an entry; one that an edge may have is replaced by a new entry that names it. A
 * withdrawal that is corrected is brought back.
 */
export function corrected(queue: Queue, clientId: string, correction: Airing): Queue {
	const old = queue.find((entry) => entry.airing.clientId === clientId);
	// another tab may have put it away meanwhile: what is named is never counted twice
	if (!old || !isOnlyHere(old)) return enqueued(queue, { ...correction, replaces: clientId });
	// it keeps its id, under which another tab may be correcting it as well
	const airing = { ...correction, clientId, replaces: old.airing.replaces };
	return queue.map((entry) => (entry === old ? { airing, state: 'waiting', way: 'only-here' } : entry));
}

/** Takes an entry back: dropped when the edge cannot have it, else a withdrawal that names it. */
export function takenBack(queue: Queue, clientId: string, { id, now }: { id: string; now: Date }): Queue {
	const old = queue.find((entry) => entry.airing.clientId === clientId);
	if (!old) return queue;
	const { replaces } = old.airing;
	const target = isOnlyHere(old) ? replaces : clientId;
	const rest = isOnlyHere(old) ? queue.filter((entry) => entry !== old) : queue;
	if (target === null) return rest;
	return enqueued(rest, {
		...old.airing,
		clientId: id,
		loggedAt: now.toISOString(),
		replaces: target,
		isWithdrawal: true,
	});
}

/** An airing as the broadcaster sees it. */
export interface ShownAiring {
	/** What stands, or the withdrawal that ended it. */
	readonly entry: QueuedAiring;
	/** All else that was said of the same airing, the latest first. */
	readonly history: Queue;
}

/** One line for each airing, newest first, whatever tabs and phones have said of it (content/model/airing-groups.ts). */
export function shownIn(queue: Queue): readonly ShownAiring[] {
	const places = new Map(queue.map((entry, place) => [entry.airing.clientId, { entry, place }]));
	const shown: (ShownAiring & { readonly place: number })[] = [];
	for (const { shown: last, entries } of airingGroups(queue.map(({ airing }) => airing))) {
		const found = places.get(last.clientId);
		if (!found) continue;
		const others = entries.filter((entry) => entry !== last);
		const history = others.map(({ clientId }) => places.get(clientId)?.entry).filter((entry) => entry !== undefined);
		// oxlint-disable-next-line unicorn/no-array-reverse -- a fresh array, and phones of 2018 have no toReversed
		shown.push({ ...found, history: history.reverse() });
	}
	// oxlint-disable-next-line unicorn/no-array-sort -- likewise
	return shown.sort((one, other) => other.place - one.place);
}

export const visibleIn = (queue: Queue): Queue => shownIn(queue).map(({ entry }) => entry);

/** Is this airing in the log already? A second tap on the button must not become a second airing. */
export const hasTwin = (
	queue: Queue,
	{ day, slot, language, channel }: Readonly<Record<'day' | 'slot' | 'language' | 'channel', string>>,
): boolean =>
	visibleIn(queue).some(
		({ airing }) =>
			!airing.isWithdrawal &&
			airing.day === day &&
			airing.slot === slot &&
			airing.language === language &&
			airing.channel === channel,
	);
