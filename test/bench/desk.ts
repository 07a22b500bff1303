import { onBothDatabases } from './on-both-databases.ts';

/**
 * Server time of the coverage matrix and of saving a message, on SQLite and MongoDB, each beside the same operation on
 * plain Payload collections (no hooks, no access rules, no versions) in the same process.
 */
export async function benchDesk(terminal: { print(line: string): void }): Promise<void> {
	await onBothDatabases(terminal, 'test/bench/desk-process.ts');
}
