import { ProcessingTimeoutError } from '../../run-child.ts';
import { ClipCounter } from '../making/clip-counter.ts';
import { FfmpegFailedError, LONGEST_READ_SECONDS } from '../ffmpeg/ffmpeg.ts';
import { claimsOf } from '../completeness/completeness.ts';
import { LoudnessMeter } from '../meter/loudness-meter.ts';
import { TruePeakMeter } from '../meter/true-peak.ts';
import { LOW_CUT } from '../ffmpeg/graph.ts';
import { jumpsIn, soundFilters, soundInputs } from '../ffmpeg/recorded-sound.ts';
import { apart, SampleReader } from '../ffmpeg/pcm.ts';
import { probe } from '../ffmpeg/probe.ts';
import { Spectrum } from './spectrum.ts';
import { SILENCE_LUFS } from './loudness.ts';
import { levelsOf, speechSpan } from './speech-span.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { Span } from '../../verdicts.ts';
import type { Ffmpeg } from '../ffmpeg/ffmpeg.ts';
import type { HeardChannel, RecordedSound, SoundPart } from '../ffmpeg/recorded-sound.ts';
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
	/** Set when a person has chosen what is heard (chosen-part.ts). */
	readonly chosen?: ChosenSpan | undefined;
	/** What was heard: which channel, when both together cancel each other out; not the first track when that is silent. */
	readonly sound: RecordedSound & Required<Pick<RecordedSound, 'channel' | 'track'>>;
	/** Recordings in the file, one after the other, and how many of them cannot be read. */
	readonly parts: { readonly count: number; readonly unread: number };
	/** Where time stamps jump, in seconds of what was heard; of several recordings in a row, of the one it is in. */
	readonly jumps: readonly number[];
	/** What the file says of its own length. */
	readonly claims: FileClaims;
}

/** Why nothing was heard: what ffmpeg said, or that it took too long. */
export interface AnalysisFailure {
	readonly reason: string;
	readonly isTimeout: boolean;
}

const TIMEOUT_SECONDS = 600;
/** The mix of two channels that is this much quieter than one of them has lost the voice. */
const CANCELLED = 0.1;
/** A wave that is moved to one side by more than this is judged behind the low cut that masters have, too. */
const DISTURBING_OFFSET = 0.01;
const DECODER_FAULT = /Error while decoding|Header missing|Invalid data found when processing/g;
/** A frame of AMR that codes a pause is not a fault, although decoders complain of it; they are counted by bytes. */
const DECODING_ERROR = /^Error while decoding[^\n]*$/gm;
/** Tracks of one file that are listened to until one is not silent. */
const MOST_TRACKS = 4;

/**
 * Listens to a whole file: all recordings in it, of its first track, or of the next one that is not silent.
 *
 * @param options.isWhole the file that this is a copy of said so
 */
