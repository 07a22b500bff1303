import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
