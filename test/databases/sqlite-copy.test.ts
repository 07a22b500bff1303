import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';

import { copyBeforeMigration } from '#cms/foundation/copy-before-migration.ts';

async function databaseWith(done: readonly string[]): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-copy-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const file = join(folder, 'cms.sqlite');
	const database = new DatabaseSync(file);
	database.exec('create table payload_migrations (name text); create table messages (title text);');
	database.exec("insert into messages values ('Gọi 111')");
	for (const name of done) database.prepare('insert into payload_migrations values (?)').run(name);
	database.close();
	return file;
}

test('before the schema changes there is a whole copy, made once', async () => {
	const file = await databaseWith(['20260101_init']);
	const copy = await copyBeforeMigration(file, ['20260101_init', '20260201_next']);
	expect(copy).toBe(`${file}.before-20260201_next`);
	const copied = new DatabaseSync(copy!, { readOnly: true });
	expect(copied.prepare('select title from messages').all()).toEqual([{ title: 'Gọi 111' }]);
	copied.close();
	expect(await copyBeforeMigration(file, ['20260101_init', '20260201_next'])).toBe(copy);
});

test('where nothing changes, or nothing is there yet, nothing is copied', async () => {
	const file = await databaseWith(['20260101_init']);
	expect(await copyBeforeMigration(file, ['20260101_init'])).toBeUndefined();
	expect(await copyBeforeMigration(`${file}.none`, ['20260101_init'])).toBeUndefined();
});

test('the three newest copies are kept', async () => {
	const file = await databaseWith(['0']);
	for (const next of ['1', '2', '3', '4', '5']) await copyBeforeMigration(file, ['0', next]);
	const copies = (await readdir(join(file, '..'))).filter((name) => name.includes('.before-'));
	expect(copies.toSorted()).toEqual(['3', '4', '5'].map((next) => `cms.sqlite.before-${next}`));
});
