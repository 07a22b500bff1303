import { idOf } from '../../foundation/id-of.ts';
import { signatureStatus } from './rendition-digest.ts';

import type { Recording, Rendition } from '../../payload-types.ts';
import type { SignatureStatus } from './rendition-digest.ts';
import type { PayloadContext } from '../../foundation/payload-context.ts';

type Stored = Pick<Rendition, 'id' | 'message'> & Parameters<typeof signatureStatus>[1];

/** Every recording of a rendition, whoever's voice. */
export async function recordingsOf(
	{ payload, req }: PayloadContext,
	id: Rendition['id'],
): Promise<readonly Recording[]> {
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
	{ payload, req }: PayloadContext,
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
export async function loadSignatureStatus(context: PayloadContext, rendition: Stored): Promise<SignatureStatus> {
	return signatureStatus(await messageKeyOf(context, rendition), rendition, await recordingsOf(context, rendition.id));
}
