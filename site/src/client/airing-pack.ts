import { WAYS } from './airing-queue.ts';

import type { Airing } from '#content/model/airing.ts';
import type { QueuedAiring } from './airing-queue.ts';

const STATES = ['waiting', 'sent', 'refused'] as const;
/** Sent entries that stay on the phone to be corrected; the edge has them all. */
const MOST_SENT = 500;

type Row = readonly (string | number | null)[];

/**
 * The log as it is stored: an entry is a row of 140 to 200 characters. A phone gives a site five million characters, so
 * twenty thousand entries that wait for a network have room, which as named fields they would not.
 */
export function packed(queue: readonly QueuedAiring[]): readonly Row[] {
	let sentToDrop = queue.filter((entry) => entry.state === 'sent').length - MOST_SENT;
	return queue
		.filter((entry) => entry.state !== 'sent' || (sentToDrop -= 1) < 0)
		.map(({ airing, state, way, message, code }) => [
			airing.clientId,
			airing.commune,
			airing.month,
			airing.language,
			airing.day,
			airing.slot,
			airing.channel,
			airing.minutes,
			airing.plays,
			airing.clustersWorking,
			airing.hamlets,
			Date.parse(airing.loggedAt),
			airing.replaces,
			Number(airing.isWithdrawal),
			STATES.indexOf(state),
			WAYS.indexOf(way),
			...(state === 'sent' ? [] : [message ?? null, code ?? null]),
		]);
}

/** The log out of its stored rows; what an earlier version of the page stored may be anywhere. */
export const unpacked = (stored: readonly unknown[]): readonly QueuedAiring[] =>
	stored.map((row) =>
		Array.isArray(row) ? entryOf(row as Row) : { way: 'perhaps-there', ...(row as Omit<QueuedAiring, 'way'>) },
	);

function entryOf(row: Row): QueuedAiring {
	const [clientId, commune, month, language, day, slot, channel, minutes, plays, clustersWorking, hamlets] = row;
	const [loggedAt, replaces, isWithdrawal, state, way, message, code] = row.slice(11);
	return {
		airing: {
			clientId,
			commune,
			month,
			language,
			day,
			slot,
			channel,
			minutes,
			plays,
			clustersWorking,
			hamlets,
			loggedAt: new Date(Number(loggedAt)).toISOString(),
			replaces,
			isWithdrawal: isWithdrawal === 1,
		} as Airing,
		state: STATES[Number(state)] ?? 'waiting',
		way: WAYS[Number(way)] ?? 'perhaps-there',
		...(typeof message === 'string' ? { message } : {}),
		...(typeof code === 'string' ? { code } : {}),
	};
}
