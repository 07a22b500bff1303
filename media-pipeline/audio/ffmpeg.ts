import { resolve } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { runChild } from '../run-child.ts';

import type PQueue from 'p-queue';
import type { ChildResult } from '../run-child.ts';

export interface FfmpegBinary {
	readonly path: string;
	/** First line of `ffmpeg -version`. */
	readonly versionLine: string;
	/** Of the program file. With the version line it is part of every content key. */
	readonly sha256: string;
}

/** This is the only file that starts ffmpeg. */
export interface Ffmpeg {
	readonly binary: FfmpegBinary;
	/**
	 * Runs ffmpeg with our safe flags before `args`, when a processor is free.
	 *
	 * @returns what it said on stderr (its beginning and end): the meters print there
	 * @throws {FfmpegFailedError} when it ends with an error
	 * @throws {ProcessingTimeoutError} after `timeoutSeconds`
	 */
	run(request: FfmpegRequest): Promise<string>;
}

interface FfmpegRequest {
	readonly args: readonly string[];
	readonly timeoutSeconds: number;
	readonly signal?: AbortSignal | undefined;
	readonly onStdout?: (chunk: Buffer) => void;
}

export class FfmpegFailedError extends ExpectedError {
	override readonly name = 'FfmpegFailedError';
	readonly code = 'FFMPEG_FAILED';
	readonly stderr: string;
	constructor(result: ChildResult) {
		super(`ffmpeg ended with ${result.exitCode}: ${result.stderr.trim().split('\n').slice(-3).join(' / ')}`);
		this.stderr = result.stderr;
	}
}

// a file is what its bytes say: without this list an ".mp3" that is a playlist makes ffmpeg read other files
const FORMATS = 'wav,mp3,mov,mp4,m4a,3gp,ogg,flac,asf,amr,aac,matroska,webm,caf,aiff';
const COMMON_FLAGS =
	'-hide_banner -nostdin -nostats -y -max_alloc 67108864 -filter_threads 1 -filter_complex_threads 1';
const NEEDED_ENCODERS = ['libmp3lame', 'libopus', 'flac'];
const NEEDED_FILTERS =
	'acompressor aevalsrc aformat afade alimiter aresample asetpts asplit astats atrim concat ebur128 highpass lowpass volume';
// address space, not memory: Debian's build takes 400 MB for its libraries alone, and a thread with its stack per input
const MEGABYTE = 1024 ** 2;
const memoryFor = (args: readonly string[]): number =>
	(1536 + 24 * args.filter((argument) => argument === '-i').length) * MEGABYTE;

/** Arguments that open a file as audio and nothing else. Reads at most `limitSeconds`. */
export function safeInput(file: string, { limitSeconds = 3700 } = {}): readonly string[] {
	const limits = ['-threads', '1', '-t', String(limitSeconds)];
	return [...limits, '-protocol_whitelist', 'file', '-format_whitelist', FORMATS, '-i', `file:${resolve(file)}`];
}

/** @param slots one per process that may run at a time; ffmpeg gains nothing from more threads here */
export function openFfmpeg(binary: FfmpegBinary, slots: PQueue): Ffmpeg {
	return {
		binary,
		run: async ({ args, ...request }) => {
			const result = await slots.add(() =>
				runChild({
					...request,
					command: binary.path,
					args: [...COMMON_FLAGS.split(' '), ...args],
					memoryBytes: memoryFor(args),
				}),
			);
			if (result.exitCode !== 0) throw new FfmpegFailedError(result);
			return result.stderr;
		},
	};
}

/** First line of `-version`, or undefined when the program is not an ffmpeg that runs here. */
export async function versionLineOf(path: string): Promise<string | undefined> {
	const output = await outputOf(path, '-version');
	const line = output?.split('\n')[0]?.trim();
	return line?.startsWith('ffmpeg version ') ? line : undefined;
}

/** Encoders and filters that our recipes need and this build has not. */
export async function missingAbilities(path: string): Promise<readonly string[]> {
	const words = async (option: string): Promise<ReadonlySet<string>> =>
		new Set((await outputOf(path, option))?.split(/\s+/));
	const [encoders, filters] = [await words('-encoders'), await words('-filters')];
	return [
		...NEEDED_ENCODERS.filter((name) => !encoders.has(name)),
		...NEEDED_FILTERS.split(' ').filter((name) => !filters.has(name)),
	];
}

async function outputOf(command: string, option: string): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	const onStdout = (chunk: Buffer): void => void chunks.push(chunk);
	const result = await runChild({ command, args: ['-hide_banner', option], timeoutSeconds: 20, onStdout });
	return result.exitCode === 0 ? Buffer.concat(chunks).toString('utf8') : undefined;
}
