import { LONGEST_READ_SECONDS, safeInput } from './ffmpeg.ts';

import type { FilePart } from '../completeness/byte-file.ts';

/** Which channel of a recording is kept when both together cancel each other out. */
export type Channel = 'mix' | 'left' | 'right';

/** A recording in a file that is heard as a part of a longer one. */
export interface SoundPart extends FilePart {
	readonly isMono: boolean;
	readonly amrSeconds?: number | undefined;
}

/** What is opened of a file somebody sent, and how; only the file must be known. */
export interface RecordedSound {
	readonly file: string;
	/** As ffmpeg names it. */
	readonly container?: string;
	readonly codec?: string;
	readonly channel?: Channel;
	readonly track?: number;
	/** Recordings that follow one another in the file, as one; none: the file is one. */
	readonly parts?: readonly SoundPart[];
	/** Of these recordings, the highest; set when there are several. */
	readonly rateHz?: number;
	/** Length that the frames of AMR count to, pauses included. */
	readonly amrSeconds?: number | undefined;
}

/** Formats whose packets carry a time: the others have none between their frames, and what is computed may be wrong. */
export const keepsTime = (container: string): boolean => /^(mov|amr|3gp|matroska|webm|ogg|asf|mpegts)/.test(container);

const isAmr = ({ codec = '' }: RecordedSound): boolean => codec.startsWith('amr');

/**
 * A gap between time stamps up to this long, in seconds, is a pause that was not written; beyond it nobody knows
 * whether somebody spoke or only a clock was set, and what follows is joined.
 */
const LONGEST_PAUSE_SECONDS = 60;
/** Steps back by less are rounding, in seconds. */
const JUMP_BACK_SECONDS = 0.5;
/** Jumps that are told; a hostile file has one in every packet. */
const MOST_JUMPS = 50;

/**
 * New time stamps without jumps: sound never begins before the end of what was heard, so that nothing of it is
 * dropped, and a gap stays a gap only as long as it can be a pause. Each jump is printed as its place in seconds, one
 * frame later: newer builds work out a stamp for the end, too, of a time that is none.
 * Registers: 0 end of the sound so far, 1 what the file's stamps are ahead by, 2 jumps told, 3 gap, then the new
 * stamp, 4 end of the last frame by the file's stamps, 5 place of a jump that is not printed yet.
 */
function steadyStamps(longestPause: number, isFirstKept: boolean): string {
	const jumpsAhead = `gt(ld(3),${longestPause}/TB)`;
	const isBehind = `lt(ld(3),-${JUMP_BACK_SECONDS}/TB)`;
	const jumpsBack = `lt(PTS-ld(4),-${JUMP_BACK_SECONDS}/TB)`;
	const isTold = `gt(N,0)*lt(ld(2),${MOST_JUMPS})*gt(${jumpsAhead}+${jumpsBack},0)`;
	const first = isFirstKept ? '' : 'eq(N,0)+';
	return [
		'if(ld(5),print(ld(5)*TB);st(5,0))',
		'st(3,if(isnan(PTS),0,PTS-ld(1)-ld(0)))',
		`if(${first}${jumpsAhead}+${isBehind},if(${isTold},st(2,ld(2)+1);st(5,ld(0)));st(1,ld(1)+ld(3));st(3,0))`,
		'st(3,ld(0)+max(ld(3),0))',
		'st(0,ld(3)+NB_SAMPLES/SR/TB)',
		'st(4,if(isnan(PTS),ld(4),PTS)+NB_SAMPLES/SR/TB)',
		'ld(3)',
	].join(';');
}

/** Places where ffmpeg said that time stamps jump, in seconds of the sound. */
export const jumpsIn = (said: string): readonly number[] =>
	[...said.matchAll(/^(?:\[Eval @ [^\]]+\] )?(\d+\.\d{6})\s*$/gm)].map(([, place]) => Number(place));

/** Pauses that are only gaps between time stamps become silence; without it sentences run into each other. */
function timeFilters(sound: RecordedSound, amrSeconds: number | undefined): readonly string[] {
	// by their samples: stamps that are computed begin anew with a second recording in the file
	if (!keepsTime(sound.container ?? '')) return ['asetpts=N/SR/TB'];
	// each frame of AMR is 20 ms, also one that no decoder makes sound of: its stamps are exact however long a pause is
	if (!isAmr(sound))
		return [`asetpts='${steadyStamps(LONGEST_PAUSE_SECONDS, false)}'`, 'aresample=async=1:first_pts=0'];
	const exact = [
		`asetpts='${steadyStamps(LONGEST_READ_SECONDS, true)}'`,
		'aresample=async=1:first_pts=0:min_hard_comp=0.01',
	];
	const rate = sound.codec === 'amr_wb' ? 16_000 : 8000;
	const samples = Math.round(Math.min(amrSeconds ?? 0, LONGEST_READ_SECONDS) * rate);
	return samples > 0 ? [...exact, `apad=whole_len=${samples}`] : exact;
}

/** Two channels as they are, to be compared; a voice on one channel is as loud as on both. */
export type HeardChannel = Channel | 'both';

function channelFilters(channel: HeardChannel, isMono: boolean): readonly string[] {
	if (channel === 'both')
		return isMono ? ['aformat=channel_layouts=mono', 'pan=stereo|c0=c0|c1=c0'] : ['aformat=channel_layouts=stereo'];
	if (channel === 'mix' || isMono) return [];
	return ['aformat=channel_layouts=stereo', `pan=mono|c0=c${channel === 'left' ? 0 : 1}`];
}

/** Arguments that open a recording: an input for each of its parts. */
export function soundInputs(sound: RecordedSound): readonly string[] {
	const { file, container = '', parts = [] } = sound;
	const isLimited = !keepsTime(container);
	const opened =
		parts.length === 0 ? safeInput(file, { isLimited }) : parts.flatMap((part) => safeInput(file, { isLimited, part }));
	// decoders of AMR call each coded pause an error, and with too many of them ffmpeg would not end well
	return isAmr(sound) ? ['-max_error_rate', '1', ...opened] : opened;
}

/**
 * Filters from the first input of a recording to one sound with its pauses, all parts of it; the end has no label.
 * A mix of channels is left to the format that the sound is wanted in.
 */
export function soundFilters(
	sound: RecordedSound,
	{ firstInput = 0, channel = sound.channel ?? 'mix' }: { firstInput?: number; channel?: HeardChannel } = {},
): string {
	const { parts = [], track = 0, rateHz = 48_000, amrSeconds } = sound;
	if (parts.length === 0) {
		const chain = [...timeFilters(sound, amrSeconds), ...channelFilters(channel, false)];
		return `[${firstInput}:a:${track}]${chain.join(',')}`;
	}
	const layout = channel === 'both' ? 'stereo' : 'mono';
	const same = `aresample=${rateHz},aformat=sample_fmts=fltp:channel_layouts=${layout}`;
	const chains = parts.map(({ isMono, ...part }, index) => {
		const number = firstInput + index;
		const chain = [...timeFilters(sound, part.amrSeconds), ...channelFilters(channel, isMono), same];
		return `[${number}:a:0]${chain.join(',')}[part${number}]`;
	});
	const labels = parts.map((_part, index) => `[part${firstInput + index}]`).join('');
	return `${chains.join(';')};${labels}concat=n=${parts.length}:v=0:a=1`;
}
