import type { Mover, RenditionFacts } from '#content/model/rendition-transitions.ts';

/** Everything that a step could ask for is there; each test takes away what it is about. */
export const ready = (more: Partial<RenditionFacts> = {}): RenditionFacts => ({
	state: 'drafted',
	language: 'km',
	hasText: true,
	hasBackTranslation: true,
	hasRecording: true,
	isPageOnly: false,
	isSmallLanguage: false,
	isSourceCurrent: true,
	hasNewWords: false,
	wordsBy: ['author'],
	changedBy: [],
	voiceBy: ['speaker'],
	// nothing that must be heard first, unless a test is about it
	voice: null,
	now: { digest: 'now', voice: 'voice' },
	kept: { digest: 'kept', voice: 'voice' },
	signedVoice: 'voice',
	isAsHeard: true,
	backTranslationBy: 'second',
	listenedBy: 'ear',
	sourceBy: 'officer-of-the-source',
	keptState: null,
	...more,
});
export const mover = (role: string, more: Partial<Mover> = {}): Mover => ({
	id: 'somebody',
	roles: [role],
	languages: ['km'],
	...more,
});
