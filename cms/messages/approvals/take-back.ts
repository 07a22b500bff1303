import { isSigned, stateWithoutSignatures } from '#content/model/signed-state.ts';

import { messageKeyOf, recordingsOf } from './load-signable.ts';
import { chosenRecording, signatureStatus, withKept } from './rendition-digest.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Rendition } from '../../payload-types.ts';

export type Stored = Omit<Rendition, 'updatedAt' | 'createdAt' | 'recordings'>;

const UNSIGNED = {
	approvedBy: null,
	approvedAt: null,
	approvedDigest: null,
	listenedBy: null,
	listenerName: null,
	listenedDigest: null,
} as const;

/**
 * What a rendition loses when it is no longer what was signed, or no longer what the starter library brought; undefined:
 * nothing. Looks at the fingerprint only, never at what was changed or how.
 *
 * @param keptTextVersion the wording whose readings are about to count on (`keep` in the table of moves)
 */
export async function takenBack(
	{ payload, req }: { payload: Payload; req?: PayloadRequest },
	rendition: Stored,
	{ keptTextVersion = null }: { readonly keptTextVersion?: number | null } = {},
): Promise<Partial<Rendition> | undefined> {
	const isOfLibrary = Boolean(rendition.sampleDigest);
	if (!isSigned(rendition.state) && !isOfLibrary) return undefined;
	const reading = req ? { payload, req } : { payload };
	const recordings = withKept(await recordingsOf(reading, rendition.id), { ...rendition, keptTextVersion });
	const { digest, isAsApproved, isAsHeard } = await signatureStatus(
		await messageKeyOf(reading, rendition),
		rendition,
		recordings,
	);
	const sample = isOfLibrary && rendition.sampleDigest !== digest ? { sampleDigest: null } : undefined;
	const isBorneOut = rendition.state === 'approved' ? isAsApproved : isAsHeard;
	if (!isSigned(rendition.state) || isBorneOut) return sample;
	const state = stateWithoutSignatures({
		language: rendition.language,
		hasText: `${rendition.script ?? ''}${rendition.webText ?? ''}`.trim() !== '',
		hasRecording: chosenRecording(rendition, recordings) !== undefined,
		hasBackTranslation: (rendition.backTranslation ?? '').trim() !== '',
	});
	return { ...sample, ...UNSIGNED, state };
}
