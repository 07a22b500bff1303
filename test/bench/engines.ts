import { onBothDatabases } from './on-both-databases.ts';

/** The ten commonest operations of the CMS on SQLite and MongoDB, one after the other on the same machine. */
export async function benchEngines(terminal: { print(line: string): void }): Promise<void> {
	await onBothDatabases(terminal, 'test/bench/engines-process.ts');
}
