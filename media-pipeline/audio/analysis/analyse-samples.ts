import { ProcessingTimeoutError } from '../../run-child.ts';
import { ClipCounter } from '../making/clip-counter.ts';
import { FfmpegFailedError, safeInput } from '../ffmpeg/ffmpeg.ts';
import { LoudnessMeter } from '../meter/loudness-meter.ts';
import { TruePeakMeter } from '../meter/true-peak.ts';
import { apart, SampleReader } from '../ffmpeg/pcm.ts';
import { probe } from '../ffmpeg/probe.ts';
import { Spectrum } from './spectrum.ts';
import { levelsOf, speechSpan } from './speech-span.ts';

import type { Span } from '../../verdicts.ts';
import type { Ffmpeg } from '../ffmpeg/ffmpeg.ts';
import type { Channel } from '../ffmpeg/graph.ts';
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

/** Listens to a whole file once; twice where two channels cancel each other out. */
export async function analyseFile(
	ffmpeg: Ffmpeg,
	file: string,
	signal?: AbortSignal,
): Promise<Analysis | AnalysisFailure> {
	try {
		const about = await probe(ffmpeg, file, signal);
		if ('reason' in about) return { reason: about.reason, isTimeout: false };
		if (about.sampleRateHz < 1000 || about.sampleRateHz > 768_000)
			return { reason: 'Unsupported codec', isTimeout: false };
		const isMono = about.channels === 'mono' || about.channels === '1 channels';
		const first = await pass(ffmpeg, file, { about, channel: isMono ? 'mix' : 'both', signal });
		if ('reason' in first || !first.louder) return first;
		return await pass(ffmpeg, file, { about, channel: first.louder, signal });
	} catch (error) {
		if (error instanceof FfmpegFailedError) return { reason: error.stderr, isTimeout: false };
		if (error instanceof ProcessingTimeoutError) return { reason: error.message, isTimeout: true };
		throw error;
	}
}

/** @returns also the channel to listen to instead, when the mix of both has lost the sound */
async function pass(
	ffmpeg: Ffmpeg,
	file: string,
	{ about, channel, signal }: { about: Probe; channel: Channel | 'both'; signal: AbortSignal | undefined },
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
	const stderr = await ffmpeg.run({
		args: [...safeInput(file, { limitSeconds: LONGEST_HEARD_SECONDS }), ...outputOf(channel, rate)],
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
		faults: stderr.match(/Error while decoding|Header missing|Invalid data found when processing/g)?.length ?? 0,
		levels,
		slices: loudness.slices(),
		offset: loudness.offset(),
		frames: meters.spectrum.frames(),
		span: speechSpan(levels, loudness.seconds()),
		channel: channel === 'both' ? 'mix' : channel,
		...(channel === 'both' && lost && { louder: energy.left >= energy.right ? 'left' : 'right' }),
	};
}

function outputOf(channel: Channel | 'both', rate: number): readonly string[] {
	const filters: Record<typeof channel, string> = {
		both: 'aformat=channel_layouts=stereo',
		mix: 'aformat=channel_layouts=mono',
		left: 'aformat=channel_layouts=stereo,pan=mono|c0=c0',
		right: 'aformat=channel_layouts=stereo,pan=mono|c0=c1',
	};
	return [
		'-map',
		'0:a:0',
		'-af',
		filters[channel],
		'-ar',
		String(rate),
		'-f',
		'f32le',
		'-flush_packets',
		'0',
		'pipe:1',
	];
}

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
