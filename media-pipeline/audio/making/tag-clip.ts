import { keyOf } from '../../cache-key.ts';
import { safeInput } from '../ffmpeg/ffmpeg.ts';
import { patience } from '../ffmpeg/patience.ts';
import { RECIPE_VERSION } from './profiles.ts';

import type { Chapter } from '#content/model/edition-plan.ts';
import type { PipelineTools } from '../../open-pipeline.ts';
import type { StoredFile } from '../../storage.ts';

const FLAGS = '-map 0:a:0 -c copy -fflags +bitexact -map_metadata -1 -map_chapters -1 -write_xing 0 -id3v2_version 3';

/**
 * The same MP3 with a title (ID3v2.3, any script): frames are copied, nothing is encoded, it takes milliseconds.
 * Only the title goes in: with the month or the place in it, equal sound would be stored many times.
 */
export async function tagClip(
	{ clip, title, chapters }: { clip: StoredFile; title: string; chapters?: readonly Chapter[] },
	tools: PipelineTools,
	signal?: AbortSignal,
): Promise<StoredFile> {
	const { ffmpeg, storage } = tools;
	const key = keyOf({
		kind: 'tagged',
		clip: clip.key,
		title,
		...(chapters && { chapters }),
		recipe: { version: RECIPE_VERSION, flags: FLAGS },
		ffmpeg: { version: ffmpeg.binary.versionLine, sha256: ffmpeg.binary.sha256 },
	});
	const known = await storage.find(key, 'mp3');
	if (known) return known;
	return storage.put({ key, extension: 'mp3' }, async (outFile) => {
		tools.work.retags += 1;
		const input = safeInput(storage.pathOf(clip));
		const args = [...input, ...FLAGS.split(' '), '-metadata', `title=${title}`, `file:${outFile}`];
		await ffmpeg.run({ args, timeoutSeconds: patience(clip.durationSeconds), signal });
		const { durationSeconds, integratedLufs, truePeakDbtp, gainDb } = clip;
		const facts = { durationSeconds, integratedLufs, truePeakDbtp, gainDb };
		return { facts, chapters, peaks: await storage.peaksOf(clip) };
	});
}
