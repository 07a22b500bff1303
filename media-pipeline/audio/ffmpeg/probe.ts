import { FfmpegFailedError, safeInput } from './ffmpeg.ts';

import type { FilePart } from '../completeness/byte-file.ts';
import type { Ffmpeg } from './ffmpeg.ts';

/** What a file says of its first sound, before any of it is decoded. */
export interface Probe {
	/** Short names as ffmpeg gives them: `mp3`, `pcm_s16le`. */
	readonly container: string;
	readonly codec: string;
	readonly sampleRateHz: number;
	readonly channels: string;
	/** How many sounds lie side by side in the file. */
	readonly tracks: number;
	/** In seconds, as the container estimates it; undefined when it does not say. */
	readonly declaredSeconds: number | undefined;
}

const TIMEOUT_SECONDS = 30;

/** Looks at a file's heads only. @returns what ffmpeg said when there is no sound that it can decode */
export async function probe(
	ffmpeg: Ffmpeg,
	file: string,
	{ signal, track = 0, part }: { signal?: AbortSignal | undefined; track?: number; part?: FilePart | undefined } = {},
): Promise<Probe | { reason: string }> {
	const said = await ffmpeg
		.run({
			args: [...safeInput(file, { part }), '-map', `0:a:${track}`, '-t', '0', '-f', 'null', '-'],
			timeoutSeconds: TIMEOUT_SECONDS,
			signal,
		})
		.catch((error: unknown) => {
			if (error instanceof FfmpegFailedError) return error.stderr;
			throw error;
		});
	const [input = ''] = said.split(/^Output #0|^Stream mapping:/m);
	const streams = [...input.matchAll(/Stream #0:\d+[^\n]*?: Audio: (\w+)[^\n]*?, (\d+) Hz, ([^,\n]+)/g)];
	const stream = streams[track];
	if (!stream) return { reason: said };
	const [, codec = '', rate = '0', channels = ''] = stream;
	return {
		container: /Input #0, ([^,\n]+)/.exec(said)?.[1] ?? '',
		codec,
		sampleRateHz: Number(rate),
		channels,
		tracks: streams.length,
		declaredSeconds: declaredSeconds(said),
	};
}

function declaredSeconds(said: string): number | undefined {
	const [, hours, minutes, seconds] = /Duration: (\d+):(\d\d):(\d\d\.\d+)/.exec(said) ?? [];
	return hours === undefined ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
