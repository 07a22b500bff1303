import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { sha256OfFile } from '../cache-key.ts';
import { packageDir } from '../packages.ts';
import { isExecutable, programIn } from '../program-in.ts';
import { missingAbilities, versionLineOf } from './ffmpeg.ts';

import type { FfmpegBinary } from './ffmpeg.ts';

export class FfmpegPathBrokenError extends ExpectedError {
	override readonly name = 'FfmpegPathBrokenError';
	readonly code = 'FFMPEG_PATH_BROKEN';
	constructor(path: string, reason: string) {
		super(`FFMPEG_PATH names "${path}", but ${reason}. Correct the setting, or remove it to use the ffmpeg found.`);
	}
}

export class FfmpegNotFoundError extends ExpectedError {
	override readonly name = 'FfmpegNotFoundError';
	readonly code = 'SERVER_NO_FFMPEG';
	constructor(tried: readonly string[]) {
		super(
			[
				'No usable ffmpeg was found. Three ways to get one: set FFMPEG_PATH to the program;',
				'install the system package (Debian: apt install ffmpeg); or run "npm install", which brings one along.',
				...(tried.length > 0 ? [`Tried: ${tried.join('; ')}.`] : []),
			].join(' '),
		);
	}
}

// a program does not change while it is the same path, size and time; hashing 70 MB once per process is enough
const known = new Map<string, Promise<FfmpegBinary | string>>();

/**
 * The ffmpeg to work with, each candidate tried in turn: FFMPEG_PATH, the packages and the system.
 *
 * @throws {FfmpegPathBrokenError} when the operator's choice does not work: never a silent replacement
 * @throws {FfmpegNotFoundError} when there is none
 */
export async function findFfmpeg({
	ffmpegPath,
	searchPath,
}: {
	ffmpegPath: string | undefined;
	searchPath: string | undefined;
}): Promise<FfmpegBinary> {
	if (ffmpegPath !== undefined) {
		const binary = await tryBinary(ffmpegPath);
		if (typeof binary === 'string') throw new FfmpegPathBrokenError(ffmpegPath, binary);
		return binary;
	}
	const tried: string[] = [];
	for (const path of candidates(searchPath)) {
		const binary = await tryBinary(path);
		if (typeof binary !== 'string') return binary;
		tried.push(`${path}: ${binary}`);
	}
	throw new FfmpegNotFoundError(tried);
}

// the system's before @ffmpeg-installer: that one is from 2018 and encodes at less than half the speed
function candidates(searchPath: string | undefined): readonly string[] {
	const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
	const downloaded = packageDir('ffmpeg-static');
	const installer = packageDir('@ffmpeg-installer/ffmpeg');
	const installed = installer && packageDir(`@ffmpeg-installer/${process.platform}-${process.arch}`, installer);
	return [
		downloaded && join(downloaded, name),
		programIn(searchPath, 'ffmpeg'),
		installed && join(installed, name),
	].filter((path) => path !== undefined && path !== '' && isExecutable(path)) as readonly string[];
}

/** @returns the binary, or half a sentence saying what is wrong with it */
async function tryBinary(path: string): Promise<FfmpegBinary | string> {
	const file = await stat(path).catch(() => undefined);
	if (!file?.isFile()) return 'there is no such file';
	if (!isExecutable(path)) return 'it may not be executed';
	const id = `${path}\n${file.size}\n${file.mtimeMs}`;
	const trial = known.get(id) ?? examine(path);
	known.set(id, trial);
	return trial;
}

async function examine(path: string): Promise<FfmpegBinary | string> {
	const versionLine = await versionLineOf(path);
	if (versionLine === undefined) return 'it does not answer "-version" as ffmpeg does';
	const missing = await missingAbilities(path);
	if (missing.length > 0) return `it was built without ${missing.join(', ')}`;
	return { path, versionLine, sha256: await sha256OfFile(path) };
}
