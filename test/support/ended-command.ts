import { spawn } from 'node:child_process';

/** A command in a process of its own, with a group of its own, ended by a signal where the test says. */
export const endedAt = (point: string, { script = 'cms/commands/publish.ts', kind = 'SIGKILL' } = {}) =>
	new Promise<NodeJS.Signals | null>((settle) => {
		const env = { ...process.env, SAMPLE_DATA: '0', LOA_FAULT: point, LOA_FAULT_KIND: kind };
		const child = spawn(process.execPath, [script], { env, stdio: 'ignore', detached: true });
		child.once('exit', (_code, signal) => settle(signal));
	});

/** A command and all that it prints; `wrapper` is a program that starts it. */
export function command(script: string, wrapper: readonly string[] = []) {
	const [program, ...args] = [...wrapper, process.execPath, script];
	const env = { ...process.env, SAMPLE_DATA: '0' };
	const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part));
	const ended = new Promise<number | null>((settle) => child.once('close', settle));
	return { child, ended, output: () => text };
}
