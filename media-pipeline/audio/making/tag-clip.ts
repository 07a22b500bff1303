import { appendFile } from 'node:fs/promises';

import { keyOf } from '../../cache-key.ts';
import { safeInput } from '../ffmpeg/ffmpeg.ts';
import { patience } from '../ffmpeg/patience.ts';
import { RECIPE_VERSION } from './profiles.ts';
import { id3v1, metadataArgs, stated } from './track-tags.ts';

import type { Chapter } from '#content/model/edition-plan.ts';
import type { PipelineTools } from '../../open-pipeline.ts';
import type { StoredFile } from '../../storage.ts';
import type { TrackTags } from './track-tags.ts';

const FLAGS = '-map 0:a:0 -c copy -fflags +bitexact -map_metadata -1 -map_chapters -1 -write_xing 0 -id3v2_version 3';

/**
 * The same MP3 with tags (ID3v2.3 in any script; ID3v1 in ASCII where it is a track): frames are copied, nothing is
 * encoded, it takes milliseconds. Neither area nor commune goes in: equal tracks of a month are stored once for all.
 */
export async function tagClip(
	{ clip, chapters, ...tags }: TrackTags & { clip: StoredFile; chapters?: readonly Chapter[] },
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<StoredFile> {
	const { ffmpeg, storage } = tools;
	const key = keyOf({
		kind: 'tagged',
		clip: clip.key,
		...stated(tags),
		...(chapters && { chapters }),
		recipe: { version: RECIPE_VERSION, flags: FLAGS },
		ffmpeg: { version: ffmpeg.binary.versionLine, sha256: ffmpeg.binary.sha256 },
	});
	const known = await storage.find(key, 'mp3');
	if (known) return known;
	return storage.put({ key, extension: 'mp3' }, async (outFile) => {
		tools.work.retags += 1;
		const input = safeInput(storage.pathOf(clip));
		const args = [...input, ...FLAGS.split(' '), ...metadataArgs(tags), `file:${outFile}`];
		await ffmpeg.run({ args, timeoutSeconds: patience(clip.durationSeconds), signal });
		if (tags.track !== undefined) await appendFile(outFile, id3v1(tags));
		const { durationSeconds, integratedLufs, truePeakDbtp, gainDb } = clip;
		const facts = { durationSeconds, integratedLufs, truePeakDbtp, gainDb };
		return { facts, chapters, peaks: await storage.peaksOf(clip) };
	});
}
