import { ProcessingTimeoutError } from '../../run-child.ts';
import { ClipCounter } from '../making/clip-counter.ts';
import { FfmpegFailedError, safeInput } from '../ffmpeg/ffmpeg.ts';
import { claimsOf } from '../completeness/completeness.ts';
import { LoudnessMeter } from '../meter/loudness-meter.ts';
import { TruePeakMeter } from '../meter/true-peak.ts';
import { keepsTime, KEEP_TIME, LOW_CUT } from '../ffmpeg/graph.ts';
import { apart, SampleReader } from '../ffmpeg/pcm.ts';
import { probe } from '../ffmpeg/probe.ts';
import { Spectrum } from './spectrum.ts';
import { SILENCE_LUFS } from './loudness.ts';
import { levelsOf, speechSpan } from './speech-span.ts';

import type { Span } from '../../verdicts.ts';
import type { Ffmpeg } from '../ffmpeg/ffmpeg.ts';
import type { Channel } from '../ffmpeg/graph.ts';
import type { FileClaims } from '../completeness/completeness.ts';
import type { Loudness } from './loudness.ts';
import type { Slices } from '../meter/loudness-meter.ts';
import type { Probe } from '../ffmpeg/probe.ts';
import type { SpectrumFrame } from './spectrum.ts';
import type { SpeechSpan } from './speech-span.ts';

/** What one pass through a file tells. */
export interface Analysis extends Probe {
	/** What could be decoded, in seconds. */
	readonly decodedSeconds: number;
	readonly loudness: Loudness;
	/** Where the tops of the waves are cut off. */
	readonly clipped: readonly Span[];
	/** Complaints of the decoder. */
	readonly faults: number;
	/** Weighted level of each 50 ms, in LUFS. */
	readonly levels: readonly number[];
	readonly slices: Slices;
	/** How far the whole wave is moved to one side; a sample goes from -1 to 1. */
	readonly offset: number;
	readonly frames: readonly SpectrumFrame[];
	readonly span: SpeechSpan;
	/** Which channel was heard, when both together cancel each other out. */
	readonly channel: Channel;
	/** Which track was heard: not the first when that is silent. */
	readonly track: number;
	/** What the file says of its own length. */
	readonly claims: FileClaims;
}

/** Why nothing was heard: what ffmpeg said, or that it took too long. */
export interface AnalysisFailure {
	readonly reason: string;
	readonly isTimeout: boolean;
}

const LONGEST_HEARD_SECONDS = 3700;
const TIMEOUT_SECONDS = 600;
/** The mix of two channels that is this much quieter than one of them has lost the voice. */
const CANCELLED = 0.1;
/** A wave that is moved to one side by more than this is judged behind the low cut that masters have, too. */
const DISTURBING_OFFSET = 0.01;
/** A pause that AMR codes as such is not a fault, although this decoder complains of it. */
const DECODER_FAULT =
	/Error while decoding(?![^\n]*Not yet implemented)|Header missing|Invalid data found when processing/g;
/** Frames without sound, which this decoder does not know; where they end is checked by the frame lengths. */
const AMR_PAUSE = /\[amrnb @ \w+\] Corrupt bitstream\nError while decoding[^\n]*\n/g;
/** Tracks of one file that are listened to until one is not silent. */
const MOST_TRACKS = 4;

/** Listens to a whole file: to its first track, or to the next one that is not silent. */
export async function analyseFile(
	ffmpeg: Ffmpeg,
	file: string,
	signal?: AbortSignal,
): Promise<Analysis | AnalysisFailure> {
	try {
		const about = await probe(ffmpeg, file, { signal });
		if ('reason' in about) return { reason: about.reason, isTimeout: false };
		const claims = await claimsOf(file);
		const first = await analyseTrack({ ffmpeg, file, signal, claims }, about);
		if ('reason' in first || !isSilent(first)) return first;
		for (let track = 1; track < Math.min(about.tracks, MOST_TRACKS); track += 1) {
			const other = await probe(ffmpeg, file, { signal, track });
			const heard = 'reason' in other ? other : await analyseTrack({ ffmpeg, file, signal, claims }, other, track);
			if (!('reason' in heard) && !isSilent(heard)) return heard;
		}
		return first;
	} catch (error) {
		if (error instanceof FfmpegFailedError && error.systemCode === undefined)
			return { reason: error.stderr, isTimeout: false };
		if (error instanceof ProcessingTimeoutError) return { reason: error.message, isTimeout: true };
		throw error;
	}
}

const isSilent = ({ loudness }: Analysis): boolean => loudness.integratedLufs < SILENCE_LUFS;

