import { safeInput } from './ffmpeg.ts';
import { soundFilters, soundInputs } from './recorded-sound.ts';
import { BED_ALONE_SECONDS, bedUnder, CHIME_SECONDS, ownBedUnder, secondsOfSegment, STING } from './music.ts';
import { WORKING_RATE } from '../making/profiles.ts';

import type { Json } from '../../cache-key.ts';
import type { MediaStorage, StoredFile } from '../../storage.ts';
import type { RecordedSound } from './recorded-sound.ts';

/** A stretch of a clip, from left to right. */
export type Segment =
	| { readonly kind: 'silence'; readonly seconds: number }
	| { readonly kind: 'chime' }
	/** The signal between two items. */
	| { readonly kind: 'sting' }
	/** A piece of music of an area's own that stands alone. */
	| ({ readonly kind: 'music'; readonly gainDb: number } & KeptSound)
	/** A master. */
	| ({
			readonly kind: 'voice';
			/** Music under it; never where a number or an instruction is spoken. */
			readonly isOnBed?: boolean;
			/** What lies under it; absent: the generated chord. */
			readonly bed?: KeptSound;
	  } & KeptSound);

/** A sound of the media storage, known by its content key; `path` says where it is on this machine. */
export interface KeptSound {
	readonly key: string;
	readonly path: string;
	readonly seconds: number;
}

/** A master as a stretch of a clip. */
export const voiceSegment = (
	master: Pick<StoredFile, 'key' | 'extension' | 'durationSeconds'>,
	storage: Pick<MediaStorage, 'pathOf'>,
): Segment => ({ kind: 'voice', key: master.key, path: storage.pathOf(master), seconds: master.durationSeconds });

// two falling notes (E5, C5) that ring out: a door bell, never a siren; made here, so nobody else's music
const CHIME =
	"aevalsrc='0.5*exp(-3*t)*sin(2*PI*659.25*t)+gte(t,0.6)*0.5*exp(-3*(t-0.6))*sin(2*PI*523.25*(t-0.6))'" +
	`:s=${WORKING_RATE}:d=${CHIME_SECONDS},afade=t=out:st=2.1:d=0.3`;
const WORKING_FORMAT = `aresample=${WORKING_RATE},aformat=sample_fmts=fltp:channel_layouts=mono`;

/** Audio before its loudness is set: what to open and which filters lead to the label `[mix]`. */
export interface Graph {
	readonly inputs: readonly string[];
	readonly filters: readonly string[];
	readonly seconds: number;
	/** Where the filters end; distinct within one process. */
	readonly label: string;
}

/** Files that one ffmpeg process opens. Each is opened and decoded once, however many mixes begin with it. */
export class Inputs {
	readonly #files: string[] = [];

	/** Number of the input for the nth use of a file within one mix: a mix that plays it twice opens it twice. */
	numberOf(path: string, use: number): number {
		const name = `${use}\n${path}`;
		const known = this.#files.indexOf(name);
		return known === -1 ? this.#files.push(name) - 1 : known;
	}

	args(): readonly string[] {
		return this.#files.flatMap((name) => safeInput(name.slice(name.indexOf('\n') + 1)));
	}
}

/** Segments one after the other, as one of several mixes in a process. */
export function mixOf(
	segments: readonly Segment[],
	{ inputs, label }: { inputs: Inputs; label: string },
): Omit<Graph, 'inputs'> {
	const filters: string[] = [];
	const uses = new Map<string, number>();
	const opened = ({ path }: KeptSound): string => {
		const use = uses.get(path) ?? 0;
		uses.set(path, use + 1);
		return `[${inputs.numberOf(path, use)}:a:0]asetpts=PTS-STARTPTS`;
	};
	for (const [place, segment] of segments.entries()) {
		const source = segment.kind === 'voice' || segment.kind === 'music' ? opened(segment) : generated(segment);
		const name = `${label}s${place}`;
		if (segment.kind === 'voice' && segment.isOnBed) {
			const { bed, seconds } = segment;
			const music = bed ? `${opened(bed)},${WORKING_FORMAT},${ownBedUnder(seconds, bed.seconds)}` : bedUnder(seconds);
			filters.push(...onBed(source, music, name));
		} else {
			const gain = segment.kind === 'music' ? `,volume=${segment.gainDb}dB` : '';
			filters.push(`${source}${gain},${WORKING_FORMAT}[${name}]`);
		}
	}
	const labels = segments.map((_segment, place) => `[${label}s${place}]`).join('');
	filters.push(`${labels}concat=n=${segments.length}:v=0:a=1[${label}]`);
	return { filters, seconds: secondsOf(segments), label };
}

