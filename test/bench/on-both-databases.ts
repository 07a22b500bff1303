import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { startMongo } from '../support/mongo-server.ts';

interface Terminal {
	print(line: string): void;
}

/**
 * Runs a measurement on SQLite, then on MongoDB where a server is at hand, and prints what it says: its lines that begin
 * with `> `.
 *
 * @param script path of a `*-process.ts` from the project's root
 * @param only one of the two
 * @throws {Error} when a measurement does not end with 0
 */
export async function onBothDatabases(terminal: Terminal, script: string, only?: 'sqlite' | 'mongodb'): Promise<void> {
	if (only !== 'mongodb') await measured(terminal, script, { TEST_DATABASE: 'sqlite' });
	if (only === 'sqlite') return;
	const mongo = await startMongo(process.env);
	if (typeof mongo === 'string') {
		terminal.print(`mongodb: not measured, ${mongo}`);
		return;
	}
	try {
		await measured(terminal, script, { TEST_DATABASE: 'mongodb', TEST_MONGODB_URL: mongo.url });
	} finally {
		await mongo.stop();
	}
}

/** A process of its own for each database: Payload keeps one per process. */
async function measured(
	terminal: Terminal,
	script: string,
	env: Record<string, string> & { readonly TEST_DATABASE: string },
): Promise<void> {
	const child = spawn(process.execPath, [script], {
		env: { ...process.env, ...env, NODE_ENV: 'test' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise<number | null>((settle) => child.once('close', settle));
	// Payload tells of migrations on the same stream
	for await (const line of createInterface({ input: child.stdout }))
		if (line.startsWith('> ')) terminal.print(`${env.TEST_DATABASE}: ${line.slice(2)}`);
	const code = await ended;
	if (code !== 0) throw new Error(`The measurement on ${env.TEST_DATABASE} ended with ${code}.`);
}
