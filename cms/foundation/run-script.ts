import { resolve } from 'node:path';

import { execa } from 'execa';

import { ExpectedError } from '#content/model/errors.ts';

import { childEnv } from './child-env.ts';
import { cmsSettings } from './settings.ts';
import { workSignal } from './work-signal.ts';

export class CommandFailedError extends ExpectedError {
	override readonly name = 'CommandFailedError';
	readonly code: string;
	constructor(command: string, exitCode: number | null, output: string, code = 'command_failed') {
		super(`${command} ended with code ${exitCode}. ${lastLines(output)}`);
		this.code = code;
	}
}

export const lastLines = (output: string): string => output.trim().split('\n').slice(-6).join('\n');

/** Milliseconds without any output after which a command is taken for hanging: one encode is far shorter. */
const SILENCE_LIMIT_MS = 10 * 60_000;

/** Answers are JSON of some kB; one that does not end is no answer. */
const MOST_ANSWER_BYTES = 64 * 1_048_576;
/** Characters of the progress that are kept: the last ones say why it ended. */
const MOST_PROGRESS = 65_536;

interface CommandResult {
	readonly exitCode: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/**
 * Runs one of the project's own scripts under this Node, in a process of its own: encoding never holds up a request, and
 * a crash is a failed job and no more. Resolves when it has ended, whatever its exit code; one that says nothing for ten
 * minutes, or more than 64 MB, is killed.
 */
export async function runScript(
	script: string,
	args: readonly string[],
	onLine?: (line: string) => void,
): Promise<CommandResult> {
	const child = execa(process.execPath, [resolve(script), ...args], {
		env: childEnv(script, process.env, cmsSettings().dataDir),
		extendEnv: false,
		stdin: 'ignore',
		// of the progress on stderr the end is kept, see below
		buffer: { stderr: false },
		maxBuffer: MOST_ANSWER_BYTES,
		stripFinalNewline: false,
		reject: false,
	});
	let stderr = '';
	let timer: NodeJS.Timeout | undefined;
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => child.kill('SIGKILL'), SILENCE_LIMIT_MS);
	};
	heard();
	child.stdout.on('data', heard);
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		heard();
		stderr = (stderr + text).slice(-MOST_PROGRESS);
		for (const line of text.split('\n')) if (line.trim()) onLine?.(line.trim());
	});
	// asked first, so that it can take its half-made files away
	const stop = () => child.kill('SIGTERM');
	const signal = workSignal();
	signal?.addEventListener('abort', stop, { once: true });
	try {
		const { exitCode = null, stdout, cause } = await child;
		if (exitCode === null && child.pid === undefined) throw cause;
		return { exitCode, stdout, stderr };
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', stop);
	}
}
