import { startOwnMongod } from './own-mongod.ts';

import type { OwnMongod, SuddenEnd } from './own-mongod.ts';

/**
 * A real MongoDB replica set for the tests: from TEST_MONGODB_URL, else started from the binary that
 * MONGOMS_SYSTEM_BINARY names. Nothing is downloaded. A server that ends by itself (under an
 * emulator it happened once in many runs) is said and started again with its files, so that not all tests after it fail.
 *
 * @returns its URL and how to stop it, or the reason why there is none
 */
export async function startMongo(env: NodeJS.ProcessEnv): Promise<{ url: string; stop: () => Promise<void> } | string> {
	if (env.TEST_MONGODB_URL) return { url: env.TEST_MONGODB_URL, stop: async () => undefined };
	const systemBinary = env.MONGOMS_SYSTEM_BINARY;
	if (!systemBinary) return 'neither TEST_MONGODB_URL nor MONGOMS_SYSTEM_BINARY (a mongod) is set';
	const mongod: OwnMongod = await startOwnMongod(systemBinary, ({ code, signal, lines }: SuddenEnd) => {
		console.error(`MongoDB's server has ended by itself (${signal ?? code}). It said last:\n${lines.join('\n')}`);
		mongod.startAgain().then(
			() => console.error("MongoDB's server is back with its files."),
			(error: unknown) => console.error("MongoDB's server did not come back:", error),
		);
	});
	return { url: mongod.url, stop: () => mongod.stop() };
}