interface Listening {
	readonly ffmpeg: Ffmpeg;
	readonly file: string;
	readonly signal: AbortSignal | undefined;
	readonly claims: FileClaims;
}

/** Listens to a track once; again where two channels cancel each other out, or the wave is moved to one side. */
async function analyseTrack(listening: Listening, about: Probe, track = 0): Promise<Analysis | AnalysisFailure> {
	if (about.sampleRateHz < 1000 || about.sampleRateHz > 768_000)
		return { reason: 'Unsupported codec', isTimeout: false };
	const isMono = about.channels === 'mono' || about.channels === '1 channels';
	const first = await pass(listening, { about, track, channel: isMono ? 'mix' : 'both', isCut: false });
	if ('reason' in first) return first;
	const isMoved = Math.abs(first.offset) >= DISTURBING_OFFSET;
	if (!first.louder && !isMoved) return first;
	const channel = first.louder ?? (isMono ? 'mix' : 'both');
	const again = await pass(listening, { about, track, channel, isCut: isMoved });
	if ('reason' in again) return again;
	// the offset is that of the recording, and its waves are cut off where the recorder cut them off
	const { louder: _known, ...heard } = again;
	return isMoved ? { ...heard, offset: first.offset, clipped: first.clipped } : heard;
}

/** @returns also the channel to listen to instead, when the mix of both has lost the sound */
async function pass(
	{ ffmpeg, file, signal, claims }: Listening,
	{ about, track, channel, isCut }: { about: Probe; track: number; channel: Channel | 'both'; isCut: boolean },
): Promise<(Analysis & { readonly louder?: 'left' | 'right' }) | AnalysisFailure> {
	const rate = about.sampleRateHz;
	const meters = {
		loudness: new LoudnessMeter(rate),
		peak: new TruePeakMeter(),
		clips: new ClipCounter(rate),
		spectrum: new Spectrum(rate),
	};
	const energy = { left: 0, right: 0, mix: 0 };
	const reader = new SampleReader((samples) => {
		const mono = channel === 'both' ? mixed(samples, energy) : samples;
		for (const meter of Object.values(meters)) meter.add(mono);
	});
	const filters = [
		...(keepsTime(about.container) ? [KEEP_TIME] : []),
		...(isCut ? [LOW_CUT] : []),
		CHANNEL_FILTERS[channel],
	];
	const output = ['-map', `0:a:${track}`, '-af', filters.join(','), '-ar', String(rate), '-f', 'f32le'];
	const stderr = await ffmpeg.run({
		args: [...safeInput(file, { limitSeconds: LONGEST_HEARD_SECONDS }), ...output, '-flush_packets', '0', 'pipe:1'],
		timeoutSeconds: TIMEOUT_SECONDS,
		signal,
		onStdout: (chunk) => reader.add(chunk),
	});
	const { loudness, peak } = meters;
	if (loudness.seconds() === 0) return { reason: stderr, isTimeout: false };
	const levels = levelsOf(loudness.slices());
	const lost = energy.mix < CANCELLED * Math.max(energy.left, energy.right);
	return {
		...about,
		decodedSeconds: loudness.seconds(),
		loudness: {
			integratedLufs: loudness.integratedLufs(),
			rangeLu: loudness.rangeLu(),
			truePeakDbtp: peak.peakDbtp(),
		},
		clipped: meters.clips.spans(),
		faults: stderr.replaceAll(AMR_PAUSE, '').match(DECODER_FAULT)?.length ?? 0,
		levels,
		slices: loudness.slices(),
		offset: loudness.offset(),
		frames: meters.spectrum.frames(),
		span: speechSpan(levels, loudness.seconds()),
		channel: channel === 'both' ? 'mix' : channel,
		track,
		claims,
		...(channel === 'both' && lost && { louder: energy.left >= energy.right ? 'left' : 'right' }),
	};
}

const CHANNEL_FILTERS: Record<Channel | 'both', string> = {
	both: 'aformat=channel_layouts=stereo',
	mix: 'aformat=channel_layouts=mono',
	left: 'aformat=channel_layouts=stereo,pan=mono|c0=c0',
	right: 'aformat=channel_layouts=stereo,pan=mono|c0=c1',
};

function mixed(samples: Float32Array, energy: { left: number; right: number; mix: number }): Float32Array {
	const [left, right] = apart(samples);
	for (let at = 0; at < left.length; at += 1) {
		const [one, other] = [left[at] ?? 0, right[at] ?? 0];
		const mix = (one + other) / 2;
		energy.left += one * one;
		energy.right += other * other;
		energy.mix += mix * mix;
		left[at] = mix;
	}
	return left;
}
