import { safeInput } from './ffmpeg.ts';
import { WORKING_RATE } from './profiles.ts';

import type { Json } from '../cache-key.ts';

/** A stretch of a clip, from left to right. */
export type Segment =
	| { readonly kind: 'silence'; readonly seconds: number }
	| { readonly kind: 'chime' }
	/** A master, known by its content key; `path` says where it is on this machine. */
	| { readonly kind: 'voice'; readonly key: string; readonly path: string; readonly seconds: number };

const CHIME_SECONDS = 2.4;

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
}

/** Segments one after the other. */
export function graphOf(segments: readonly Segment[]): Graph {
	return joined([{ segments, chain: '' }]);
}

/** Groups of segments one after the other, each through its own chain of filters (empty: none). */
export function joined(groups: readonly { segments: readonly Segment[]; chain: string }[]): Graph {
	const inputs: string[] = [];
	const filters: string[] = [];
	let opened = 0;
	for (const [group, { segments, chain }] of groups.entries()) {
		for (const [place, segment] of segments.entries()) {
			if (segment.kind === 'voice') inputs.push(...safeInput(segment.path));
			const source = segment.kind === 'voice' ? `[${opened++}:a:0]asetpts=PTS-STARTPTS` : generated(segment);
			filters.push(`${source},${WORKING_FORMAT}[g${group}s${place}]`);
		}
		const labels = segments.map((_segment, place) => `[g${group}s${place}]`).join('');
		filters.push(`${labels}concat=n=${segments.length}:v=0:a=1${chain && `,${chain}`}[g${group}]`);
	}
	filters.push(`${groups.map((_group, index) => `[g${index}]`).join('')}concat=n=${groups.length}:v=0:a=1[mix]`);
	return { inputs, filters, seconds: secondsOf(groups.flatMap((group) => group.segments)) };
}

/** One file from one moment to another, in seconds. */
export function excerpt(
	file: string,
	{ startSeconds, endSeconds }: { startSeconds: number; endSeconds: number },
): Graph {
	const range = `atrim=start=${startSeconds.toFixed(3)}:end=${endSeconds.toFixed(3)},asetpts=PTS-STARTPTS`;
	return {
		inputs: safeInput(file),
		filters: [`[0:a:0]asetpts=PTS-STARTPTS,${WORKING_FORMAT},${range}[mix]`],
		seconds: endSeconds - startSeconds,
	};
}

/** Length in seconds; exact, because masters know their number of samples. */
export const secondsOf = (segments: readonly Segment[]): number =>
	roundSeconds(
		segments.reduce((sum, segment) => sum + (segment.kind === 'chime' ? CHIME_SECONDS : segment.seconds), 0),
	);

/** To the millisecond: sums of tenths would otherwise end in 0.000000001. */
export const roundSeconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

/** Segments as a content key sees them: the place on the disk does not matter. */
export const segmentsForKey = (segments: readonly Segment[]): Json =>
	segments.map((segment) => {
		if (segment.kind === 'voice') return { voice: segment.key };
		return segment.kind === 'chime' ? { chime: CHIME } : { silence: segment.seconds };
	});

const generated = (segment: Exclude<Segment, { kind: 'voice' }>): string =>
	segment.kind === 'chime' ? CHIME : `aevalsrc=0:s=${WORKING_RATE}:d=${segment.seconds}`;
