import { APIError } from 'payload';

import { monthAt } from '#content/model/month.ts';

import { idOf } from './id-of.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { Edition, Message } from '../payload-types.ts';

const refuse = (sentence: string): never => {
	throw new APIError(sentence, 400, undefined, true);
};

const isPutAway = (
	before: { isArchived?: boolean | null } | undefined,
	data: { isArchived?: boolean | null },
): boolean => data.isArchived === true && before?.isArchived !== true;

/** A message that a bulletin airs is taken out of it first, so that the communes hear of it. */
export const archiveMessageOffAir: CollectionBeforeChangeHook<Message> = async ({ data, originalDoc, req }) => {
	if (!originalDoc || !isPutAway(originalDoc, data)) return data;
	const { docs } = await req.payload.find({
		collection: 'editions',
		where: { month: { greater_than_equal: monthAt(new Date()) }, state: { in: ['locked', 'rendered', 'published'] } },
		pagination: false,
		depth: 0,
		req,
	});
	const airing = docs.find(
		({ messages, withdrawn }) =>
			messages.some((message) => idOf(message) === originalDoc.id) &&
			!(withdrawn ?? []).some((entry) => !entry.language && idOf(entry.message) === originalDoc.id),
	);
	if (airing) refuse(`Bài này đang ở trong "${airing.title}". Hãy rút bài khỏi bản tin đó rồi mới cất đi.`);
	return data;
};

/** A bulletin that is on its way or out is withdrawn first. */
export const archiveEditionOffAir: CollectionBeforeChangeHook<Edition> = ({ data, originalDoc }) => {
	const state = data.state ?? originalDoc?.state;
	if (isPutAway(originalDoc, data) && state !== 'planning' && state !== 'withdrawn')
		refuse('Bản tin đã chốt hoặc đã phát hành. Hãy mở lại để sửa hoặc thu hồi, rồi mới cất đi.');
	return data;
};
