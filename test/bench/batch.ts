import { onBothDatabases } from './on-both-databases.ts';

/**
 * The largest batch that an edge sends, and a snapshot without and with many airings, on SQLite and MongoDB: time, and
 * the longest time in which the CMS served nobody meanwhile.
 */
export async function benchBatch(terminal: { print(line: string): void }): Promise<void> {
	await onBothDatabases(terminal, 'test/bench/batch-process.ts');
}
