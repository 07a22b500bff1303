import { STING_SECONDS } from './audio/ffmpeg/music.ts';

import type { EditionItem } from '#content/model/edition-plan.ts';
import type { Segment } from './audio/ffmpeg/graph.ts';

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

/** The signal between two items takes the pause behind a track. */
const AROUND_STING = (PAUSES.afterTrack - STING_SECONDS) / 2;

const CHIME: Segment = { kind: 'chime' };
const silence = (seconds: number): Segment => ({ kind: 'silence', seconds });

interface Spoken {
	readonly role: EditionItem['role'];
	readonly voice: Segment;
	/** Nothing in it is an instruction or a number: music may lie under it. */
	readonly mayHaveMusic?: boolean | undefined;
}

/**
 * What each track of a bulletin consists of: played one after the other they are the bulletin, because a stick plays
 * its folder in order. The first track opens with pre-roll and chime, the last one ends with the chime, whatever they
 * speak; a closing item is spoken twice.
 *
 * @param withMusic a bed under an opening that names no number, a signal between the others; both only on request
 */
export function framed<Item extends Spoken>(
	items: readonly Item[],
	{ withMusic = false }: { withMusic?: boolean } = {},
): readonly (Item & { readonly segments: readonly Segment[] })[] {
	return items.map((item, index) => {
		const { role } = item;
		const isOnBed = withMusic && role === 'opening' && item.mayHaveMusic === true;
		const voice = isOnBed && item.voice.kind === 'voice' ? { ...item.voice, isOnBed } : item.voice;
		const isFirst = index === 0;
		const isLast = index === items.length - 1;
		const before = isFirst ? [silence(PAUSES.preRoll), CHIME, silence(PAUSES.afterChime)] : [silence(PAUSES.leadIn)];
		const spoken = role === 'closing' ? [voice, silence(PAUSES.breath), voice] : [voice];
		const after = isLast
			? [silence(PAUSES.beforeClosingChime), CHIME, silence(PAUSES.afterClosingChime)]
			: behind(withMusic);
		return { ...item, segments: [...before, ...spoken, ...after] };
	});
}

const behind = (withMusic: boolean): readonly Segment[] =>
	withMusic ? [silence(AROUND_STING), { kind: 'sting' }, silence(AROUND_STING)] : [silence(PAUSES.afterTrack)];

/** What is said before a bulletin in one commune: it wakes the amplifier, speaks, and leaves a pause. */
export const announcement = (voice: Segment): readonly Segment[] => [
	silence(PAUSES.preRoll),
	voice,
	silence(PAUSES.leadIn),
];
