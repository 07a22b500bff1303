import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';

const run = promisify(execFile);

interface Traced {
	/** Files and connections that ffmpeg opens for a file, started as the pipeline starts it. */
	opened(file: string): Promise<readonly string[]>;
	/** The same without our flags. */
	openedUnsafely(file: string): Promise<readonly string[]>;
}

/** Libraries and the system's own facts, which every program opens. */
const OF_THE_SYSTEM = /^\/(proc|sys|dev|lib|lib64|usr\/lib|usr\/share\/locale|etc\/ld\.so)/;

/**
 * ffmpeg under `strace`; where that is missing or not allowed, ffmpeg's own word for what it opens (`-v debug` prints
 * `Opening '…'` for every file, also for those inside playlists).
 */
export function tracedFfmpeg(ffmpeg: string, folder: string): Traced {
	const isTraced = spawnSync('strace', ['-o', join(folder, 'trial'), 'true']).status === 0;
	const everything = async (args: readonly string[], file: string): Promise<readonly string[]> => {
		const log = join(folder, 'trace');
		const command = isTraced
			? ['strace', '-f', '-e', 'trace=open,openat,connect', '-o', log, ffmpeg, '-nostdin', ...args]
			: [ffmpeg, '-nostdin', '-v', 'debug', ...args];
		const [program = '', ...rest] = command;
		const said = await run(program, rest, {
			env: { NODE_ENV: 'test', PATH: process.env.PATH },
			cwd: dirname(file),
			timeout: 60_000,
		}).catch((error: { stderr?: string }) => ({ stderr: error.stderr ?? '' }));
		const text = isTraced && existsSync(log) ? readFileSync(log, 'utf8') : said.stderr;
		const pattern = isTraced ? /(?:open|openat)\([^"]*"([^"]*)"|connect\((.*)\)/g : /Opening '([^']*)'/g;
		return [...text.matchAll(pattern)]
			.map(([, path, address]) => (path === undefined ? `connect ${address}` : placed(path, file)))
			.filter((path) => !OF_THE_SYSTEM.test(path));
	};
	/** Itself, its libraries and their settings (`/etc/gcrypt`), wherever they lie: what it opens without any input, too. */
	const always = everything(['-version'], join(folder, 'none'));
	const look = async (input: readonly string[], file: string): Promise<readonly string[]> => {
		const known = new Set(await always);
		const opened = await everything([...input, '-map', '0:a:0', '-f', 'null', '-'], file);
		return opened.filter((path) => !known.has(path));
	};
	return { opened: (file) => look(safeInput(file), file), openedUnsafely: (file) => look(['-i', file], file) };
}

const placed = (path: string, beside: string): string =>
	resolve(
		dirname(beside),
		path
			.replace(/^file:/, '')
			.replaceAll(/\\(\d{3})/g, (_all, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))),
	);
