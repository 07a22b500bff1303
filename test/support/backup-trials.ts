import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished } from 'vitest';

import { openStore } from '#cms/backup/open-store.ts';
import type { migrations } from '#cms/migrations/index.ts';

import { emptyFolder } from './backups.ts';
import { database } from './cms.ts';
import { freshMongoUrl } from './fresh-mongo-url.ts';

/** A disk of a few kilobytes, as a stick that is too small. */
export async function smallDisk(kilobytes: number): Promise<string> {
	const folder = await emptyFolder('stick');
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
	expect(mounted.status).toBe(0);
	onTestFinished(() => void spawnSync('umount', ['-l', folder]));
	return folder;
}

/** Where a backup can be restored to: nothing is there yet. */
export const emptyPlace = async () => ({
	dataDir: await emptyFolder('restored'),
	databaseUrl: database === 'sqlite' ? '' : freshMongoUrl(),
});

/** Makes the database of a folder one of the version before. */
export async function takeBackSchema(
	dataDir: string,
	migration: (typeof migrations)[number] | undefined,
): Promise<void> {
	const store = await openStore({ databaseUrl: '', dataDir });
	const { drizzle } = store.db as unknown as { drizzle: never };
	await migration?.down({ db: drizzle, payload: store, req: { payload: store } as never });
	await store.destroy();
	const schema = new DatabaseSync(join(dataDir, 'cms.sqlite'));
	schema.prepare('delete from payload_migrations where name = ?').run(migration?.name ?? '');
	schema.close();
}

/** Runs a command of the product on the installation of this test. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
	const child = spawn(process.execPath, [`cms/commands/${command}.ts`, ...args], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	child.stdout.on('data', (chunk) => (output += chunk));
	child.stderr.on('data', (chunk) => (output += chunk));
	return new Promise<{ code: number | null; signal: string | null; output: string }>((settle) =>
		child.once('close', (code, signal) => settle({ code, signal, output })),
	);
}