/** A voice with the music before, under and after it. */
function onBed(voice: string, music: string, name: string): readonly string[] {
	const pause = `aevalsrc=0:s=${WORKING_RATE}:d=${BED_ALONE_SECONDS},${WORKING_FORMAT}`;
	return [
		`${pause}[${name}b]`,
		`${voice},${WORKING_FORMAT}[${name}v]`,
		`${pause}[${name}a]`,
		`[${name}b][${name}v][${name}a]concat=n=3:v=0:a=1[${name}w]`,
		`${music},${WORKING_FORMAT}[${name}m]`,
		// added, not averaged: the voice keeps its loudness
		`[${name}w][${name}m]amerge=inputs=2,pan=mono|c0=c0+c1,${WORKING_FORMAT}[${name}]`,
	];
}

/** How a recording is cleaned on request; both change a voice, so neither is ever on by itself. */
export interface Cleaning {
	/** Takes steady noise away. It can take parts of tones and of soft consonants with it. */
	readonly denoise?: boolean | undefined;
	/** Raises quiet stretches towards loud ones. */
	readonly level?: boolean | undefined;
}

/** Filters of a cleaning, in the order in which they work. */
export const cleaningChain = ({ denoise, level }: Cleaning): readonly string[] => [
	...(denoise ? ['afftdn=nr=12:nf=-45:tn=1'] : []),
	...(level ? ['dynaudnorm=f=500:g=5:p=0.5:m=15'] : []),
];

/** An offset or the wind moves the whole wave towards one limit. */
export const LOW_CUT = 'highpass=f=40';

/** A cut in the middle of a sound would be heard as a click, in seconds. */
const CUT_FADE_SECONDS = 0.01;
/** Shapes go on sounding for a moment behind the end of what they are given, in seconds. */
const CUT_REST_SECONDS = 0.01;

/**
 * A recording from one moment to another, in seconds.
 *
 * @param isCutByHand a person has chosen the moments, maybe in the middle of a sound: both ends are faded
 * @param firstInput number that its first input has in the process: with several excerpts in one they are counted on
 */
export function excerpt(
	sound: RecordedSound,
	{
		startSeconds,
		endSeconds,
		cleaning = {},
		firstInput = 0,
		isCutByHand = false,
	}: { startSeconds: number; endSeconds: number; cleaning?: Cleaning; firstInput?: number; isCutByHand?: boolean },
): Graph {
	const range = `atrim=start=${startSeconds.toFixed(3)}:end=${endSeconds.toFixed(3)},asetpts=PTS-STARTPTS`;
	const lastMoment = (endSeconds - startSeconds - CUT_FADE_SECONDS - CUT_REST_SECONDS).toFixed(3);
	const fades = isCutByHand
		? [`afade=t=in:d=${CUT_FADE_SECONDS}`, `afade=t=out:st=${lastMoment}:d=${CUT_FADE_SECONDS}`]
		: [];
	const chain = [WORKING_FORMAT, range, ...fades, LOW_CUT, ...cleaningChain(cleaning)];
	return {
		inputs: soundInputs(sound),
		filters: [`${soundFilters(sound, { firstInput })},${chain.join(',')}[mix]`],
		seconds: endSeconds - startSeconds,
		label: 'mix',
	};
}

/** Length in seconds; exact, because masters know their number of samples. */
export const secondsOf = (segments: readonly Segment[]): number =>
	roundSeconds(segments.reduce((sum, segment) => sum + secondsOfSegment(segment), 0));

/** To the millisecond: sums of tenths would otherwise end in 0.000000001. */
export const roundSeconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** Segments as a content key sees them: the place on the disk does not matter. */
export const segmentsForKey = (segments: readonly Segment[]): Json =>
	segments.map((segment) => {
		if (segment.kind === 'voice') return { voice: segment.key, ...(segment.isOnBed && { bed: bedForKey(segment) }) };
		if (segment.kind === 'music') return { music: segment.key, gainDb: segment.gainDb };
		if (segment.kind === 'sting') return { sting: STING };
		return segment.kind === 'chime' ? { chime: CHIME } : { silence: segment.seconds };
	});

const bedForKey = ({ seconds, bed }: Extract<Segment, { kind: 'voice' }>): Json =>
	bed ? { music: bed.key, played: ownBedUnder(seconds, bed.seconds) } : bedUnder(seconds);

function generated(segment: Exclude<Segment, { kind: 'voice' | 'music' }>): string {
	if (segment.kind === 'chime') return CHIME;
	return segment.kind === 'sting' ? STING : `aevalsrc=0:s=${WORKING_RATE}:d=${segment.seconds}`;
}
