import { createHash } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What one commune went through. */
export interface Visit {
	readonly manifestMs: readonly number[];
	readonly retries: number;
	readonly bytes: number;
	/** Of the bundle that it has in the end. */
	readonly sha256: string;
	/** What a client does not try again: a refusal, or bytes that are not the bundle. */
	readonly problem: string | undefined;
}

interface Options {
	readonly addresses: readonly URL[];
	readonly month: string;
	readonly onBytes: (bytes: number) => void;
}

/** After so many tries in a row a person gives up. */
const MOST_TRIES = 20;
const PAUSE_MS = 500;
/** Where the line breaks the first time. */
const BROKEN_AFTER = 2_500_000;

/** Communes as their computers behave: another address when one does not answer, and on from the byte that is there. */
export function communeClient({ addresses, month, onBytes }: Options) {
	const agent = new Agent({ keepAlive: true, maxSockets: 200 });
	let turn = 0;
	const next = (): URL => addresses[(turn += 1) % addresses.length] ?? new URL('http://127.0.0.1:9');

	const answerOf = (url: URL, path: string, headers: Record<string, string>): Promise<IncomingMessage> =>
		new Promise((resolve, reject) => {
			const asked = httpRequest({ host: url.hostname, port: url.port, path, agent, headers }, resolve);
			asked.once('error', reject);
			asked.setTimeout(30_000, () => asked.destroy(new Error('silent for 30 s')));
			asked.end();
		});

	return {
		visit: async (commune: string): Promise<Visit> => {
			const path = `/goi/${month}/${commune}`;
			const manifestMs: number[] = [];
			let [retries, bytes] = [0, 0];
			const patiently = async <Result>(work: () => Promise<Result>): Promise<Result> => {
				for (let tries = 1; ; tries += 1)
					try {
						return await work();
					} catch (error) {
						if (error instanceof RefusedError || tries >= MOST_TRIES) throw error;
						retries += 1;
						await sleep(PAUSE_MS * (0.5 + Math.random()));
					}
			};
			try {
				await patiently(async () => {
					const began = performance.now();
					const answer = await answerOf(next(), `${path}/index.json`, {});
					const text = (await all(answer, onBytes)).toString();
					if (answer.statusCode !== 200) throw failureOf(answer);
					if (JSON.parse(text).commune.code !== commune) throw new RefusedError('the manifest of another commune');
					manifestMs.push(performance.now() - began);
				});
				let got = nothingYet();
				let etag = '';
				let total = 0;
				let isFirst = true;
				await patiently(async () => {
					const range = got.bytes > 0 ? { range: `bytes=${got.bytes}-`, 'if-range': etag } : {};
					const answer = await answerOf(next(), `${path}/vi.zip`, range);
					if (answer.statusCode !== 200 && answer.statusCode !== 206) {
						answer.resume();
						throw failureOf(answer);
					}
					// another release meanwhile: the whole of the new one comes
					if (answer.statusCode === 200) got = nothingYet();
					etag = String(answer.headers.etag);
					total = Number(
						/\/(\d+)$/.exec(answer.headers['content-range'] ?? '')?.[1] ?? answer.headers['content-length'],
					);
					for await (const chunk of answer as AsyncIterable<Buffer>) {
						take(got, chunk);
						bytes += chunk.length;
						onBytes(chunk.length);
						if (isFirst && got.bytes > BROKEN_AFTER) {
							isFirst = false;
							answer.destroy();
							throw new Error('the line broke');
						}
					}
					if (got.bytes < total) throw new Error('the answer broke off');
				});
				if (got.bytes !== total || !isZip(got)) throw new RefusedError(`a bundle of ${got.bytes} bytes that is none`);
				return { manifestMs, retries, bytes, sha256: got.hash.digest('hex'), problem: undefined };
			} catch (error) {
				return {
					manifestMs,
					retries,
					bytes,
					sha256: '',
					problem: error instanceof Error ? error.message : String(error),
				};
			}
		},
	};
}

/** A bundle as far as it has come: 3,321 of them do not fit into memory. */
interface Got {
	readonly hash: Hash;
	bytes: number;
	head: Buffer;
	tail: Buffer;
}

const nothingYet = (): Got => ({
	hash: createHash('sha256'),
	bytes: 0,
	head: Buffer.alloc(0),
	tail: Buffer.alloc(0),
});

/** Bytes of the record that ends a ZIP. */
const END_BYTES = 22;

function take(got: Got, chunk: Buffer): void {
	got.hash.update(chunk);
	got.bytes += chunk.length;
	if (got.head.length < 4) got.head = Buffer.concat([got.head, chunk.subarray(0, 4)]).subarray(0, 4);
	got.tail = Buffer.concat([got.tail, chunk.subarray(-END_BYTES)]).subarray(-END_BYTES);
}

const isZip = ({ head, tail }: Got): boolean =>
	head.length === 4 &&
	tail.length === END_BYTES &&
	head.readUInt32LE(0) === 0x04_03_4b_50 &&
	tail.readUInt32LE(0) === 0x06_05_4b_50;

class RefusedError extends Error {
	override readonly name = 'RefusedError';
}

/** A server that is not ready says so with 5xx, and is asked again; 4xx means: this request is wrong. */
const failureOf = ({ statusCode = 0 }: IncomingMessage): Error =>
	statusCode < 500 ? new RefusedError(`answered ${statusCode}`) : new Error(`answered ${statusCode}`);

async function all(answer: IncomingMessage, onBytes: (bytes: number) => void): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of answer as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		onBytes(chunk.length);
	}
	return Buffer.concat(chunks);
}
