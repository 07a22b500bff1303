import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { join } from 'node:path';
import { buildConfig, getPayload } from 'payload';

import { openNodeSqlite } from '#cms/foundation/sqlite/client.ts';

import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { CollectionConfig, DatabaseAdapterObj, Payload } from 'payload';

const open = { create: () => true, read: () => true, update: () => true, delete: () => true };

/** The same columns as ours, without hooks, rules, versions or audit. */
const collections: CollectionConfig[] = [
	{
		slug: 'messages',
		access: open,
		fields: [
			{ name: 'title', type: 'text' },
			{ name: 'key', type: 'text', unique: true },
			{ name: 'role', type: 'text' },
			{ name: 'order', type: 'number' },
			{ name: 'loudspeaker', type: 'text' },
			{ name: 'sourceVersion', type: 'number' },
		],
	},
	{
		slug: 'renditions',
		access: open,
		fields: [
			{ name: 'message', type: 'relationship', relationTo: 'messages', index: true },
			...['language', 'title', 'script', 'webText', 'action', 'state'].map((name) => ({ name, type: 'text' as const })),
			{ name: 'sourceVersion', type: 'number' },
			{ name: 'isSample', type: 'checkbox' },
		],
	},
	{
		slug: 'events',
		access: open,
		fields: ['event', 'kind', 'language', 'subject'].map((name) => ({ name, type: 'text' as const })),
	},
];

/** Payload as it comes, on a database of its own beside ours. */
export async function openPlainCms(dataDir: string, mongoUrl: string): Promise<Payload> {
	const config = await buildConfig({
		secret: 'a secret of the measurement',
		collections,
		db:
			mongoUrl === '' ? sqlite(join(dataDir, 'plain.sqlite')) : mongooseAdapter({ url: mongoUrl, ensureIndexes: true }),
		telemetry: false,
		typescript: { autoGenerate: false },
		logger: { options: { level: 'error' } },
	});
	return getPayload({ config, key: 'plain' });
}

function sqlite(file: string): DatabaseAdapterObj {
	const base = sqliteAdapter({ client: { url: `file:${file}` }, wal: false, busyTimeout: 0, push: true });
	return {
		...base,
		init: (args) => {
			const adapter: SQLiteAdapter = base.init(args);
			adapter.client = openNodeSqlite(file) as unknown as typeof adapter.client;
			return adapter;
		},
	};
}
