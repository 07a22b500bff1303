import type { Airing, AiringAnswer } from '#content/model/airing.ts';

/** A log entry on its way to the edge. */
export interface QueuedAiring {
	readonly airing: Airing;
	readonly state: 'waiting' | 'sent' | 'refused';
	/** It went out at least once, so it may be on the edge's disk although no answer came back. */
	readonly wasTried: boolean;
	/** Why it was refused, in words of the edge. */
	readonly message?: string;
	readonly code?: string;
}

type Queue = readonly QueuedAiring[];

export const waitingIn = (queue: Queue): Queue => queue.filter((entry) => entry.state === 'waiting');

export const unsentCount = (queue: Queue): number => waitingIn(queue).length;

export const enqueued = (queue: Queue, airing: Airing): Queue => [
	...queue,
	{ airing, state: 'waiting', wasTried: false },
];

export function markedTried(queue: Queue, ids: readonly string[]): Queue {
	const tried = new Set(ids);
	return queue.map((entry) => (tried.has(entry.airing.clientId) ? { ...entry, wasTried: true } : entry));
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
		if (answer.status !== 'refused') return { airing, state: 'sent', wasTried: true };
		return {
			airing,
			state: LATER_CODES.has(answer.code ?? '') ? 'waiting' : 'refused',
			wasTried: true,
			...(answer.message === undefined ? {} : { message: answer.message }),
			...(answer.code === undefined ? {} : { code: answer.code }),
		};
	});
}

/** With a new key from the card, what the old key could not send may go again. */
export const withNewKey = (queue: Queue): Queue =>
	queue.map((entry) =>
		entry.code === 'wrong_key' ? { airing: entry.airing, state: 'waiting', wasTried: entry.wasTried } : entry,
	);

/** Is it certain that the edge has not taken the entry? Then it can be changed in place. */
const isOnlyHere = (entry: QueuedAiring): boolean => entry.state === 'refused' || !entry.wasTried;

/** Puts a correction in the place of an entry; one that the edge may have is replaced by a new entry that names it. */
export function corrected(queue: Queue, clientId: string, correction: Airing): Queue {
	const old = queue.find((entry) => entry.airing.clientId === clientId);
	if (!old) return enqueued(queue, correction);
	if (!isOnlyHere(old)) return enqueued(queue, { ...correction, replaces: clientId });
	const airing = { ...correction, replaces: old.airing.replaces };
	return queue.map((entry) => (entry === old ? { airing, state: 'waiting', wasTried: false } : entry));
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

/** What the broadcaster sees, newest first: entries that nothing later stands in the place of. */
export function visibleIn(queue: Queue): Queue {
	const replaced = new Set(queue.flatMap((entry) => entry.airing.replaces ?? []));
	// oxlint-disable-next-line unicorn/no-array-reverse -- a fresh array, and phones of 2018 have no toReversed
	return queue.filter((entry) => !replaced.has(entry.airing.clientId)).reverse();
}

/** What an entry stands in the place of, the latest first. */
export function historyOf(queue: Queue, entry: QueuedAiring): Queue {
	const byId = new Map(queue.map((candidate) => [candidate.airing.clientId, candidate]));
	const earlier: QueuedAiring[] = [];
	for (let old = byId.get(entry.airing.replaces ?? ''); old; old = byId.get(old.airing.replaces ?? '')) {
		if (earlier.includes(old)) break;
		earlier.push(old);
	}
	return earlier;
}

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
