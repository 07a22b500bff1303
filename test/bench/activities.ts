import { onBothDatabases } from './on-both-databases.ts';

/** A workbook of 100,000 activities through the import, and the recount of them all, on SQLite and MongoDB. */
export async function benchActivities(terminal: { print(line: string): void }): Promise<void> {
	await onBothDatabases(terminal, 'test/bench/activities-process.ts');
}
