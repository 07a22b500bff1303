import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { sha256OfFile } from '../../cache-key.ts';
import { packageDir } from '../../packages.ts';
import { isExecutable, programIn } from '../../program-in.ts';
import { examine, examineWasm } from './ffmpeg.ts';
import { wasmCore } from './wasm-ffmpeg.ts';

import type { Build, FfmpegBinary } from './ffmpeg.ts';

export class FfmpegPathBrokenError extends ExpectedError {
	override readonly name = 'FfmpegPathBrokenError';
	readonly code = 'ffmpeg_path_broken';
	constructor(path: string, reason: string) {
		super(`FFMPEG_PATH names "${path}", but ${reason}. Correct the setting, or remove it to use the ffmpeg found.`);
	}
}

export class FfmpegNotFoundError extends ExpectedError {
	override readonly name = 'FfmpegNotFoundError';
	readonly code = 'ffmpeg_not_found';
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
 * The ffmpeg to work with, each candidate tried in turn: FFMPEG_PATH (a program, or `wasm`), ffmpeg-static, the
 * system's, the one that comes with npm, and at last ffmpeg as wasm.
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
		const chosen = { path: ffmpegPath, source: 'FFMPEG_PATH' };
		const binary = ffmpegPath === 'wasm' ? await tryWasm() : await tryBinary(chosen);
		if (typeof binary === 'string') throw new FfmpegPathBrokenError(ffmpegPath, binary);
		return binary;
	}
	const tried: string[] = [];
	for (const candidate of candidates(searchPath)) {
		const binary = await tryBinary(candidate);
		if (typeof binary !== 'string') return binary;
		tried.push(`${candidate.path}: ${binary}`);
	}
	const wasm = await tryWasm();
	if (typeof wasm !== 'string') return wasm;
	throw new FfmpegNotFoundError([...tried, `@ffmpeg/core: ${wasm}`]);
}

interface Candidate {
	readonly path: string;
	readonly source: string;
}

// the system's before @ffmpeg-installer: that one is from 2018 and encodes at less than half the speed
function candidates(searchPath: string | undefined): readonly Candidate[] {
	const name = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
	const downloaded = packageDir('ffmpeg-static');
	const installer = packageDir('@ffmpeg-installer/ffmpeg');
	const installed = installer && packageDir(`@ffmpeg-installer/${process.platform}-${process.arch}`, installer);
	const found = [
		{ path: downloaded && join(downloaded, name), source: 'ffmpeg-static' },
		{ path: programIn(searchPath, 'ffmpeg'), source: 'system' },
		{ path: installed && join(installed, name), source: '@ffmpeg-installer/ffmpeg' },
	];
	return found.flatMap(({ path, source }) => (path && isExecutable(path) ? [{ path, source }] : []));
}

/** @returns the binary, or half a sentence saying what is wrong with it */
async function tryBinary({ path, source }: Candidate): Promise<FfmpegBinary | string> {
	const file = await stat(path).catch(() => undefined);
	if (!file?.isFile()) return 'there is no such file';
	if (!isExecutable(path)) return 'it may not be executed';
	return once(`${path}\n${file.size}\n${file.mtimeMs}`, async () => described(await examine(path), { path, source }));
}

function tryWasm(): Promise<FfmpegBinary | string> {
	const core = wasmCore();
	if (!core) return Promise.resolve('the package @ffmpeg/core is not installed');
	return once('wasm', async () => {
		const binary = await described(await examineWasm(core), { path: core.wasmFile, source: '@ffmpeg/core' });
		return typeof binary === 'string' ? binary : { ...binary, wasm: core };
	});
}

function once(id: string, look: () => Promise<FfmpegBinary | string>): Promise<FfmpegBinary | string> {
	const trial = known.get(id) ?? look();
	known.set(id, trial);
	return trial;
}

async function described(build: Build | undefined, { path, source }: Candidate): Promise<FfmpegBinary | string> {
	if (!build) return 'it does not answer "-version" as ffmpeg does';
	if (build.missing.length > 0) return `it was built without ${build.missing.join(', ')}`;
	return { path, source, versionLine: build.versionLine, licence: build.licence, sha256: await sha256OfFile(path) };
}
