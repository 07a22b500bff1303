import { resolve } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import { runChild } from '../../run-child.ts';
import { runWasm } from './wasm-ffmpeg.ts';

import type PQueue from 'p-queue';
import type { ChildResult } from '../../run-child.ts';
import type { FilePart } from '../completeness/byte-file.ts';
import type { WasmCore } from './wasm-ffmpeg.ts';

export interface FfmpegBinary {
	/** The program; for wasm, the file with its code. */
	readonly path: string;
	/** Where it was found: `FFMPEG_PATH`, `ffmpeg-static`, `system`, `@ffmpeg-installer/ffmpeg` or `@ffmpeg/core`. */
	readonly source: string;
	/** SPDX name, by the options it was built with. */
	readonly licence: string;
	/** Set when it runs as wasm in a thread instead of as a program. */
	readonly wasm?: WasmCore;
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
	readonly code = 'ffmpeg_failed';
	readonly stderr: string;
	/** What the system said when it refused to write, as Node names it; undefined: the input is to blame, or ffmpeg. */
	readonly systemCode: string | undefined;
	constructor(result: ChildResult) {
		super(`ffmpeg ended with ${result.exitCode}: ${result.stderr.trim().split('\n').slice(-3).join(' / ')}`);
		this.stderr = result.stderr;
		this.systemCode = refusalIn(result.stderr);
	}
}

/** "Input/output error" is also said of inputs that are broken: of outputs only it is the disk. */
const REFUSALS: readonly (readonly [said: RegExp, code: string])[] = [
	[/No space left on device/, 'ENOSPC'],
	[/Disk quota exceeded/, 'EDQUOT'],
	[/Read-only file system/, 'EROFS'],
	[/(?:write_frame|trailer|mux|output)[^\n]*: Input\/output error/i, 'EIO'],
];

/** What ffmpeg dumps of a file, titles and comments of strangers among it, is indented; what it complains of is not. */
const complaintsIn = (stderr: string): string =>
	stderr
		.split('\n')
		.filter((line) => !/^\s/.test(line))
		.join('\n');

function refusalIn(stderr: string): string | undefined {
	const complaints = complaintsIn(stderr);
	return REFUSALS.find(([said]) => said.test(complaints))?.[1];
}

// a file is what its bytes say: without this list an ".mp3" that is a playlist makes ffmpeg read other files
const FORMATS = 'wav,mp3,mov,mp4,m4a,3gp,ogg,flac,asf,amr,aac,matroska,webm,caf,aiff,au,w64,mpegts';
// the delta: jumping time stamps are told and mended by our own filter (`keepTime`), not dropped without a word
const COMMON_FLAGS =
	'-hide_banner -nostdin -nostats -y -max_alloc 67108864 -filter_threads 1 -filter_complex_threads 1 -dts_delta_threshold 1000000';
const NEEDED_ENCODERS = ['libmp3lame', 'libopus', 'flac'];
const NEEDED_FILTERS =
	'acompressor aevalsrc aformat afade afftdn alimiter allpass aresample asetpts asplit atrim concat dynaudnorm highpass lowpass pan volume';
// address space, not memory: Debian's build takes 400 MB for its libraries alone, and a thread with its stack per input
const MEGABYTE = 1024 ** 2;
const memoryFor = (args: readonly string[]): number =>
	(1536 + 24 * args.filter((argument) => argument === '-i').length) * MEGABYTE;

/** Longest sound that is read, in seconds. */
export const LONGEST_READ_SECONDS = 3700;

interface InputChoice {
	/** False: time stamps may jump, and a limit by them would drop what follows; the output has to be limited then. */
	readonly isLimited?: boolean;
	/** Only these bytes, as a file of their own. */
	readonly part?: FilePart | undefined;
}

/** Arguments that open a file, or a part of it, as audio and nothing else. */
export function safeInput(file: string, { isLimited = true, part }: InputChoice = {}): readonly string[] {
	const limits = ['-threads', '1', ...(isLimited ? ['-t', String(LONGEST_READ_SECONDS)] : [])];
	const plain = `file:${resolve(file)}`;
	const [protocols, source] = part
		? ['file,subfile', `subfile,,start,${part.startByte},end,${part.endByte},,:${plain}`]
		: ['file', plain];
	return [...limits, '-protocol_whitelist', protocols, '-format_whitelist', FORMATS, '-i', source];
}

/** @param slots one per process that may run at a time; ffmpeg gains nothing from more threads here */
export function openFfmpeg(binary: FfmpegBinary, slots: PQueue): Ffmpeg {
	return {
		binary,
		run: async ({ args, ...request }) => {
			const all = [...COMMON_FLAGS.split(' '), ...args];
			const { wasm } = binary;
			const result = await slots.add(() =>
				wasm
					? runWasm(wasm, { ...request, args: all })
					: runChild({ ...request, command: binary.path, args: all, memoryBytes: memoryFor(args), isOffline: true }),
			);
			// builds of 2018 end with 0 although the end of the file could not be written
			if (result.exitCode !== 0 || refusalIn(result.stderr) !== undefined) throw new FfmpegFailedError(result);
			return result.stderr;
		},
	};
}

/** What a build says of itself. */
export interface Build {
	readonly versionLine: string;
	readonly licence: string;
	/** Encoders and filters that our recipes need and this build has not. */
	readonly missing: readonly string[];
}

/** Asks a program, or undefined when it is not an ffmpeg that runs here. */
export async function examine(path: string): Promise<Build | undefined> {
	const said = await outputOf(path, '-version');
	if (!said?.startsWith('ffmpeg version ')) return undefined;
	const words = async (option: string): Promise<string> => (await outputOf(path, option)) ?? '';
	return buildOf(said, await words('-encoders'), await words('-filters'));
}

/** The same of the wasm program. */
export async function examineWasm(core: WasmCore): Promise<Build | undefined> {
	const ask = async (option: string): Promise<string> =>
		(await runWasm(core, { args: ['-hide_banner', option], timeoutSeconds: 60 })).stderr;
	const said = await ask('-version');
	if (!said.startsWith('ffmpeg version ')) return undefined;
	return buildOf(said, await ask('-encoders'), await ask('-filters'));
}

function buildOf(said: string, encoders: string, filters: string): Build {
	const [known, able] = [new Set(encoders.split(/\s+/)), new Set(filters.split(/\s+/))];
	const missing = [
		...NEEDED_ENCODERS.filter((name) => !known.has(name)),
		...NEEDED_FILTERS.split(' ').filter((name) => !able.has(name)),
	];
	return { versionLine: said.split('\n')[0]?.trim() ?? '', licence: licenceOf(said), missing };
}

/** By the options of the build: that is what decides, not what a package says of itself. */
function licenceOf(said: string): string {
	const has = (option: string): boolean => new RegExp(String.raw`--enable-${option}(?:\s|$)`, 'm').test(said);
	if (has('nonfree')) return 'nonfree (must not be passed on)';
	if (has('gpl')) return has('version3') ? 'GPL-3.0-or-later' : 'GPL-2.0-or-later';
	return has('version3') ? 'LGPL-3.0-or-later' : 'LGPL-2.1-or-later';
}

async function outputOf(command: string, option: string): Promise<string | undefined> {
	const chunks: Buffer[] = [];
	const onStdout = (chunk: Buffer): void => void chunks.push(chunk);
	const result = await runChild({ command, args: ['-hide_banner', option], timeoutSeconds: 20, onStdout });
	return result.exitCode === 0 ? Buffer.concat(chunks).toString('utf8') : undefined;
}
