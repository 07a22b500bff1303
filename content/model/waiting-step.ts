import { hasRoleFor } from './decide-transition.ts';
import { RENDITION_TRANSITIONS } from './rendition-transitions.ts';

import type { Fingerprint, Mover, PersonId, RenditionFacts, TransitionName } from './rendition-transitions.ts';
import type { RenditionState } from './rendition.ts';

/** What is stored of a rendition, without its words, files and fingerprints. */
export interface OpenRendition {
	readonly language: string;
	readonly state: RenditionState;
	readonly isSmallLanguage: boolean;
	readonly isPageOnly: boolean;
	readonly hasNewWords: boolean;
	readonly wordsBy: readonly PersonId[];
	readonly changedBy: readonly PersonId[];
	readonly listenedBy: PersonId | null;
}

/**
 * Does a step wait for this person? The rows of the table again, as if the work itself (text, back-translation,
 * recording) were there: that it is not yet is why it waits. Only the first role of a row is called; the others may.
 */
export function waitsFor(name: TransitionName, rendition: OpenRendition, mover: Mover): boolean {
	const { roles, to, obstacles } = RENDITION_TRANSITIONS[name];
	const facts: RenditionFacts = {
		...rendition,
		hasText: true,
		hasBackTranslation: true,
		hasRecording: true,
		isSourceCurrent: true,
		isAsHeard: true,
		voiceBy: [],
		voice: null,
		now: NOTHING_SIGNED,
		kept: NOTHING_SIGNED,
		signedVoice: null,
		backTranslationBy: null,
		sourceBy: null,
		keptState: null,
	};
	return (
		hasRoleFor(roles.slice(0, 1), mover, rendition.language) &&
		to(facts) !== undefined &&
		!obstacles.some(([stands]) => stands(facts, mover))
	);
}

const NOTHING_SIGNED: Fingerprint = { digest: '', voice: '' };
