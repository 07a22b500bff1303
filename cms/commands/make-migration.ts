import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { copyKnownColumns } from './copied-columns.ts';

import type { SchemaDescription } from './copied-columns.ts';

/**
 * `npm run migration -- NAME`: after a change of the collections, writes what SQLite has to do about it, and the types.
 * Payload's generator writes for bundlers; Node needs endings in imports and `type` on what is only a type.
 */
const [name = 'change'] = process.argv.slice(2);
const folder = 'cms/migrations';
const dataDir = mkdtempSync(join(tmpdir(), 'loa-migration-'));
const env = {
	...process.env,
	PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
	DATA_DIR: dataDir,
	DATABASE_URL: '',
	PAYLOAD_MIGRATING: 'true',
};
const payload = (...args: string[]) =>
	execFileSync(process.execPath, ['node_modules/payload/bin.js', ...args], { env, stdio: 'inherit' });

payload('migrate:create', name);
payload('generate:types');
payload('generate:importmap');
rmSync(dataDir, { recursive: true });

const names = readdirSync(folder)
	.filter((file) => /^\d+_\d+_.*\.ts$/.test(file))
	.map((file) => file.slice(0, -3))
	.toSorted();
mendCopies(names.at(-1), names.at(-2));
for (const migration of names) {
	const file = join(folder, `${migration}.ts`);
	writeFileSync(
		file,
		readFileSync(file, 'utf8').replace(
			/^import \{ MigrateUpArgs, MigrateDownArgs, sql \} from/m,
			'import { type MigrateUpArgs, type MigrateDownArgs, sql } from',
		),
	);
}
writeFileSync(
	join(folder, 'index.ts'),
	[
		'/* Written by `npm run migration`. */',
		...names.map((migration) => `import * as migration_${migration} from './${migration}.ts';`),
		'',
		'export const migrations = [',
		...names.map(
			(migration) => `\t{ up: migration_${migration}.up, down: migration_${migration}.down, name: '${migration}' },`,
		),
		'];',
		'',
	].join('\n'),
);

/** Of the migration just made; older ones have run and stay as they are. */
function mendCopies(newest: string | undefined, before: string | undefined): void {
	if (!newest || !before) return;
	const schemaOf = (migration: string) =>
		JSON.parse(readFileSync(join(folder, `${migration}.json`), 'utf8')) as SchemaDescription;
	const file = join(folder, `${newest}.ts`);
	const [up = '', down = ''] = readFileSync(file, 'utf8').split(/(?=export async function down)/);
	writeFileSync(file, copyKnownColumns(up, schemaOf(before)) + copyKnownColumns(down, schemaOf(newest)));
}
