import { MongoMemoryReplSet } from 'mongodb-memory-server-core';

/**
 * A real MongoDB replica set for the tests: from TEST_MONGODB_URL, else started from the binary that
 * MONGOMS_SYSTEM_BINARY names. Nothing is downloaded.
 *
 * @returns its URL and how to stop it, or the reason why there is none
 */
export async function startMongo(env: NodeJS.ProcessEnv): Promise<{ url: string; stop: () => Promise<void> } | string> {
	if (env.TEST_MONGODB_URL) return { url: env.TEST_MONGODB_URL, stop: async () => undefined };
	const systemBinary = env.MONGOMS_SYSTEM_BINARY;
	if (!systemBinary) return 'neither TEST_MONGODB_URL nor MONGOMS_SYSTEM_BINARY (a mongod) is set';
	// its opinion about versions only fills the log
	process.env.MONGOMS_SYSTEM_BINARY_VERSION_CHECK = 'false';
	const server = await MongoMemoryReplSet.create({
		replSet: { name: 'rs0', count: 1, storageEngine: 'wiredTiger' },
		binary: { systemBinary, checkMD5: false },
		instanceOpts: [{ launchTimeout: 60_000 }],
	});
	return { url: server.getUri(), stop: async () => void (await server.stop()) };
}