export async function analyseFile(
	ffmpeg: Ffmpeg,
	file: string,
	{ signal, isWhole = false }: { signal?: AbortSignal | undefined; isWhole?: boolean } = {},
): Promise<Analysis | AnalysisFailure> {
	try {
		const said = await claimsOf(file);
		const claims = isWhole ? { ...said, completeness: 'whole' as const } : said;
		const listening = { ffmpeg, file, signal, claims };
		if (claims.parts) return await analyseParts(listening, claims.parts);
		const about = await probe(ffmpeg, file, { signal });
		if ('reason' in about) return { reason: about.reason, isTimeout: false };
		const first = await analyseTrack(listening, about);
		if ('reason' in first || !isSilent(first)) return first;
		for (let track = 1; track < Math.min(about.tracks, MOST_TRACKS); track += 1) {
			const other = await probe(ffmpeg, file, { signal, track });
			const heard = 'reason' in other ? other : await analyseTrack(listening, other, { track });
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

/** Listens to recordings that follow one another in a file; ffmpeg alone would stop at the second one, or lose its time. */
async function analyseParts(
	listening: Listening,
	parts: NonNullable<FileClaims['parts']>,
): Promise<Analysis | AnalysisFailure> {
	const { ffmpeg, file, signal, claims } = listening;
	const read: { about: Probe; part: SoundPart }[] = [];
	let reason = '';
	for (const { amr, ...part } of parts) {
		const about = await probe(ffmpeg, file, { signal, part });
		if ('reason' in about) reason = about.reason;
		else read.push({ about, part: { ...part, isMono: isMonoIn(about), amrSeconds: amr?.seconds } });
	}
	const [first] = read;
	if (!first) return { reason, isTimeout: false };
	const unread = parts.length - read.length + (claims.partsLeft ?? 0);
	return analyseTrack(
		listening,
		{
			...first.about,
			sampleRateHz: Math.max(...read.map(({ about }) => about.sampleRateHz)),
			channels: read.every(({ part }) => part.isMono) ? 'mono' : 'stereo',
			declaredSeconds: undefined,
		},
		{ parts: read.map(({ part }) => part), unread },
	);
}

const isSilent = ({ loudness }: Analysis): boolean => loudness.integratedLufs < SILENCE_LUFS;

interface Listening {
	readonly ffmpeg: Ffmpeg;
	readonly file: string;
	readonly signal: AbortSignal | undefined;
	readonly claims: FileClaims;
}

const isMonoIn = ({ channels }: Probe): boolean => channels === 'mono' || channels === '1 channels';

/** What is to be heard of a file. */
interface Chosen {
	readonly track?: number;
	readonly parts?: readonly SoundPart[];
	/** Recordings behind one another that cannot be read. */
	readonly unread?: number;
}

/** Listens to a track once; again where two channels cancel each other out, or the wave is moved to one side. */
async function analyseTrack(
	listening: Listening,
	about: Probe,
	{ track = 0, parts = [], unread = 0 }: Chosen = {},
): Promise<Analysis | AnalysisFailure> {
	if (about.sampleRateHz < 1000 || about.sampleRateHz > 768_000)
		return { reason: 'Unsupported codec', isTimeout: false };
	const isMono = isMonoIn(about);
	const { container, codec, sampleRateHz: rateHz } = about;
	const amrSeconds = listening.claims.amr?.seconds;
	const sound = { file: listening.file, container, codec, track, parts, rateHz, amrSeconds };
	const heard = { about, sound, unread };
	const first = await pass(listening, { ...heard, channel: isMono ? 'mix' : 'both', isCut: false });
	if ('reason' in first) return first;
	const isMoved = Math.abs(first.offset) >= DISTURBING_OFFSET;
	if (!first.louder && !isMoved) return first;
	const channel = first.louder ?? (isMono ? 'mix' : 'both');
	const again = await pass(listening, { ...heard, channel, isCut: isMoved });
	if ('reason' in again) return again;
	// the offset is that of the recording, and its waves are cut off where the recorder cut them off
	const { louder: _known, ...rest } = again;
	return isMoved ? { ...rest, offset: first.offset, clipped: first.clipped } : rest;
}

interface Pass {
	readonly about: Probe;
	readonly sound: RecordedSound & { readonly track: number };
	readonly channel: HeardChannel;
	readonly unread: number;
	readonly isCut: boolean;
}

/** @returns also the channel to listen to instead, when the mix of both has lost the sound */
async function pass(
	{ ffmpeg, signal, claims }: Listening,
	{ about, sound, channel, unread, isCut }: Pass,
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
	const layout = `aformat=channel_layouts=${channel === 'both' ? 'stereo' : 'mono'}`;
	const chain = [soundFilters(sound, { channel }), ...(isCut ? [LOW_CUT] : []), layout].join(',');
	// limited behind the filters: before them a time stamp that jumps would end the sound there
	const output = `-map [heard] -t ${LONGEST_READ_SECONDS} -ar ${rate} -f f32le -flush_packets 0 pipe:1`;
	const stderr = await ffmpeg.run({
		args: [...soundInputs(sound), '-filter_complex', `${chain}[heard]`, ...output.split(' ')],
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
		faults: faultsIn(stderr, claims.amr?.pauses ?? 0),
		levels,
		slices: loudness.slices(),
		offset: loudness.offset(),
		frames: meters.spectrum.frames(),
		span: speechSpan(levels, loudness.seconds()),
		sound: { ...sound, channel: channel === 'both' ? 'mix' : channel },
		parts: { count: (claims.parts?.length ?? 1) + (claims.partsLeft ?? 0), unread },
		jumps: jumpsIn(stderr),
		claims,
		...(channel === 'both' && lost && { louder: energy.left >= energy.right ? 'left' : 'right' }),
	};
}

/** Complaints of the decoder, without those of as many frames as nobody speaks in. */
function faultsIn(stderr: string, pauses: number): number {
	let forgiven = pauses;
	const rest = stderr.replaceAll(DECODING_ERROR, (line) => {
		forgiven -= 1;
		return forgiven >= 0 ? '' : line;
	});
	return rest.match(DECODER_FAULT)?.length ?? 0;
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
