import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';
import type { Upgrade } from './upgrade.ts';

/** The parts of the two adapters that write one column of all rows at once. */
interface Sqlite {
	readonly drizzle: { run(statement: unknown): Promise<unknown> };
}
interface Mongo {
	readonly collections: {
		readonly communes?: { updateMany(filter: object, update: readonly object[]): Promise<unknown> };
	};
}

/** Cards that were printed with short keys hold until their commune is given a new one. */
export const keepCardsOfOlderVersion: Upgrade = {
	name: 'older-cards',
	run: async ({ db }: Payload) => {
		if (db.name === 'mongoose')
			await (db as unknown as Mongo).collections.communes?.updateMany({}, [
				{ $set: { legacyKeyVersion: '$keyVersion' } },
			]);
		else await (db as unknown as Sqlite).drizzle.run(sql`update communes set legacy_key_version = key_version`);
	},
};
