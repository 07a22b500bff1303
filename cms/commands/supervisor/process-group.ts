import { spawn } from 'node:child_process';

import type { ChildProcess } from 'node:child_process';

export interface Ending {
	/** 1 where a signal ended it. */
	readonly code: number;
	/** `code 1`, `SIGKILL`: for people. */
	readonly how: string;
}

export interface ProcessGroup {
	/** Settles when the first process of the group has ended and the others are gone. */
	readonly ended: Promise<Ending>;
	/** Asks the first process to end; what is still there after ten seconds is killed. */
	stop(): Promise<void>;
}

/** Milliseconds between the question and kill -9. */
const STOP_MS = 10_000;

/**
 * Starts a program of ours in a process group of its own: Ctrl-C reaches us only, and nothing that the program has
 * started outlives it. The channel between us tells it when we are gone.
 *
 * @param onOutput given: told what it writes to its standard output; absent: it writes to ours
 */
export function startGroup(
	script: string,
	{
		env,
		args = [],
		onOutput,
		stopMs = STOP_MS,
	}: {
		env: NodeJS.ProcessEnv;
		args?: readonly string[];
		onOutput?: (chunk: Buffer) => void;
		stopMs?: number;
	},
): ProcessGroup {
	const child = spawn(process.execPath, [script, ...args], {
		env: { ...env, LOA_LEADS_GROUP: '1' },
		stdio: ['ignore', onOutput ? 'pipe' : 'inherit', 'inherit', 'ipc'],
		detached: true,
	});
	if (onOutput) child.stdout?.on('data', onOutput);
	const ended = new Promise<Ending>((settle) => {
		child.once('error', (error) => settle({ code: 1, how: error.message }));
		child.once('exit', (code, signal) => {
			killGroup(child);
			settle({ code: code ?? 1, how: signal ?? `code ${code}` });
		});
	});
	return {
		ended,
		stop: async () => {
			child.kill('SIGTERM');
			const timer = setTimeout(() => killGroup(child), stopMs);
			await ended;
			clearTimeout(timer);
		},
	};
}

function killGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		// Windows has no groups: there the programs go by the closed channel
		if (process.platform === 'win32') child.kill('SIGKILL');
		else process.kill(-child.pid, 'SIGKILL');
	} catch (error) {
		// all of them are gone
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
	}
}
