import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import PQueue from 'p-queue';

import { findFfmpeg } from './audio/ffmpeg/find-ffmpeg.ts';
import { openFfmpeg } from './audio/ffmpeg/ffmpeg.ts';
import { pipelineSettings } from './settings.ts';
import { openVoice } from './speech/voice.ts';
import { openStorage } from './storage.ts';

import type { Ffmpeg } from './audio/ffmpeg/ffmpeg.ts';
import type { DraftVoice } from './speech/draft-voice.ts';
import type { PipelineSettings } from './settings.ts';
import type { MediaStorage } from './storage.ts';

/** What every part of the pipeline works with. */
export interface PipelineTools {
	readonly ffmpeg: Ffmpeg;
	readonly storage: MediaStorage;
	readonly voice: DraftVoice;
	readonly settings: PipelineSettings;
	/** One place per child process that may run at a time. */
	readonly slots: PQueue;
	/** Recordings that are worked on at a time: the figures of each lie in memory, so not all of them at once. */
	readonly jobs: PQueue;
	/** What was really made since the tools were opened; what is in the storage already does not count. */
	readonly work: { encodes: number; retags: number; joins: number };
}

/**
 * Opens the pipeline once per process. The CMS passes its media folder; without one it is `DATA_DIR/media`.
 *
 * @throws {InvalidInputError} when a setting is wrong
 * @throws {FfmpegNotFoundError} {@link FfmpegPathBrokenError} {@link VoiceMissingError} when a program is missing
 */
export async function openPipeline({
	mediaDir,
	env,
}: {
	mediaDir?: string;
	env: NodeJS.ProcessEnv;
}): Promise<PipelineTools> {
	const settings = pipelineSettings(env);
	const slots = new PQueue({ concurrency: concurrencyOn(availableParallelism()) });
	const jobs = new PQueue({ concurrency: slots.concurrency + 1 });
	const binary = await findFfmpeg({ ffmpegPath: settings.FFMPEG_PATH, searchPath: env.PATH });
	return {
		ffmpeg: openFfmpeg(binary, slots),
		storage: await openStorage(mediaDir ?? join(settings.DATA_DIR, 'media')),
		voice: await openVoice(settings, env),
		settings,
		slots,
		jobs,
		work: { encodes: 0, retags: 0, joins: 0 },
	};
}

/** One processor stays free for the web server where there are more than two. */
export const concurrencyOn = (processors: number): number => (processors > 2 ? processors - 1 : processors);
