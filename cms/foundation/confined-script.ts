import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where `prlimit` of util-linux lies; none: only time and the heap of V8 are limited. */
const PRLIMIT = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => existsSync(path));

const LIMITS = { heapMb: 384, dataMb: 1_024, seconds: 30, answerBytes: 64 * 1024 * 1024 } as const;

/** What a confined script printed, or nothing when it passed a limit or failed. */
export interface ConfinedAnswer {
	readonly stdout: string | undefined;
	/** The last of what it complained about, for the log. */
	readonly stderr: string;
}

/**
 * Runs one of our own scripts on something that came from outside: no environment but the path, at most 1 GB of memory,
 * 30 seconds, no large file. What is too much for it is too much for the CMS.
 */
export async function runConfined(script: string, args: readonly string[]): Promise<ConfinedAnswer> {
	const { heapMb, dataMb, seconds, answerBytes } = LIMITS;
	const node = [process.execPath, `--max-old-space-size=${heapMb}`, resolve(script), ...args];
	const limits = [`--data=${dataMb * 1024 * 1024}`, `--cpu=${seconds}`, `--fsize=${answerBytes}`, '--core=0'];
	const [command = process.execPath, ...rest] = PRLIMIT ? [PRLIMIT, ...limits, ...node] : node;
	const child = spawn(command, rest, {
		env: { PATH: process.env.PATH ?? '', ...(process.env.TMPDIR ? { TMPDIR: process.env.TMPDIR } : {}) } as never,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1_000);
	let bytes = 0;
	let stderr = '';
	const chunks: Buffer[] = [];
	child.stdout.on('data', (chunk: Buffer) => {
		bytes += chunk.length;
		if (bytes > answerBytes) child.kill('SIGKILL');
		else chunks.push(chunk);
	});
	child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-2_000)));
	return new Promise((settle, reject) => {
		child.once('error', (error) => {
			clearTimeout(timer);
			reject(error);
		});
		child.once('close', (exitCode) => {
			clearTimeout(timer);
			settle({ stdout: exitCode === 0 ? Buffer.concat(chunks).toString('utf8') : undefined, stderr });
		});
	});
}
