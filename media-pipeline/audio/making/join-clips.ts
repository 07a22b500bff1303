import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

import { keyOf } from '../../cache-key.ts';
import { roundSeconds } from '../ffmpeg/graph.ts';
import { measureFile } from '../analysis/measure.ts';
import { peaksOf } from '../analysis/peaks.ts';

import type { PipelineTools } from '../../open-pipeline.ts';
import type { StoredFile } from '../../storage.ts';

/**
 * Clips of one MP3 recipe one after the other in one file, without encoding again. They hold frames and nothing else
 * and begin and end in silence, so their bytes in a row are a whole MP3 without an audible seam.
 */
export async function joinClips(
	clips: readonly StoredFile[],
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<StoredFile> {
	const { ffmpeg, storage } = tools;
	const key = keyOf({ kind: 'joined', clips: clips.map((clip) => clip.key) });
	const known = await storage.find(key, 'mp3');
	if (known) return known;
	return storage.put({ key, extension: 'mp3' }, async (outFile) => {
		tools.work.joins += 1;
		const paths = clips.map((clip) => storage.pathOf(clip));
		await joinFiles(paths, outFile);
		const seconds = secondsOfAll(clips);
		const heard = await measureFile(ffmpeg, outFile, { rate: 44_100, seconds, signal });
		const { integratedLufs, truePeakDbtp, slices } = heard;
		const facts = { durationSeconds: roundSeconds(seconds), integratedLufs, truePeakDbtp, gainDb: 0 };
		return { facts, peaks: peaksOf(slices, heard.seconds) };
	});
}

/** Seconds of clips one after the other, as a player counts them. */
export const secondsOfAll = (clips: readonly Pick<StoredFile, 'durationSeconds'>[]): number =>
	roundSeconds(clips.reduce((sum, clip) => sum + clip.durationSeconds, 0));

/** The bytes of files in a row. */
export const joinFiles = (paths: readonly string[], outFile: string): Promise<void> =>
	pipeline(bytesOf(paths), createWriteStream(outFile));

async function* bytesOf(paths: readonly string[]): AsyncGenerator<Buffer> {
	for (const path of paths) yield* createReadStream(path) as AsyncIterable<Buffer>;
}
