import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const MOST_SECONDS = 180;

/**
 * What it costs to take an event and to bring an airing to the monthly sums, in one run of at most three minutes on
 * 127.0.0.1: acknowledged events for each second of processor time of the server, durable before the answer, beside the
 * same routes that store nothing and beside a plain Payload create over REST.
 */
export async function benchReach(terminal: { print(line: string): void }): Promise<void> {
	const child = spawn(process.execPath, ['test/bench/reach-process.ts'], {
		env: { ...process.env, NODE_ENV: 'test' },
		stdio: ['ignore', 'pipe', 'inherit'],
		timeout: MOST_SECONDS * 1_000,
	});
	const ended = new Promise<number | null>((settle) => child.once('close', settle));
	// Payload tells of migrations on the same stream
	for await (const line of createInterface({ input: child.stdout }))
		if (line.startsWith('> ')) terminal.print(line.slice(2));
	const code = await ended;
	if (code !== 0) throw new Error(`The measurement ended with ${code}.`);
}
