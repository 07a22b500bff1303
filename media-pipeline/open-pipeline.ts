import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import PQueue from 'p-queue';

import { s3Store } from '#content/lib/storage/s3-store.ts';
import { storageOf } from '#content/lib/storage/storage-url.ts';

import { findFfmpeg } from './audio/ffmpeg/find-ffmpeg.ts';
import { openFfmpeg } from './audio/ffmpeg/ffmpeg.ts';
import { pipelineSettings } from './settings.ts';
import { openVoice } from './speech/voice.ts';
import { openStorage } from './storage.ts';

import type { ObjectStore } from '#content/lib/storage/object-store.ts';
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
 * Opens the pipeline once per process, on a media folder that is given, or on `DATA_DIR/media`, which a bucket of the
 * settings makes one with the folders of other machines.
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
		storage: await (mediaDir === undefined
			? openStorage(join(settings.DATA_DIR, 'media'), bucketOf(settings))
			: openStorage(mediaDir)),
		voice: await openVoice(settings, env),
		settings,
		slots,
		jobs,
		work: { encodes: 0, retags: 0, joins: 0 },
	};
}

function bucketOf(settings: PipelineSettings): ObjectStore | undefined {
	const place = storageOf(settings);
	return place && s3Store(place);
}

/** One processor stays free for the web server where there are more than two. */
export const concurrencyOn = (processors: number): number => (processors > 2 ? processors - 1 : processors);
