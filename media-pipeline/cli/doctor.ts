import { statfs } from 'node:fs/promises';

import { CHILD_LIMITS, hasProcessLimits, withoutNetwork } from '../run-child.ts';

import type { PipelineTools } from '../open-pipeline.ts';
import type { Answer } from './answer.ts';

/** `doctor`: what the pipeline works with on this machine. Ends with 1 only when it could not be opened at all. */
export async function doctor({ ffmpeg, voice, storage, slots }: PipelineTools): Promise<Answer> {
	const { versionLine, licence, source, path, sha256, wasm } = ffmpeg.binary;
	const disk = await statfs(storage.folder);
	const freeGigabytes = Math.round((disk.bavail * disk.bsize) / 1e8) / 10;
	const json = {
		ffmpeg: { source, path, versionLine, licence, sha256, isWasm: wasm !== undefined },
		speech: voice.identity,
		storage: { folder: storage.folder, freeGigabytes },
		limits: {
			atATime: slots.concurrency,
			areEnforced: hasProcessLimits(),
			isOffline: withoutNetwork().length > 0,
			...CHILD_LIMITS,
		},
	};
	const lines = [
		`ffmpeg:  ${versionLine}`,
		`         from ${source} (${path})`,
		`         licence ${licence}; run as ${wasm ? 'wasm in a thread of ours' : 'a program of its own, never linked'}`,
		`speech:  ${JSON.stringify(voice.identity)}`,
		`storage: ${storage.folder}, ${freeGigabytes} GB free`,
		`limits:  ${slots.concurrency} at a time; memory, processor time, file size and open files of each are ${
			hasProcessLimits() ? 'limited by prlimit' : 'not limited: install prlimit (util-linux)'
		}`,
	];
	return { exitCode: 0, lines, json };
}
