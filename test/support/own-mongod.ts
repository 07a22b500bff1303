import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { MongoMemoryReplSet, MongoMemoryServer } from 'mongodb-memory-server-core';

import { breakableLine } from './breakable-line.ts';
import { freePorts } from './running-product.ts';

export interface OwnMongod {
	readonly url: string;
	/** kill -9 of the server itself; settles when it is gone. */
	kill(): Promise<void>;
	/** The same files at the same address. */
	startAgain(): Promise<void>;
	stop(): Promise<void>;
}

/** How a server ended that nobody had asked to. */
export interface SuddenEnd {
	readonly code: number | null;
	readonly signal: string | null;
	/** What it said last. */
	readonly lines: readonly string[];
}

/** Why no server of one's own is started; undefined: one is. */
export const ownMongodMissing = process.env.MONGOMS_SYSTEM_BINARY
	? undefined
	: 'MONGOMS_SYSTEM_BINARY (a mongod) is not set';

const LINES_KEPT = 40;
const LETTERS_KEPT = 500;

/**
 * A replica set of one server. It is reached through a line of ours, whose address the replica set knows it by: a server
 * that comes back takes another port, since the old one may stay taken for minutes after a kill.
 *
 * @param systemBinary path of a mongod
 * @param onSuddenEnd called when the server ends though nobody has asked it to
 */
export async function startOwnMongod(
	systemBinary: string,
	onSuddenEnd: (end: SuddenEnd) => void = () => {},
): Promise<OwnMongod> {
	// its opinion about versions only fills the log
	process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false';
	const dbPath = await mkdtemp(join(tmpdir(), 'loa-mongod-'));
	const [firstPort] = await freePorts();
	const target = { host: '127.0.0.1', port: firstPort };
	const line = await breakableLine(target);
	const binary = { systemBinary, checkMD5: false };
	const instance = { dbPath, launchTimeout: 60_000 };
	const member = { host: `127.0.0.1:${line.port}`, priority: 1 };
	const set = await MongoMemoryReplSet.create({
		replSet: { name: 'rs0', count: 1, storageEngine: 'wiredTiger' },
		binary,
		instanceOpts: [{ ...instance, port: target.port, replicaMemberConfig: member }],
	});
	const [first] = set.servers;
	if (!first) throw new Error('The replica set has no server.');
	let server = first;
	let isAskedToEnd = false;
	const watch = () => {
		const mongod = processOf(server);
		const lines: string[] = [];
		mongod.stdout?.on('data', (bytes: Buffer) => {
			const said = bytes.toString('utf8').split('\n').filter(Boolean);
			lines.push(...said.map((text) => text.slice(0, LETTERS_KEPT)));
			lines.splice(0, lines.length - LINES_KEPT);
		});
		mongod.once('exit', (code, signal) => {
			if (!isAskedToEnd) onSuddenEnd({ code, signal, lines });
		});
	};
	watch();
	return {
		url: `mongodb://127.0.0.1:${line.port}/?replicaSet=rs0`,
		kill: async () => {
			isAskedToEnd = true;
			const mongod = processOf(server);
			const gone = once(mongod, 'exit');
			mongod.kill('SIGKILL');
			await gone;
		},
		startAgain: async () => {
			await server.stop({ doCleanup: false });
			const [port] = await freePorts();
			// while it starts it looks for itself under the set's address; not found, it would never be elected
			target.port = port;
			server = await MongoMemoryServer.create({
				instance: { ...instance, port, replSet: 'rs0', storageEngine: 'wiredTiger' },
				binary,
			});
			target.port = server.instanceInfo?.port ?? port;
			isAskedToEnd = false;
			watch();
		},
		stop: async () => {
			isAskedToEnd = true;
			await server.stop({ doCleanup: false });
			await line.close();
			await rm(dbPath, { recursive: true, force: true });
		},
	};
}

function processOf({ instanceInfo }: MongoMemoryServer) {
	const mongod = instanceInfo?.instance.mongodProcess;
	if (!mongod) throw new Error('The server is not running.');
	return mongod;
}
