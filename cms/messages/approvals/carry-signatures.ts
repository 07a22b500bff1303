import { messageKeyOf, recordingsOf } from './load-signable.ts';
import { fingerprintOf, signatureStatus } from './rendition-digest.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Rendition } from '../../payload-types.ts';

type Signatures = Partial<Pick<Rendition, 'approvedDigest' | 'listenedDigest' | 'sampleDigest'>>;

/**
 * A number of the registry changes inside the words: that is the registry's change, which two persons have made there,
 * so what was signed stays signed in its new form. Only what held before is carried, and only while nobody's voice
 * speaks the old number: a recording of it has to be made, heard and approved again.
 */
export async function carriedSignatures(
	reading: { readonly payload: Payload; readonly req: PayloadRequest },
	rendition: Rendition,
	change: Partial<Rendition>,
): Promise<Signatures> {
	const key = await messageKeyOf(reading, rendition);
	const recordings = await recordingsOf(reading, rendition.id);
	const before = await signatureStatus(key, rendition, recordings);
	const { digest, voice } = await fingerprintOf(key, { ...rendition, ...change }, recordings);
	if (voice !== (await fingerprintOf(key, rendition, recordings)).voice) return {};
	return {
		...(before.isAsApproved ? { approvedDigest: digest } : {}),
		...(before.isAsHeard ? { listenedDigest: digest } : {}),
		...(rendition.sampleDigest === before.digest ? { sampleDigest: digest } : {}),
	};
}
