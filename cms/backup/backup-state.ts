import { randomUUID } from 'node:crypto';
import { z } from 'zod';

import type { Payload } from 'payload';

const STATE = 'backup';
const INSTALLATION = 'installation';

const doneSchema = z.object({
	at: z.string(),
	name: z.string(),
	target: z.string(),
	/** Of everything that the backup refers to in the target. */
	bytes: z.number(),
	seconds: z.number(),
});
const stateSchema = z.object({
	/** The newest that was made. */
	last: doneSchema.nullable(),
	/** Why the newest try failed; null: it did not. */
	failure: z.object({ at: z.string(), reason: z.string() }).nullable(),
});
export type BackupState = z.output<typeof stateSchema>;

/** How the newest backup ended, whoever made it; kept in the database, so every process of the installation knows. */
export async function backupState(payload: Payload): Promise<BackupState> {
	return stateSchema.safeParse(await payload.kv.get(STATE)).data ?? { last: null, failure: null };
}

export async function keepBackupState(payload: Payload, change: Partial<BackupState>): Promise<void> {
	await payload.kv.set(STATE, { ...(await backupState(payload)), ...change });
}

/** Whose backups they are: made at random once, and goes along with the data to another machine or database. */
export async function installationOf(payload: Payload): Promise<string> {
	const known = z.object({ id: z.string() }).safeParse(await payload.kv.get(INSTALLATION)).data;
	if (known) return known.id;
	const id = randomUUID();
	await payload.kv.set(INSTALLATION, { id });
	return id;
}
