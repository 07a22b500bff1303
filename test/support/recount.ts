import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const script = readFileSync(new URL('./recount.sql', import.meta.url), 'utf8');

/** A line of monthly sums without the instant. */
export type RecountedLine = Readonly<Record<string, number | string>>;

/** What rows come to, counted by a SQL script of the tests in a database of its own. */
export function recountedBySql(rows: {
	readonly airings: readonly object[];
	readonly activities: readonly object[];
}): readonly RecountedLine[] {
	const database = new DatabaseSync(':memory:');
	database.exec('create table rows (document text); create table deeds (document text)');
	const [intoRows, intoDeeds] = ['rows', 'deeds'].map((name) => database.prepare(`insert into ${name} values (?)`));
	for (const airing of rows.airings) intoRows!.run(JSON.stringify(airing));
	for (const activity of rows.activities) intoDeeds!.run(JSON.stringify(activity));
	const lines = database.prepare(script).all() as unknown as readonly RecountedLine[];
	database.close();
	return lines.map((line) => ({ ...line }));
}
