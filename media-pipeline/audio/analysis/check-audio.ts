import { open } from 'node:fs/promises';

import { ExpectedError } from '#content/model/errors.ts';
import { mostBytes } from '#content/model/upload-limits.ts';

import { finding } from '../../verdicts.ts';
import { withSeparateFrames } from '../completeness/separate-frames.ts';
import { roundSeconds } from '../ffmpeg/graph.ts';
import { slicesBetween } from '../meter/loudness-meter.ts';
import { chosenPart } from './chosen-part.ts';
import { judge, speechBandShare } from './judge.ts';
import { judgeMusic } from './judge-music.ts';
import { analyseFile } from './analyse-samples.ts';
import { roundDb } from './loudness.ts';
import { loudest, WINDOWS } from '../meter/gating.ts';
import { peaksOf } from './peaks.ts';
import { sniff, SNIFFED_BYTES } from '../ffmpeg/sniff.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { MusicKind } from '#content/model/own-music.ts';
import type { Finding } from '../../verdicts.ts';
import type { ReadableFile } from '../completeness/separate-frames.ts';
import type { Ffmpeg } from '../ffmpeg/ffmpeg.ts';
import type { Channel } from '../ffmpeg/recorded-sound.ts';
import type { Analysis, AnalysisFailure } from './analyse-samples.ts';
import type { Peaks } from './peaks.ts';
import type { Sniffed } from '../ffmpeg/sniff.ts';

/** Is a recording fit for a loudspeaker, and why not? */
export interface AudioReport {
	/** True when no finding refuses it. */
	readonly isFit: boolean;
	readonly findings: readonly Finding[];
	/** Null when nothing could be decoded; so are the figures. */
	readonly format: { container: string; codec: string; sampleRateHz: number; channels: string } | null;
	readonly durationSeconds: number | null;
	/** In LUFS, of the recording as it came, or of the part that a person has chosen. */
	readonly integratedLufs: number | null;
	readonly rangeLu: number | null;
	/** The loudest 400 ms and the loudest 3 s, in LUFS (EBU Tech 3341). */
	readonly loudestMomentaryLufs: number | null;
	readonly loudestShortTermLufs: number | null;
	/** Of the whole recording. */
	readonly truePeakDbtp: number | null;
	/** How much of the sound lies between 300 and 5,000 Hz while somebody speaks. */
	readonly speechBandPercent: number | null;
	/** Level of the room, in LUFS. */
	readonly noiseFloorLufs: number | null;
	/** The part that a master keeps, and the channel and the track it is taken from. */
	readonly speech: { startSeconds: number; endSeconds: number; channel: Channel; track: number } | null;
	/** For a picture. */
	readonly outline: Peaks | null;
}

export class RecordingMissingError extends ExpectedError {
	override readonly name = 'RecordingMissingError';
	readonly code = 'recording_missing';
	constructor(file: string) {
		super(`The recording "${file}" is not there. Correct its path, or put the file in its place.`);
	}
}

/**
 * Checks the bytes of a recording, whatever its name: never trusts, never changes it.
 *
 * @param options.span the part that a person has chosen: the voice is judged inside it
 * @throws {RecordingMissingError} when there is no such file
 */
export async function checkAudio(
	file: string,
	tools: { ffmpeg: Ffmpeg },
	options: {
		slotSeconds?: number | undefined;
		span?: ChosenSpan | undefined;
		/** It is no voice but a piece of music of this kind. */
		music?: MusicKind | undefined;
		signal?: AbortSignal | undefined;
	} = {},
): Promise<AudioReport> {
	return withSeparateFrames([file], async ([readable = { file, isWhole: false }]) => {
		const { music, slotSeconds, span } = options;
		const analysis = await analyseRecording(readable, tools, options);
		if ('isFit' in analysis) return analysis;
		const part = chosenPart(analysis, span);
		return reportOf(part, music ? judgeMusic(part, music) : judge(part, slotSeconds));
	});
}

