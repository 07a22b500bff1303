import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { join, resolve } from 'node:path';

import { claimJobsAlone } from './claim-jobs.ts';
import { commitPatiently } from './commit-patiently.ts';
import { connectPatiently } from './connect-patiently.ts';
import { copyBeforeMigration } from './copy-before-migration.ts';
import { watchDatabase } from './database-away.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { tellMongoAway } from './mongo-away.ts';
import { tellRefusedCommits } from './refused-commits.ts';
import { migrations } from '../migrations/index.ts';
import { openNodeSqlite } from './sqlite/client.ts';
import { assertCopyFinished, databaseFingerprint } from './unfinished-copy.ts';

import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { DatabaseAdapterObj, Migration } from 'payload';
import type { CmsSettings } from './settings.ts';

/** Empty URL → SQLite in DATA_DIR, `mongodb:` → MongoDB; nothing else in the project knows which. */
export function openDatabase({
	databaseUrl,
	databaseWaitSeconds,
	dataDir,
	isBeingFilled = false,
}: DatabasePlace): DatabaseAdapterObj {
	const assertUsable = () => {
		if (!isBeingFilled) assertCopyFinished(dataDir, databaseFingerprint(databaseUrl));
	};
	return databaseUrl === ''
		? sqlite(join(dataDir, 'cms.sqlite'), assertUsable)
		: mongo(databaseUrl, { waitSeconds: databaseWaitSeconds, assertUsable });
}

interface DatabasePlace extends Pick<CmsSettings, 'databaseUrl' | 'databaseWaitSeconds' | 'dataDir'> {
	/** For a restore or a move, which may open a database that is not whole yet. */
	readonly isBeingFilled?: boolean;
}

function sqlite(file: string, assertUsable: () => void): DatabaseAdapterObj {
	const base = sqliteAdapter({
		client: { url: `file:${file}` },
		// the client below sets WAL and its own queue; Payload then only opens transactions
		wal: false,
		busyTimeout: 0,
		transactionOptions: { behavior: 'immediate' },
		push: false,
		migrationDir: resolve('cms/migrations'),
	});
	return {
		...base,
		init: (args) => {
			const adapter: SQLiteAdapter = base.init(args);
			const client = openNodeSqlite(file);
			adapter.client = client as unknown as typeof adapter.client;
			tellRefusedCommits(adapter);
			const { connect, destroy } = adapter;
			adapter.connect = async function connectAndMigrate(options) {
				assertUsable();
				if (process.env.PAYLOAD_MIGRATING !== 'true')
					await copyBeforeMigration(
						file,
						migrations.map(({ name }) => name),
					);
				await connect?.call(this, options);
				if (process.env.PAYLOAD_MIGRATING !== 'true') await migrateSqlite(adapter, migrations as Migration[]);
			};
			adapter.destroy = async function destroyAndClose() {
				await destroy?.call(this);
				await client.close();
			};
			return adapter;
		},
	};
}

/** As mongoose hands it out; Payload's type of the adapter knows only its base. */
interface Connected {
	readonly connection: { readonly db: { admin(): { ping(): Promise<unknown> } } };
}

function mongo(
	url: string,
	{ waitSeconds, assertUsable }: { waitSeconds: number; assertUsable: () => void },
): DatabaseAdapterObj {
	const base = mongooseAdapter({
		url,
		// without a server a question fails within 3 s and is asked again, instead of holding a person for 30 s;
		// after a jump of the clock Mongoose takes itself for disconnected until the next heartbeat
		connectOptions: { serverSelectionTimeoutMS: 2_500, heartbeatFrequencyMS: 3_000 },
		// unique indexes must stand before the first write, else duplicates get in (notes of a measured trial)
		ensureIndexes: true,
		transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
	});
	return {
		...base,
		init: (args) => {
			const adapter = base.init(args);
			tellMongoAway(adapter);
			claimJobsAlone(adapter);
			commitPatiently(adapter);
			const { connect, destroy } = adapter;
			const { logger } = args.payload;
			let endWatch = () => {};
			adapter.connect = async function connectAndWatch(options) {
				assertUsable();
				await connectPatiently(
					async () => connect?.call(this, options),
					(line) => logger.warn(line),
					waitSeconds,
				);
				endWatch();
				endWatch = watchDatabase(
					() => (adapter as unknown as Connected).connection.db.admin().ping(),
					(isAway) => logger.warn({ msg: isAway ? 'the database is away' : 'the database is back' }),
				);
			};
			adapter.destroy = async function destroyAndForget() {
				endWatch();
				await destroy?.call(this);
			};
			return adapter;
		},
	};
}
