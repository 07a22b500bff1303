import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

import { BackupRefusedError } from './backup-refused.ts';
import { entitiesOf } from './portable/entities.ts';
import { writeLines } from './portable/lines-file.ts';
import { atOneMoment } from './portable/mongo-source.ts';

import type { Payload } from 'payload';

/** Names in a backup of the two forms of a database. */
export const SQLITE_FILE = 'cms.sqlite';
export const LINES_FILE = 'documents.jsonl';
export const SPOOL_FILE = 'edge/spool.sqlite';

/** Pages copied by one step: all. */
const ALL_PAGES = 2 ** 31 - 1;

export interface DatabaseSnapshot {
	readonly path: typeof SQLITE_FILE | typeof LINES_FILE;
	/** Rows of each table, or documents of each entity. */
	readonly counts: Readonly<Record<string, number>>;
}

/** Copies the database as of one moment into a folder, while others read and write. */
export async function snapshotDatabase(
	payload: Payload,
	{ dataDir, folder }: { dataDir: string; folder: string },
): Promise<DatabaseSnapshot> {
	if (payload.db.name !== 'mongoose') {
		const copy = join(folder, SQLITE_FILE);
		await copySqlite(join(dataDir, SQLITE_FILE), copy);
		return { path: SQLITE_FILE, counts: rowsIn(copy) };
	}
	const counts = await atOneMoment(payload, (source) =>
		writeLines(join(folder, LINES_FILE), source, entitiesOf(payload)),
	);
	return { path: LINES_FILE, counts };
}

/**
 * SQLite's own online copy, in one step: whoever writes meanwhile is not held up, and the copy does not have to begin
 * anew for them.
 */
async function copySqlite(file: string, copy: string): Promise<void> {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		database.exec('pragma busy_timeout = 10000');
		await backup(database, copy, { rate: ALL_PAGES });
	} finally {
		database.close();
	}
	assertWhole(copy);
}

function assertWhole(file: string): void {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const answer = database.prepare('pragma quick_check(1)').get();
		if (answer?.quick_check === 'ok') return;
		throw new BackupRefusedError(
			'database_broken',
			'Cơ sở dữ liệu đang dùng đã hỏng, nên không sao lưu đè lên bản tốt. Hãy dừng Loa Làng và khôi phục bản sao lưu gần nhất (npm run restore).',
		);
	} finally {
		database.close();
	}
}

/** Rows of each table. */
export function rowsIn(file: string): Record<string, number> {
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const tables = database
			.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
			.all()
			.map(({ name }) => String(name));
		return Object.fromEntries(
			tables.map((name) => [name, Number(database.prepare(`select count(*) as rows from "${name}"`).get()?.rows)]),
		);
	} finally {
		database.close();
	}
}

/**
 * What this machine's site was told and has not handed on. Copied before the database: an airing that goes over in
 * between is then in both and counts once by its id; the other way round it would be in neither.
 *
 * @returns whether there is one
 */
export async function snapshotSpool({ dataDir, folder }: { dataDir: string; folder: string }): Promise<boolean> {
	const file = join(dataDir, SPOOL_FILE);
	if (!existsSync(file)) return false;
	await copySqlite(file, join(folder, 'spool.sqlite'));
	return true;
}
