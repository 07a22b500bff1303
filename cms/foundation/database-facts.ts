import { stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { Payload } from 'payload';

/** What keeps the records, for whoever looks after the machine. */
export interface DatabaseFacts {
	readonly engine: string;
	readonly bytes: number;
}

/** As mongoose hands it out; Payload's adapter knows it only as the base of its own. */
interface MongoConnection {
	readonly connection: {
		readonly db?: {
			stats(): Promise<{ dataSize: number; indexSize: number }>;
			admin(): { serverInfo(): Promise<{ version: string }> };
		};
	};
}

export async function databaseFacts(payload: Payload, dataDir: string): Promise<DatabaseFacts> {
	if (payload.db.name !== 'mongoose') {
		const file = join(dataDir, 'cms.sqlite');
		const sizes = await Promise.all(
			[file, `${file}-wal`].map((path) =>
				stat(/* turbopackIgnore: true */ path).then(
					({ size }) => size,
					() => 0,
				),
			),
		);
		return {
			engine: `SQLite ${process.versions.sqlite ?? ''}`.trim(),
			bytes: sizes.reduce((sum, size) => sum + size, 0),
		};
	}
	const { db } = (payload.db as unknown as MongoConnection).connection;
	const stats = await db?.stats();
	const info = await db?.admin().serverInfo();
	return { engine: `MongoDB ${info?.version ?? ''}`.trim(), bytes: (stats?.dataSize ?? 0) + (stats?.indexSize ?? 0) };
}
