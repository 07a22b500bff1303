import { readFile } from 'node:fs/promises';

import { keyOf } from '#pipeline/cache-key.ts';
import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { joinClips } from '#pipeline/audio/making/join-clips.ts';
import { patience } from '#pipeline/audio/ffmpeg/patience.ts';
import { tagClip } from '#pipeline/audio/making/tag-clip.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';
import { measuredFile } from '#pipeline/storage.ts';

import { joinPlanSchema } from './join-plan.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { StoredFile } from '#pipeline/storage.ts';

/**
 * `node cms/recordings/join-tracks.ts PLAN.json`: finished tracks one after the other as one bulletin, printed as JSON. For
 * a bulletin from which a track was taken while the texts of the others may have changed: nothing is encoded.
 */
const BARE = '-map 0:a:0 -c copy -fflags +bitexact -map_metadata -1 -map_chapters -1 -write_xing 0 -id3v2_version 0';

async function main([planFile]: readonly string[]): Promise<0 | 1 | 2> {
	if (!planFile) return 2;
	const { tracks, title, chapters } = joinPlanSchema.parse(JSON.parse(await readFile(planFile, 'utf8')));
	const tools = await openPipeline({ env: process.env });
	const clips: StoredFile[] = [];
	for (const key of tracks) {
		const track = await tools.storage.find(key, 'mp3');
		if (!track) {
			process.stderr.write(`The track ${key} is not in the media storage.\n`);
			return 1;
		}
		clips.push(await bareClip(track, tools));
	}
	const joined = await joinClips(clips, tools);
	process.stdout.write(JSON.stringify(measuredFile(await tagClip({ clip: joined, title, chapters }, tools))));
	return 0;
}

/** A track without its title: in the middle of a file, a title is noise to old players. */
function bareClip(track: StoredFile, { ffmpeg, storage }: PipelineTools): Promise<StoredFile> {
	const key = keyOf({ kind: 'bare', track: track.key, flags: BARE, ffmpeg: ffmpeg.binary.sha256 });
	return storage.find(key, 'mp3').then(
		(known) =>
			known ??
			storage.put({ key, extension: 'mp3' }, async (outFile) => {
				const args = [...safeInput(storage.pathOf(track)), ...BARE.split(' '), '-f', 'mp3', `file:${outFile}`];
				await ffmpeg.run({ args, timeoutSeconds: patience(track.durationSeconds) });
				const { durationSeconds, integratedLufs, truePeakDbtp, gainDb } = track;
				return { facts: { durationSeconds, integratedLufs, truePeakDbtp, gainDb } };
			}),
	);
}

process.exitCode = await main(process.argv.slice(2));
