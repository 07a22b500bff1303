import { open } from 'node:fs/promises';

import { ExpectedError } from '#content/model/errors.ts';

import { finding } from '../verdicts.ts';
import { listen } from './listen.ts';
import { SILENCE_LUFS } from './loudness.ts';
import { PROFILE_RECIPES } from './profiles.ts';
import { sniff, SNIFFED_BYTES } from './sniff.ts';

import type { Finding } from '../verdicts.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import type { Heard, Unheard } from './listen.ts';
import type { Sniffed } from './sniff.ts';

/** Is a recording fit for a loudspeaker, and why not? */
export interface AudioReport {
	/** True when no finding refuses it. */
	readonly isFit: boolean;
	readonly findings: readonly Finding[];
	/** Null when nothing could be decoded; so are the figures. */
	readonly format: { container: string; codec: string; sampleRateHz: number; channels: string } | null;
	readonly durationSeconds: number | null;
	/** In LUFS, of the recording as it came. */
	readonly integratedLufs: number | null;
	readonly truePeakDbtp: number | null;
	/** The part that a master keeps. */
	readonly speech: { startSeconds: number; endSeconds: number } | null;
}

export class RecordingMissingError extends ExpectedError {
	override readonly name = 'RecordingMissingError';
	readonly code = 'recording_missing';
	constructor(file: string) {
		super(`The recording "${file}" is not there. Correct its path, or put the file in its place.`);
	}
}

const LARGEST_UPLOAD_BYTES = 200_000_000;
const SHORTEST_SECONDS = 1;
const LONGEST_SECONDS = 3600;
const SHORTEST_SPEECH_SECONDS = 0.5;
const LOWEST_RATE_HZ = 8000;

/**
 * Checks the bytes of a recording, whatever its name: never trusts, never changes it.
 *
 * @throws {RecordingMissingError} when there is no such file
 */
export async function checkAudio(
	file: string,
	{ ffmpeg }: { ffmpeg: Ffmpeg },
	signal?: AbortSignal,
): Promise<AudioReport> {
	const { bytes, head } = await beginningOf(file);
	if (bytes === 0) return unreadable(finding('EMPTY_FILE'));
	if (bytes > LARGEST_UPLOAD_BYTES) return unreadable(finding('TOO_LARGE', { megabytes: bytes / 1e6 }));
	const sniffed = sniff(head);
	if (sniffed === 'text') return unreadable(finding('NOT_AUDIO'));
	if (sniffed === 'unsupported') return unreadable(finding('UNSUPPORTED_FORMAT'));
	const heard = await listen(ffmpeg, file, signal);
	if ('reason' in heard) return unreadable(whyUnreadable(sniffed, heard));
	// noise can look like a few frames of MP3
	if (sniffed === 'unknown' && heard.decodedSeconds < SHORTEST_SECONDS) return unreadable(finding('NOT_AUDIO'));
	const findings = judge(heard);
	return {
		isFit: findings.every(({ level }) => level === 'warn'),
		findings,
		format: {
			container: heard.container,
			codec: heard.codec,
			sampleRateHz: heard.sampleRateHz,
			channels: heard.channels,
		},
		durationSeconds: heard.decodedSeconds,
		integratedLufs: heard.loudness.integratedLufs,
		// JSON has no infinity; nothing is quieter than this in 16 bits
		truePeakDbtp: Math.max(heard.loudness.truePeakDbtp ?? -100, -100),
		speech: { startSeconds: heard.span.startSeconds, endSeconds: heard.span.endSeconds },
	};
}

/** The rules, apart from the listening. */
export function judge(heard: Heard): readonly Finding[] {
	const { loudness, span, decodedSeconds, declaredSeconds } = heard;
	if (decodedSeconds > LONGEST_SECONDS) return [finding('TOO_LONG')];
	const declared = declaredSeconds ?? decodedSeconds;
	if (decodedSeconds < declared * 0.5 - 0.5) return [finding('DAMAGED')];
	if (decodedSeconds < SHORTEST_SECONDS) return [finding('TOO_SHORT', { seconds: decodedSeconds })];
	if (heard.sampleRateHz < LOWEST_RATE_HZ) return [finding('UNSUPPORTED_FORMAT')];
	if (loudness.integratedLufs < SILENCE_LUFS) return [finding('NO_SOUND')];
	const speechSeconds = span.endSeconds - span.startSeconds;
	if (speechSeconds < SHORTEST_SPEECH_SECONDS) return [finding('TOO_SHORT', { seconds: speechSeconds })];
	const gain = PROFILE_RECIPES.master.targetLufs - loudness.integratedLufs;
	if (gain > 40) return [finding('TOO_QUIET', { gain })];
	const cut = { start: span.startSeconds, end: decodedSeconds - span.endSeconds };
	const difference = span.voiceDb - span.noiseFloorDb;
	return [
		...(decodedSeconds < declared * 0.9 - 0.5 || heard.faults >= 3 ? [finding('PARTLY_DAMAGED')] : []),
		...(gain > 30 ? [finding('RATHER_QUIET', { gain })] : []),
		// quiet 16-bit recordings have flat tops too: there it is the rounding
		...(heard.flatFactor > 5 && (loudness.truePeakDbtp ?? 0) > -1 ? [finding('CLIPPED')] : []),
		...(difference < 15 ? [finding('NOISY', { difference })] : []),
		...(loudness.rangeLu > 15 ? [finding('UNEVEN')] : []),
		...(heard.sampleRateHz === LOWEST_RATE_HZ ? [finding('PHONE_QUALITY')] : []),
		...(cut.start > 1.5 || cut.end > 1.5 ? [finding('TRIMMED', cut)] : []),
	];
}

function whyUnreadable(sniffed: Sniffed, { reason, isTimeout }: Unheard): Finding {
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
	truePeakDbtp: null,
	speech: null,
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
