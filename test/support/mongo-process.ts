import { startMongo } from './mongo-server.ts';

/** Started by test/run.mjs: says where MongoDB listens, and stops it when its own standard input closes. */
const mongo = await startMongo(process.env);
if (typeof mongo === 'string') {
	process.stdout.write(`${JSON.stringify({ reason: mongo })}\n`);
} else {
	process.stdout.write(`${JSON.stringify({ url: mongo.url })}\n`);
	process.stdin.resume();
	process.stdin.once('end', () => void mongo.stop());
}
