import { idOf } from '../../foundation/id-of.ts';
import { standingOf } from './rendition-digest.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Recording, Rendition } from '../../payload-types.ts';
import type { Standing } from './rendition-digest.ts';

interface Reading {
	readonly payload: Payload;
	readonly req?: PayloadRequest;
}

type Stored = Pick<Rendition, 'id' | 'message'> & Parameters<typeof standingOf>[1];

/** Every recording of a rendition, whoever's voice. */
export async function recordingsOf({ payload, req }: Reading, id: Rendition['id']): Promise<readonly Recording[]> {
	const { docs } = await payload.find({
		collection: 'recordings',
		where: { rendition: { equals: id } },
		// MongoDB counts and reads at once, which a transaction that has just begun does not survive
		pagination: false,
		depth: 0,
		...(req ? { req } : {}),
	});
	return docs;
}

/** The business key of a rendition's message. */
export async function messageKeyOf(
	{ payload, req }: Reading,
	{ message }: Pick<Rendition, 'message'>,
): Promise<string> {
	const { key } = await payload.findByID({
		collection: 'messages',
		id: idOf(message),
		depth: 0,
		joins: false,
		select: { key: true },
		...(req ? { req } : {}),
	});
	return key;
}

/** The fingerprint of a rendition, stored or as a save would leave it, and what it bears out. */
export async function loadStanding(reading: Reading, rendition: Stored): Promise<Standing> {
	return standingOf(await messageKeyOf(reading, rendition), rendition, await recordingsOf(reading, rendition.id));
}
