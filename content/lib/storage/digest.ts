import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import type { Digest, ObjectStore } from './object-store.ts';

/** A stream that knows afterwards what went through it. */
export function measured(source: AsyncIterable<Uint8Array>) {
	const hash = createHash('sha256');
	let bytes = 0;
	let digest: Digest | undefined;
	const through = async function* through() {
		for await (const chunk of source) {
			hash.update(chunk);
			bytes += chunk.length;
			yield chunk;
		}
	};
	return {
		stream: Readable.from(through(), { objectMode: false }),
		/** To be asked when the stream has ended. */
		result: (): Digest => (digest ??= { bytes, sha256: hash.digest('hex') }),
	};
}

export async function digestOfStream(stream: AsyncIterable<Uint8Array>): Promise<Digest> {
	const hash = createHash('sha256');
	let bytes = 0;
	for await (const chunk of stream) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	return { bytes, sha256: hash.digest('hex') };
}

/** The only proof of what a store holds: its bytes, read. */
export const digestOf = async (store: Pick<ObjectStore, 'read'>, name: string): Promise<Digest> =>
	digestOfStream(await store.read(name));

/** A small object at once. */
export async function readBytes(store: Pick<ObjectStore, 'read'>, name: string): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of (await store.read(name)) as AsyncIterable<Uint8Array>) chunks.push(chunk);
	return Buffer.concat(chunks);
}
