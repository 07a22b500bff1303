import { BasePayload } from 'payload';

import { openDatabase } from '../foundation/database.ts';

import type { Payload } from 'payload';

/** Seconds that a start of MongoDB may take. */
const WAIT_SECONDS = 30;

/**
 * A database beside that of this installation, with the same collections: a copy, or where one shall be moved to. Its
 * schema is brought up to date; no job runs on it.
 */
export async function openStore(place: { databaseUrl: string; dataDir: string }): Promise<Payload> {
	const { default: config } = await import('../payload.config.ts');
	const db = openDatabase({ ...place, databaseWaitSeconds: WAIT_SECONDS, isBeingFilled: true });
	const given = await config;
	return new BasePayload().init({ config: { ...given, db: { ...given.db, ...db } }, disableOnInit: true });
}
