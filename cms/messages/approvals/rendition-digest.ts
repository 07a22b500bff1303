import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

import { approvedText, voiceText } from '#content/model/approved-parts.ts';
import { chosenSpan } from '#content/model/chosen-span.ts';
import { chosenReading, readingsOf, speaksDraft } from '#content/model/chosen-recording.ts';

import { recordingsDir } from '../../foundation/recordings-dir.ts';
import { fileDigest } from '../../foundation/file-digest.ts';

import type { ApprovedVoice, ApprovedWords } from '#content/model/approved-parts.ts';
import type { Fingerprint } from '#content/model/rendition-transitions.ts';
import type { RenditionState } from '#content/model/rendition.ts';
import type { Recording } from '../../payload-types.ts';

/** A rendition as its fingerprint sees it; stored, or as a save would leave it. */
export interface Signable extends ApprovedWords {
	readonly language: string;
	readonly textVersion: number;
	readonly allowsDraftVoice?: boolean | null;
}

/** What its signatures were for. */
interface Signed extends Signable {
	readonly state: RenditionState;
	readonly approvedDigest?: string | null;
	readonly listenedDigest?: string | null;
	readonly sampleDigest?: string | null;
}

/** The fingerprint now, and which signatures it still bears out. */
export interface SignatureStatus {
	readonly digest: string;
	/** Somebody has approved exactly this. */
	readonly isAsApproved: boolean;
	/** A listener has heard exactly this. */
	readonly isAsHeard: boolean;
	/** Words and voice of the starter library that nobody has touched or approved. */
	readonly isSample: boolean;
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** @returns the reading that would go on air; undefined: none of a person */
export const chosenRecording = ({ textVersion }: Pick<Signable, 'textVersion'>, recordings: readonly Recording[]) =>
	chosenReading(readingsOf(recordings), textVersion);

/** What would be heard of a rendition. */
async function voiceOf(rendition: Signable, recordings: readonly Recording[]): Promise<ApprovedVoice> {
	const chosen = chosenRecording(rendition, recordings);
	return chosen ? recordedVoice(chosen) : { kind: speaksDraft(rendition) ? 'draft' : 'none' };
}

/** The fingerprint of one recording as a voice, where it is the chosen one. */
export const voiceDigestOf = async (recording: Recording): Promise<string> =>
	sha256Of(voiceText(await recordedVoice(recording)));

async function recordedVoice(chosen: Recording): Promise<ApprovedVoice> {
	return {
		kind: 'recorded',
		sha256: await fileDigest(join(recordingsDir(), basename(chosen.filename ?? ''))),
		voiceKind: chosen.voiceKind,
		denoise: chosen.denoise ?? false,
		level: chosen.level ?? false,
		hasConsent: chosen.hasConsent,
		consentBasis: chosen.consentBasis ?? '',
		span: chosenSpan(chosen),
	};
}

/** The fingerprint of what would go out of a rendition now. */
export async function fingerprintOf(
	message: string,
	rendition: Signable,
	recordings: readonly Recording[],
): Promise<Fingerprint> {
	const voice = await voiceOf(rendition, recordings);
	const about = { message, language: rendition.language };
	return { digest: sha256Of(approvedText(about, rendition, voice)), voice: sha256Of(voiceText(voice)) };
}

/** Recordings as if those of an older wording had been read from the newest. */
export const withKept = (
	recordings: readonly Recording[],
	{ textVersion, keptTextVersion }: { readonly textVersion: number; readonly keptTextVersion?: number | null },
): readonly Recording[] =>
	recordings.map((recording) =>
		recording.textVersion === keptTextVersion ? { ...recording, textVersion } : recording,
	);

/** The same now, and with the readings of an older wording counting on (`keep` in the table of moves). */
export async function fingerprintsOf(
	message: string,
	rendition: Signable & { readonly keptTextVersion?: number | null },
	recordings: readonly Recording[],
): Promise<{ readonly now: Fingerprint; readonly kept: Fingerprint }> {
	const counting = withKept(recordings, rendition);
	const now = await fingerprintOf(message, rendition, recordings);
	return { now, kept: await fingerprintOf(message, rendition, counting) };
}

/** @param recordings all of the rendition */
export async function signatureStatus(
	message: string,
	rendition: Signed,
	recordings: readonly Recording[],
): Promise<SignatureStatus> {
	const { digest } = await fingerprintOf(message, rendition, recordings);
	return {
		digest,
		isAsApproved: rendition.state === 'approved' && rendition.approvedDigest === digest,
		isAsHeard: rendition.listenedDigest === digest,
		isSample: !['approved', 'withdrawn'].includes(rendition.state) && rendition.sampleDigest === digest,
	};
}
