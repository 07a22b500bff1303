import { secondsOf } from './audio/ffmpeg/graph.ts';

import type { EditionItem } from '#content/model/edition-plan.ts';
import type { KeptSound, Segment } from './audio/ffmpeg/graph.ts';

/** Silence in seconds, where a listener and a machine need it. */
const PAUSES = {
	/** Relays of amplifiers and the squelch of FM receivers wake up in this time. */
	preRoll: 1.5,
	afterChime: 0.5,
	leadIn: 0.5,
	/** Between the two times the hotline is said. */
	breath: 1,
	afterTrack: 1.5,
	beforeClosingChime: 1,
	afterClosingChime: 0.5,
} as const;

/** Silence that a signal has on both sides at least, in seconds. */
const LEAST_AROUND_STING = 0.25;

const CHIME: Segment = { kind: 'chime' };
const STING: Segment = { kind: 'sting' };
const silence = (seconds: number): Segment => ({ kind: 'silence', seconds });

interface Spoken {
	readonly role: EditionItem['role'];
	readonly voice: Segment;
	/** Nothing in it is an instruction or a number: music may lie under it. */
	readonly mayHaveMusic?: boolean | undefined;
}

type Piece = Extract<Segment, { kind: 'music' }>;

/** Pieces of the area's own, in their places. */
export interface FramingMusic {
	/** In the place of the chime. */
	readonly signature?: Piece | undefined;
	readonly sting?: Piece | undefined;
	readonly bed?: KeptSound | undefined;
}

/**
 * What each track of a bulletin consists of: played one after the other they are the bulletin, because a stick plays
 * its folder in order. The first track opens with pre-roll and chime, the last one ends with the chime, whatever they
 * speak; a closing item is spoken twice.
 *
 * @param withMusic a bed under an opening that names no number, a signal between the others; both only on request
 * @param music the area's own pieces, each in the place of what is generated; bed and sting only with `withMusic`
 */
export function framed<Item extends Spoken>(
	items: readonly Item[],
	{ withMusic = false, music = {} }: { withMusic?: boolean; music?: FramingMusic } = {},
): readonly (Item & { readonly segments: readonly Segment[] })[] {
	const chime = music.signature ?? CHIME;
	const between = withMusic ? aroundSting(music.sting ?? STING) : [silence(PAUSES.afterTrack)];
	return items.map((item, index) => {
		const { role } = item;
		const isOnBed = withMusic && role === 'opening' && item.mayHaveMusic === true;
		const { bed } = music;
		const voice = isOnBed && item.voice.kind === 'voice' ? { ...item.voice, isOnBed, ...(bed && { bed }) } : item.voice;
		const isFirst = index === 0;
		const isLast = index === items.length - 1;
		const before = isFirst ? [silence(PAUSES.preRoll), chime, silence(PAUSES.afterChime)] : [silence(PAUSES.leadIn)];
		const spoken = role === 'closing' ? [voice, silence(PAUSES.breath), voice] : [voice];
		const after = isLast ? [silence(PAUSES.beforeClosingChime), chime, silence(PAUSES.afterClosingChime)] : between;
		return { ...item, segments: [...before, ...spoken, ...after] };
	});
}

/** The signal takes the pause behind a track; a longer one makes it longer. */
function aroundSting(sting: Segment): readonly Segment[] {
	const around = silence(Math.max(LEAST_AROUND_STING, (PAUSES.afterTrack - secondsOf([sting])) / 2));
	return [around, sting, around];
}

/** What is said before a bulletin in one commune: it wakes the amplifier, speaks, and leaves a pause. */
export const announcement = (voice: Segment): readonly Segment[] => [
	silence(PAUSES.preRoll),
	voice,
	silence(PAUSES.leadIn),
];
