/** How a bulletin goes from an idea to the loudspeakers and, if it must, back. */
export const EDITION_STATES = ['planning', 'locked', 'rendered', 'published', 'withdrawn'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

/** For people, inside a sentence. */
export const EDITION_STATE_NAMES: Readonly<Record<EditionState, string>> = {
	planning: 'đang chuẩn bị',
	locked: 'đã chốt',
	rendered: 'đã dựng âm thanh',
	published: 'đã phát hành',
	withdrawn: 'đã thu hồi',
};

export interface EditionTransition {
	readonly from: EditionState;
	readonly to: EditionState;
	/** Officers press buttons; the system moves when a job has done its work. */
	readonly by: 'officer' | 'system';
	/** Must the pre-flight list be without FATAL and ERROR? */
	readonly needsPreflight: boolean;
	/** Must a reason be given, for those who have the bulletin already? */
	readonly needsReason: boolean;
}

const move = (
	from: EditionState,
	to: EditionState,
	{ by = 'officer', needsPreflight = false, needsReason = false }: Partial<Omit<EditionTransition, 'from' | 'to'>> = {},
): EditionTransition => ({ from, to, by, needsPreflight, needsReason });

/** Every allowed move; what is not here does not happen, whoever asks. */
export const EDITION_TRANSITIONS: readonly EditionTransition[] = [
	move('planning', 'locked', { needsPreflight: true }),
	move('locked', 'planning'),
	move('locked', 'rendered', { by: 'system' }),
	move('locked', 'published', { needsPreflight: true }),
	move('rendered', 'planning'),
	move('rendered', 'published', { needsPreflight: true }),
	move('published', 'withdrawn', { needsReason: true }),
	move('withdrawn', 'planning'),
];

/** The move between two states, or undefined when there is none. */
export const editionTransition = (from: EditionState, to: EditionState): EditionTransition | undefined =>
	EDITION_TRANSITIONS.find((candidate) => candidate.from === from && candidate.to === to);

/** What an officer may do next with an edition in this state. */
export const officerTransitionsFrom = (state: EditionState): readonly EditionTransition[] =>
	EDITION_TRANSITIONS.filter(({ from, by }) => from === state && by === 'officer');

/** Once locked, what people agreed on stays as it is; only taking out and times may still change. */
export const isContentFixed = (state: EditionState): boolean => state !== 'planning';

/** Minutes of a usual slot on the loudspeakers (domain.md section 1). */
export const DEFAULT_SLOT_MINUTES = 15;

/** Start of a slot, local time: `05:00`. */
export const isSlotTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
