import { existsSync, renameSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

/** Copies that are kept, newest first. */
const COPIES_KEPT = 3;

/**
 * Copies the SQLite database before its schema changes, so that an upgrade can be taken back: the copy is whole and
 * consistent (SQLite's backup), and the older version of the product opens it.
 *
 * @param migrations names of all migrations of this version, in order
 * @returns the copy's path; undefined: nothing changes, or there is nothing yet
 */
export async function copyBeforeMigration(file: string, migrations: readonly string[]): Promise<string | undefined> {
	if (!existsSync(file)) return undefined;
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const done = doneIn(database);
		const next = migrations.find((name) => !done.has(name));
		if (done.size === 0 || next === undefined) return undefined;
		const copy = `${file}.before-${next}`;
		if (existsSync(copy)) return copy;
		await backup(database, `${copy}.tmp`);
		renameSync(`${copy}.tmp`, copy);
		await deleteOld(file);
		return copy;
	} finally {
		database.close();
	}
}

function doneIn(database: DatabaseSync): ReadonlySet<string> {
	const has = database.prepare("select 1 from sqlite_master where name = 'payload_migrations'").get();
	if (!has) return new Set();
	return new Set(
		database
			.prepare('select name from payload_migrations')
			.all()
			.map(({ name }) => String(name)),
	);
}

/** Migrations begin with their day, so their names sort by time. */
async function deleteOld(file: string): Promise<void> {
	const folder = dirname(file);
	const copies = (await readdir(folder)).filter((name) => name.startsWith(`${basename(file)}.before-`));
	const old = copies.toSorted().toReversed().slice(COPIES_KEPT);
	for (const name of old) rmSync(join(folder, name));
}
