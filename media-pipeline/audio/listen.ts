import { ProcessingTimeoutError } from '../run-child.ts';
import { FfmpegFailedError, safeInput } from './ffmpeg.ts';
import { LEVEL_RATE, LevelMeter, speechSpan } from './levels.ts';
import { parseLoudness, PEAK_METER } from './loudness.ts';

import type { Ffmpeg } from './ffmpeg.ts';
import type { SpeechSpan } from './levels.ts';
import type { Loudness } from './loudness.ts';

/** What one pass through a file tells. */
export interface Heard {
	/** Short names as ffmpeg gives them: `mp3`, `pcm_s16le`. */
	readonly container: string;
	readonly codec: string;
	readonly sampleRateHz: number;
	readonly channels: string;
	/** What the file says of itself, in seconds; undefined when it does not say. */
	readonly declaredSeconds: number | undefined;
	/** What could be decoded, in seconds. */
	readonly decodedSeconds: number;
	readonly loudness: Loudness;
	/** Above 5 the tops of the waves are cut off. */
	readonly flatFactor: number;
	/** Complaints of the decoder. */
	readonly faults: number;
	readonly span: SpeechSpan;
}

const LONGEST_HEARD_SECONDS = 3700;
const TIMEOUT_SECONDS = 600;

/** Why nothing was heard: what ffmpeg said, or that it took too long. */
export interface Unheard {
	readonly reason: string;
	readonly isTimeout: boolean;
}

/** Listens to a whole file once. */
export async function listen(ffmpeg: Ffmpeg, file: string, signal?: AbortSignal): Promise<Heard | Unheard> {
	const meter = new LevelMeter();
	const filters = [
		'[0:a:0]astats,asplit=2[a][b]',
		`[a]aformat=sample_fmts=fltp:channel_layouts=mono,aresample=48000,${PEAK_METER}[measured]`,
		`[b]aformat=channel_layouts=mono,aresample=${LEVEL_RATE},aformat=sample_fmts=s16[samples]`,
	].join(';');
	const outputs = ['-map', '[measured]', '-f', 'null', '-', '-map', '[samples]', '-f', 's16le', 'pipe:1'];
	const input = safeInput(file, { limitSeconds: LONGEST_HEARD_SECONDS });
	try {
		const stderr = await ffmpeg.run({
			args: [...input, '-filter_complex', filters, ...outputs],
			timeoutSeconds: TIMEOUT_SECONDS,
			signal,
			onStdout: (chunk) => meter.add(chunk),
		});
		return understood(stderr, meter) ?? { reason: stderr, isTimeout: false };
	} catch (error) {
		if (error instanceof FfmpegFailedError) return { reason: error.stderr, isTimeout: false };
		if (error instanceof ProcessingTimeoutError) return { reason: error.message, isTimeout: true };
		throw error;
	}
}

function understood(stderr: string, meter: LevelMeter): Heard | undefined {
	const stream = /Stream #0:\d+[^\n]*?: Audio: (\w+)[^\n]*?, (\d+) Hz, ([^,\n]+)/.exec(stderr);
	const loudness = parseLoudness(stderr);
	if (!stream || !loudness || meter.seconds() === 0) return undefined;
	const [, codec = '', rate = '0', channels = ''] = stream;
	return {
		container: /Input #0, ([^,\n]+)/.exec(stderr)?.[1] ?? '',
		codec,
		sampleRateHz: Number(rate),
		channels,
		declaredSeconds: declaredSeconds(stderr),
		decodedSeconds: meter.seconds(),
		loudness,
		flatFactor: Number(/Overall[\s\S]*?Flat factor: ([\d.]+)/.exec(stderr)?.[1] ?? 0),
		faults: stderr.match(/Error while decoding|Header missing|Invalid data found when processing/g)?.length ?? 0,
		span: speechSpan(meter.levels(), meter.seconds()),
	};
}

function declaredSeconds(stderr: string): number | undefined {
	const [, hours, minutes, seconds] = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(stderr) ?? [];
	return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