/**
 * Listens to the bytes of a recording, whatever its name; made readable by {@link withSeparateFrames}.
 *
 * @returns the report at once when there is nothing to hear
 * @throws {RecordingMissingError} when there is no such file
 */
export async function analyseRecording(
	{ file, isWhole }: ReadableFile,
	{ ffmpeg }: { ffmpeg: Ffmpeg },
	{ signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Analysis | AudioReport> {
	const { bytes, head } = await beginningOf(file);
	if (bytes === 0) return unreadable(finding('EMPTY_FILE'));
	if (bytes > mostBytes('recording')) return unreadable(finding('TOO_LARGE', { megabytes: bytes / 1_048_576 }));
	const sniffed = sniff(head);
	if (sniffed === 'text') return unreadable(finding('NOT_AUDIO'));
	if (sniffed === 'unsupported') return unreadable(finding('UNSUPPORTED_FORMAT'));
	const analysis = await analyseFile(ffmpeg, file, { signal, isWhole });
	if ('reason' in analysis) return unreadable(whyUnreadable(sniffed, analysis));
	// noise can look like a few frames of MP3
	return sniffed === 'unknown' && analysis.decodedSeconds < 1 ? unreadable(finding('NOT_AUDIO')) : analysis;
}

function reportOf(analysis: Analysis, findings: readonly Finding[]): AudioReport {
	const { chosen, slices } = analysis;
	const { energies } = chosen ? slicesBetween(slices, chosen.fromSeconds, chosen.toSeconds) : slices;
	return {
		isFit: findings.every(({ level }) => level === 'warn'),
		findings,
		format: {
			container: analysis.container,
			codec: analysis.codec,
			sampleRateHz: analysis.sampleRateHz,
			channels: analysis.channels,
		},
		durationSeconds: roundSeconds(analysis.decodedSeconds),
		integratedLufs: roundDb(analysis.loudness.integratedLufs),
		rangeLu: roundDb(analysis.loudness.rangeLu),
		loudestMomentaryLufs: roundDb(loudest(energies, WINDOWS.momentary)),
		loudestShortTermLufs: roundDb(loudest(energies, WINDOWS.shortTerm)),
		// JSON has no infinity; nothing is quieter than this in 16 bits
		truePeakDbtp: roundDb(Math.max(analysis.loudness.truePeakDbtp, -100)),
		speechBandPercent: Math.round(speechBandShare(analysis) * 100),
		noiseFloorLufs: roundDb(analysis.span.noiseFloorDb),
		speech: {
			startSeconds: analysis.span.startSeconds,
			endSeconds: analysis.span.endSeconds,
			channel: analysis.sound.channel,
			track: analysis.sound.track,
		},
		outline: peaksOf(slices, analysis.decodedSeconds),
	};
}

function whyUnreadable(sniffed: Sniffed, { reason, isTimeout }: AnalysisFailure): Finding {
	if (isTimeout) return finding('PROCESSING_TIMEOUT');
	if (sniffed !== 'audio') return finding('NOT_AUDIO');
	if (/matches no streams/.test(reason)) return finding('NO_AUDIO_TRACK');
	if (/Unsupported codec|Decoder \(codec|Could not find codec|Unknown decoder/i.test(reason))
		return finding('UNSUPPORTED_FORMAT');
	return finding('DAMAGED');
}

const unreadable = (refusal: Finding): AudioReport => ({
	isFit: false,
	findings: [refusal],
	format: null,
	durationSeconds: null,
	integratedLufs: null,
	rangeLu: null,
	loudestMomentaryLufs: null,
	loudestShortTermLufs: null,
	truePeakDbtp: null,
	speechBandPercent: null,
	noiseFloorLufs: null,
	speech: null,
	outline: null,
});

async function beginningOf(file: string): Promise<{ bytes: number; head: Buffer }> {
	const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
		throw error.code === 'ENOENT' ? new RecordingMissingError(file) : error;
	});
	try {
		const { bytesRead, buffer } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
		return { bytes: (await handle.stat()).size, head: buffer.subarray(0, bytesRead) };
	} finally {
		await handle.close();
	}
}
