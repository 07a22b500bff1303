import { deliveryOf } from './scene.ts';

import type { ChosenSpan } from './chosen-span.ts';

/** The words of a rendition that go out somewhere: loudspeaker, page, leaflet, Zalo, SMS. Numbers are tokens in them. */
export const APPROVED_WORDS = ['title', 'script', 'webText', 'action', 'leaflet', 'zalo', 'sms'] as const;
export type ApprovedWords = { readonly [Field in (typeof APPROVED_WORDS)[number]]?: string | null } & {
	/** Whose each line of the script is, as it is stored. */
	readonly delivery?: unknown;
};

/** The voice that goes out: a recording, the machine's where it is allowed, or none. */
export type ApprovedVoice =
	| {
			readonly kind: 'recorded';
			/** Of the bytes of its file. */
			readonly sha256: string;
			readonly voiceKind: string;
			readonly denoise: boolean;
			readonly level: boolean;
			/** The part of it that somebody has chosen by hand; undefined: the machine finds where somebody speaks. */
			readonly span?: ChosenSpan | undefined;
			readonly hasConsent: boolean;
			readonly consentBasis: string;
	  }
	| { readonly kind: 'draft' }
	| { readonly kind: 'none' };

/**
 * Everything that a person who signs a rendition has read and heard, as one text: its sha256 is the fingerprint of the
 * signature. Whatever is not in it may change without a new signature.
 */
export const approvedText = (
	{ message, language }: { readonly message: string; readonly language: string },
	words: ApprovedWords,
	voice: ApprovedVoice,
): string => {
	const delivery = deliveryOf(words.script ?? '', words.delivery);
	return JSON.stringify([
		'loa-lang/approval/1',
		message,
		language,
		APPROVED_WORDS.map((field) => words[field] ?? ''),
		voiceText(voice),
		// a text of one voice has the fingerprint that it had before there were scenes
		...(delivery.length > 0 ? [delivery.map(({ role, pauseSeconds }) => [role, pauseSeconds])] : []),
	]);
};

/** The voice alone: whoever says "I have heard it" has heard exactly this. */
export const voiceText = (voice: ApprovedVoice): string =>
	voice.kind === 'recorded'
		? JSON.stringify([
				voice.kind,
				voice.sha256,
				voice.voiceKind,
				voice.denoise,
				voice.level,
				voice.hasConsent,
				voice.consentBasis,
				// as it was before parts were chosen by hand
				...(voice.span ? [[voice.span.fromSeconds, voice.span.toSeconds]] : []),
			])
		: JSON.stringify([voice.kind]);
