import { FfmpegFailedError, safeInput } from './ffmpeg.ts';

import type { Ffmpeg } from './ffmpeg.ts';

/** What a file says of its first sound, before any of it is decoded. */
export interface Probe {
	/** Short names as ffmpeg gives them: `mp3`, `pcm_s16le`. */
	readonly container: string;
	readonly codec: string;
	readonly sampleRateHz: number;
	readonly channels: string;
	/** In seconds; undefined when it does not say. */
	readonly declaredSeconds: number | undefined;
}

const TIMEOUT_SECONDS = 30;

/** Looks at a file's heads only. @returns what ffmpeg said when there is no sound that it can decode */
export async function probe(ffmpeg: Ffmpeg, file: string, signal?: AbortSignal): Promise<Probe | { reason: string }> {
	const said = await ffmpeg
		.run({
			args: [...safeInput(file), '-map', '0:a:0', '-t', '0', '-f', 'null', '-'],
			timeoutSeconds: TIMEOUT_SECONDS,
			signal,
		})
		.catch((error: unknown) => {
			if (error instanceof FfmpegFailedError) return error.stderr;
			throw error;
		});
	const stream = /Stream #0:\d+[^\n]*?: Audio: (\w+)[^\n]*?, (\d+) Hz, ([^,\n]+)/.exec(said);
	if (!stream) return { reason: said };
	const [, codec = '', rate = '0', channels = ''] = stream;
	return {
		container: /Input #0, ([^,\n]+)/.exec(said)?.[1] ?? '',
		codec,
		sampleRateHz: Number(rate),
		channels,
		declaredSeconds: declaredSeconds(said),
	};
}

function declaredSeconds(said: string): number | undefined {
	const [, hours, minutes, seconds] = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(said) ?? [];
	return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
