import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * What strangers and careless people can send: how long it keeps the CMS busy, how much memory it takes there and in the
 * processes that it has started, how long everybody else waits meanwhile, and what stays on disk.
 */
export async function benchBombs(terminal: { print(line: string): void }): Promise<void> {
	const child = spawn(process.execPath, ['test/bench/bombs-process.ts'], {
		env: { ...process.env, TEST_DATABASE: 'sqlite', NODE_ENV: 'test' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise<number | null>((settle) => child.once('close', settle));
	// Payload tells of migrations on the same stream
	for await (const line of createInterface({ input: child.stdout }))
		if (line.startsWith('> ')) terminal.print(line.slice(2));
	const code = await ended;
	if (code !== 0) throw new Error(`The measurement ended with ${code}.`);
}
