import { setTimeout as sleep } from 'node:timers/promises';

import { MongoMemoryReplSet } from 'mongodb-memory-server-core';

import type { Payload } from 'payload';

export interface OwnReplicaSet {
	readonly url: string;
	/** The primary gives its place up, as at a maintenance; settles when another one has it. */
	stepDown(payload: Payload): Promise<void>;
	/** kill -9 of the primary; settles when another one has its place. */
	killPrimary(payload: Payload): Promise<void>;
	stop(): Promise<void>;
}

type Command = (command: object, options?: object) => Promise<Readonly<Record<string, unknown>>>;

/** Asked through the connection of the CMS; Payload's type of the adapter knows only its base. */
function commandOf({ db }: Payload): Command {
	const { connection } = db as unknown as {
		connection: { getClient(): { db(name: string): { command: Command } } };
	};
	const admin = connection.getClient().db('admin');
	return (command, options) => admin.command(command, options);
}

/** A replica set of three servers that a test may harm. For machines with a mongod; own-mongod.ts says when. */
export async function startOwnReplicaSet(): Promise<OwnReplicaSet> {
	process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false';
	const set = await MongoMemoryReplSet.create({
		replSet: { name: 'rs0', count: 3, storageEngine: 'wiredTiger', configSettings: { electionTimeoutMillis: 5_000 } },
		binary: { systemBinary: process.env.MONGOMS_SYSTEM_BINARY ?? '', checkMD5: false },
		instanceOpts: Array.from({ length: 3 }, () => ({ launchTimeout: 120_000 })),
	});
	const primary = async (payload: Payload): Promise<string> => {
		const hello = await commandOf(payload)({ hello: 1 }, { readPreference: 'primaryPreferred' });
		return typeof hello.primary === 'string' ? hello.primary : '';
	};
	const untilAnother = async (payload: Payload, than: string) => {
		for (let trial = 0; trial < 600; trial += 1) {
			const now = await primary(payload).catch(() => '');
			if (now !== '' && now !== than) return;
			await sleep(100);
		}
		throw new Error('No other server has become primary in a minute.');
	};
	return {
		url: set.getUri(),
		stepDown: async (payload) => {
			const before = await primary(payload);
			await commandOf(payload)({ replSetStepDown: 20, secondaryCatchUpPeriodSecs: 10 });
			await untilAnother(payload, before);
		},
		killPrimary: async (payload) => {
			const before = await primary(payload);
			const port = Number(before.split(':').at(-1));
			const mongod = set.servers.find(({ instanceInfo }) => instanceInfo?.port === port)?.instanceInfo?.instance
				.mongodProcess;
			if (!mongod) throw new Error(`No server of ours is the primary ${before}.`);
			const gone = new Promise((settle) => mongod.once('exit', settle));
			mongod.kill('SIGKILL');
			await gone;
			await untilAnother(payload, before);
		},
		stop: async () => {
			await set.stop();
		},
	};
}
