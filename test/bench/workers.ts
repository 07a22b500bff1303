import { onBothDatabases } from './on-both-databases.ts';

/**
 * 200 clips by four workers on MongoDB, two of them killed by -9 while they render: what is wrong with the clips, and how
 * long it takes beside one worker. With SQLite there is one process, and nothing to measure.
 */
export async function benchWorkers(terminal: { print(line: string): void }): Promise<void> {
	await onBothDatabases(terminal, 'test/bench/workers-process.ts', 'mongodb');
}
