import { readFile } from 'node:fs/promises';
import { z } from 'zod';

import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { makeClips } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';
import { mediaFile } from '#pipeline/storage.ts';
import { ExpectedError } from '#content/model/errors.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { WebAudio } from '#content/model/clip.ts';

const namesPlanSchema = z.array(z.object({ key: z.string().min(1), file: z.string().min(1) }));

/**
 * `node cms/recordings/render-names.ts PLAN.json`: each recording of a name or a prompt as Opus and MP3, printed as JSON.
 * What is in the media storage already is not encoded again; one that cannot be made is named and holds up no other.
 */
async function main([planFile]: readonly string[]): Promise<0 | 2> {
	if (!planFile) return 2;
	const plan = namesPlanSchema.parse(JSON.parse(await readFile(planFile, 'utf8')));
	const tools = await openPipeline({ env: process.env });
	const names: Record<string, WebAudio> = {};
	const problems: Record<string, string> = {};
	for (const { key, file } of plan) {
		try {
			names[key] = await rendered(file, tools);
		} catch (error) {
			if (!(error instanceof ExpectedError)) throw error;
			problems[key] = error.message;
		}
	}
	process.stdout.write(JSON.stringify({ names, problems }));
	return 0;
}

async function rendered(file: string, tools: PipelineTools): Promise<WebAudio> {
	const master = await makeMaster({ kind: 'recorded', file }, tools);
	const segments = [voiceSegment(master, tools.storage)];
	const [opus, mp3] = await makeClips(
		[
			{ segments, recipe: 'web' },
			{ segments, recipe: 'web-mp3' },
		],
		tools,
	);
	if (!opus || !mp3) throw new TypeError('Two clips were asked for.');
	return { opus: mediaFile(opus), mp3: mediaFile(mp3), voice: 'human', durationSeconds: opus.durationSeconds };
}

process.exitCode = await main(process.argv.slice(2));
