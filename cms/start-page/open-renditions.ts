import { dayAt, parseDay } from '#content/model/month.ts';

import { idOf } from '../foundation/id-of.ts';
import { asAsker } from '../foundation/same-person.ts';
import { peopleByAddress } from '../foundation/people-by-address.ts';
import { messageId } from '../messages/message-id.ts';

import type { Payload, Where } from 'payload';
import type { Account } from '../foundation/same-person.ts';
import type { Day } from '#content/model/month.ts';
import type { OpenRendition } from '#content/model/waiting-step.ts';

/** A rendition on its way, with the few columns that tell whom it waits for. */
export interface ListedRendition extends OpenRendition {
	readonly id: string | number;
	readonly title: string;
	/** Of its message, in Vietnamese: whoever does not read the language knows what it is about. */
	readonly messageTitle: string;
	/** When it last changed: since then it waits. */
	readonly since: Day;
	readonly isSample: boolean;
	/** Id of the account whose work it is; empty: nobody's yet. */
	readonly assignedTo: string;
	/** Until when; null: no day was set. */
	readonly dueDay: Day | null;
	/** Of its message. */
	readonly areas: readonly string[];
}

const all = { pagination: false, depth: 0, joins: false } as const;

/**
 * Renditions that are neither approved nor withdrawn, of messages that are not put away; the oldest change first. Who
 * wrote them is named by account, also where they came from another installation.
 */
export async function openRenditions(payload: Payload, within: Where = {}): Promise<readonly ListedRendition[]> {
	const { docs } = await payload.find({
		collection: 'renditions',
		...all,
		sort: 'updatedAt',
		where: {
			and: [{ state: { not_in: ['approved', 'withdrawn'] } }, { 'message.isArchived': { not_equals: true } }, within],
		},
		select: {
			title: true,
			language: true,
			state: true,
			isSmallLanguage: true,
			textBy: true,
			wordsBy: true,
			changedBy: true,
			listenedBy: true,
			sampleDigest: true,
			assignedTo: true,
			dueDay: true,
			message: true,
			updatedAt: true,
		},
	});
	const { docs: messages } = await payload.find({
		collection: 'messages',
		...all,
		select: { areas: true, loudspeaker: true, title: true },
	});
	const known = new Map(messages.map((message) => [message.id, message]));
	const someone = (person: (typeof docs)[number]['textBy']) =>
		person === null || person === undefined ? [] : [idOf(person)];
	const people = await peopleByAddress(
		payload,
		docs.flatMap(({ wordsBy, changedBy }) => [wordsBy, changedBy]),
	);
	return docs.map((stored) => {
		const message = known.get(messageId(stored.message));
		return {
			id: stored.id,
			title: stored.title,
			messageTitle: message?.title ?? stored.title,
			since: dayAt(new Date(stored.updatedAt)),
			language: stored.language,
			state: stored.state,
			isSmallLanguage: stored.isSmallLanguage ?? false,
			isPageOnly: message?.loudspeaker === 'unfit',
			hasNewWords: people(stored.wordsBy).length > 0,
			wordsBy: [...people(stored.wordsBy), ...someone(stored.textBy)],
			changedBy: people(stored.changedBy),
			listenedBy: someone(stored.listenedBy)[0] ?? null,
			isSample: Boolean(stored.sampleDigest),
			assignedTo: stored.assignedTo ?? '',
			dueDay: parseDay(stored.dueDay ?? '') ?? null,
			areas: message?.areas ?? [],
		};
	});
}

/** The same list for one person: work of accounts that count as the same person is the own work. */
export function asSeenBy<Listed extends ListedRendition>(
	renditions: readonly Listed[],
	account: Account,
): readonly Listed[] {
	if (!Array.isArray(account.samePersonAs) || account.samePersonAs.length === 0) return renditions;
	return renditions.map((rendition) => ({
		...rendition,
		wordsBy: rendition.wordsBy.map((id) => asAsker(id, account)),
		changedBy: rendition.changedBy.map((id) => asAsker(id, account)),
		listenedBy: rendition.listenedBy === null ? null : asAsker(rendition.listenedBy, account),
	}));
}
