import { onBothDatabases } from './on-both-databases.ts';

/**
 * Minutes of everything at once (BENCH_MINUTES, 15 unless told otherwise): events and airings at the edge, new words
 * rendered and published, a backup each minute. Memory, descriptors and disk, quarter by quarter.
 */
export async function benchSoak(terminal: { print(line: string): void }): Promise<void> {
	const only = process.env.BENCH_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite';
	await onBothDatabases(terminal, 'test/bench/soak-process.ts', only);
}
