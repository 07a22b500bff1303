import { randomBytes } from 'node:crypto';

import { readBytes } from './digest.ts';
import { otherBytes, StorageError } from './object-store.ts';

import type { S3Store } from './s3-store.ts';

/** S3 refuses signatures beyond 15 minutes; this much is worth a word. */
const CLOCK_SECONDS = 120;

export interface StorageFacts {
	/** `s3://bucket/prefix` */
	readonly place: string;
	/** Seconds that it took to write, read and delete a small object. */
	readonly seconds: number;
	/** By which the clock of the store is ahead of ours (negative: behind); 0: no difference that matters. */
	readonly clockAheadSeconds: number;
	/** Why it cannot be used, in Vietnamese; undefined: it can be written and read. */
	readonly trouble: string | undefined;
}

/** Writes a small object, reads it back and deletes it: the only proof that a bucket can be used. */
export async function probeStorage(store: S3Store): Promise<StorageFacts> {
	const began = performance.now();
	const name = `probe/${randomBytes(8).toString('hex')}`;
	let trouble: string | undefined;
	try {
		const sent = randomBytes(64);
		await store.put(name, sent);
		if (!(await readBytes(store, name)).equals(sent)) throw otherBytes(store.place, name);
		await store.remove(name);
	} catch (error) {
		if (!(error instanceof StorageError)) throw error;
		trouble = error.message;
	}
	const ahead = Math.round((store.clockAheadMs() ?? 0) / 1_000);
	return {
		place: store.place,
		seconds: Math.round(performance.now() - began) / 1_000,
		clockAheadSeconds: Math.abs(ahead) < CLOCK_SECONDS ? 0 : ahead,
		trouble,
	};
}
