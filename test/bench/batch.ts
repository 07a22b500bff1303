import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { startMongo } from '../support/mongo-server.ts';

/**
 * The largest batch that an edge sends, and a snapshot without and with many airings, on SQLite and MongoDB: time, and
 * the longest time in which the CMS served nobody meanwhile.
 */
export async function benchBatch(terminal: { print(line: string): void }): Promise<void> {
	await measured(terminal, 'sqlite', {});
	const mongo = await startMongo(process.env);
	if (typeof mongo === 'string') {
		terminal.print(`mongodb: not measured, ${mongo}`);
		return;
	}
	try {
		await measured(terminal, 'mongodb', { TEST_MONGODB_URL: mongo.url });
	} finally {
		await mongo.stop();
	}
}

/** A process of its own for each database: Payload keeps one per process. */
async function measured(
	terminal: { print(line: string): void },
	database: string,
	env: Record<string, string>,
): Promise<void> {
	const child = spawn(process.execPath, ['test/bench/batch-process.ts'], {
		env: { ...process.env, ...env, TEST_DATABASE: database, NODE_ENV: 'test' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = new Promise<number | null>((settle) => child.once('close', settle));
	// Payload tells of migrations on the same stream
	for await (const line of createInterface({ input: child.stdout }))
		if (line.startsWith('> ')) terminal.print(`${database}: ${line.slice(2)}`);
	const code = await ended;
	if (code !== 0) throw new Error(`The measurement on ${database} ended with ${code}.`);
}
