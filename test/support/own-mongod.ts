import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { MongoMemoryReplSet, MongoMemoryServer } from 'mongodb-memory-server-core';

export interface OwnMongod {
	readonly url: string;
	/** kill -9 of the server itself; settles when it is gone. */
	kill(): Promise<void>;
	/** The same files, the same port. */
	startAgain(): Promise<void>;
	stop(): Promise<void>;
}

/**
 * Why no server of one's own is started; undefined: one is. It is asked for by name: a server that was killed does not
 * come up again in time on each machine (under an emulator its port stays taken for minutes), and everybody would wait.
 */
export const ownMongodMissing = !process.env.MONGOMS_SYSTEM_BINARY
	? 'MONGOMS_SYSTEM_BINARY (a mongod) is not set'
	: process.env.TEST_KILL_MONGOD === '1'
		? undefined
		: 'TEST_KILL_MONGOD=1 is not set';

/** A replica set of one server that a test may kill: the one of the other tests is everybody's. */
export async function startOwnMongod(): Promise<OwnMongod> {
	process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false';
	const dbPath = await mkdtemp(join(tmpdir(), 'loa-mongod-'));
	const binary = { systemBinary: process.env.MONGOMS_SYSTEM_BINARY ?? '', checkMD5: false };
	const set = await MongoMemoryReplSet.create({
		replSet: { name: 'rs0', count: 1, storageEngine: 'wiredTiger' },
		binary,
		instanceOpts: [{ dbPath, launchTimeout: 60_000 }],
	});
	const [first] = set.servers;
	if (!first) throw new Error('The replica set has no server.');
	let server = first;
	const port = server.instanceInfo?.port ?? 0;
	// what it is a member of stands in its files
	const start = () =>
		MongoMemoryServer.create({
			instance: { dbPath, port, replSet: 'rs0', storageEngine: 'wiredTiger', launchTimeout: 60_000 },
			binary,
		});
	return {
		url: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`,
		kill: async () => {
			const mongod = server.instanceInfo?.instance.mongodProcess;
			if (!mongod) throw new Error('The server is not running.');
			const gone = new Promise((settle) => mongod.once('exit', settle));
			mongod.kill('SIGKILL');
			await gone;
		},
		startAgain: async () => {
			// a killed server's port is let go a moment later, and the library lends one port once in a while only: it would
			// take another one without a word
			for (let trial = 0; trial < 20; trial += 1) {
				await untilFree(port);
				server = await start();
				if (server.instanceInfo?.port === port) return;
				await server.stop({ doCleanup: false });
				await sleep(2_000);
			}
			throw new Error(`The server was not given port ${port} again.`);
		},
		stop: async () => {
			await server.stop({ doCleanup: false });
			await rm(dbPath, { recursive: true, force: true });
		},
	};
}

async function untilFree(port: number): Promise<void> {
	for (let trial = 0; trial < 240; trial += 1) {
		const probe = createServer().listen(port, '0.0.0.0');
		try {
			await once(probe, 'listening');
			return;
		} catch {
			await sleep(200);
		} finally {
			probe.close();
			await sleep(50);
		}
	}
	throw new Error(`Port ${port} was not let go in a minute.`);
}
