import { APIError } from 'payload';

import { writeAccountEvent } from '../accounts/write-account-event.ts';
import { inTransaction } from '../foundation/in-transaction.ts';
import { loadHeld } from './load-held.ts';

import type { PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

interface Closing {
	readonly person: User;
	/** Takes over what is open; undefined: there must be nothing. */
	readonly to: User | undefined;
	/** Ends the cards that the person has printed. */
	readonly endsCards: boolean;
	readonly now: Date;
}

export interface Closed {
	readonly texts: number;
	readonly questions: number;
	readonly cards: number;
}

/**
 * Hands over what the person has in hand and closes the account: no role, no session, no sign-in. What was written,
 * signed and approved stays under the name.
 *
 * @throws {APIError} something is open and nobody takes it over, or it is the last administrator
 */
export const closeAccount = (req: PayloadRequest, closing: Closing): Promise<Closed> =>
	inTransaction(req, async () => {
		const { person, to, endsCards, now } = closing;
		const { payload } = req;
		const { cards } = await loadHeld(req, person, now);
		const texts = await assignedTo(req, person.id);
		const questions = await askedOf(req, person.id);
		if (!to && texts.length + questions.length > 0)
			throw new APIError(
				`Người này còn ${texts.length} bài được giao và ${questions.length} lời nhắn chưa xong. Hãy chọn người nhận bàn giao.`,
				409,
				undefined,
				true,
			);
		for (const id of texts)
			await payload.update({ collection: 'renditions', id, data: { assignedTo: String(to?.id) }, depth: 0, req });
		for (const id of questions)
			await payload.update({ collection: 'comments', id, data: { to: String(to?.id) }, depth: 0, req });
		const ended = endsCards ? cards : [];
		for (const { id, keyVersion } of ended)
			await payload.update({
				collection: 'communes',
				id,
				data: { keyVersion: (keyVersion ?? 1) + 1 },
				depth: 0,
				req,
			});
		await payload.update({
			collection: 'users',
			id: person.id,
			data: {
				closedAt: now.toISOString(),
				roles: [],
				sessions: [],
				invitationHash: null,
				invitedUntil: null,
				resetPasswordToken: null,
				resetPasswordExpiration: null,
			},
			depth: 0,
			req,
		});
		await writeAccountEvent(
			payload,
			{ action: 'close', account: person.email, what: inWords(closing, ended.length), who: req.user?.email ?? '' },
			req,
		);
		return { texts: texts.length, questions: questions.length, cards: ended.length };
	});

const inWords = ({ to }: Closing, cards: number): string =>
	[
		'Đóng tài khoản',
		to ? `bàn giao cho ${to.email}` : 'không có việc dở',
		...(cards > 0 ? [`đổi mã của ${cards} xã`] : []),
	].join(', ');

/** Finished ones too: whoever opens them again finds somebody. */
async function assignedTo(req: PayloadRequest, person: User['id']) {
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { assignedTo: { equals: String(person) } },
		pagination: false,
		depth: 0,
		joins: false,
		select: { language: true },
		req,
	});
	return docs.map(({ id }) => id);
}

async function askedOf(req: PayloadRequest, person: User['id']) {
	const { docs } = await req.payload.find({
		collection: 'comments',
		where: { to: { equals: String(person) }, isDone: { not_equals: true } },
		pagination: false,
		depth: 0,
		select: { to: true },
		req,
	});
	return docs.map(({ id }) => id);
}
