import { dayAt } from '#content/model/month.ts';

import { idOf } from '../foundation/id-of.ts';
import { renditionAddress } from './rendition-address.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Rendition } from '../payload-types.ts';

/** A question to somebody that nobody has called done. */
export interface OpenComment {
	/** Id of the account that it is for. */
	readonly to: string;
	readonly from: string;
	readonly text: string;
	/** Title of the text that it is about. */
	readonly about: string;
	/** Page in the admin. */
	readonly href: string;
	readonly since: Day;
}

/** Whoever they are for, or those for one account; the oldest first. */
export async function openComments(payload: Payload, to?: string): Promise<readonly OpenComment[]> {
	const { docs } = await payload.find({
		collection: 'comments',
		where: { isDone: { not_equals: true }, ...(to === undefined ? {} : { to: { equals: to } }) },
		sort: 'createdAt',
		pagination: false,
		depth: 1,
		populate: { renditions: { title: true } },
	});
	return docs.map(({ rendition, to: receiver, authorName, text, createdAt }) => ({
		to: receiver,
		from: authorName ?? 'hệ thống',
		text,
		about: typeof rendition === 'object' ? rendition.title : '',
		href: renditionAddress(idOf<Rendition['id'], Rendition>(rendition)),
		since: dayAt(new Date(createdAt)),
	}));
}
