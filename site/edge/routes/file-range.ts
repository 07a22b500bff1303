import { open } from 'node:fs/promises';

/** Enough for the disk to stream and small enough for many downloads at once. */
const CHUNK_BYTES = 256 * 1024;
/** Buffers that wait for the next download: 8 MB. What more downloads at once need goes back to the system. */
const KEPT_BUFFERS = 32;

// memory that was used before is there already: fresh memory for each chunk costs more than reading the file
const free: Buffer[] = [];
const takeBuffer = (): Buffer => free.pop() ?? Buffer.allocUnsafeSlow(CHUNK_BYTES);

/**
 * The bytes of a file from `start` to `end`, both included; the file is closed however the reading ends.
 * A chunk is the reader's until it asks for the next one: all of them lie in one buffer, so that a download of any
 * length holds 256 kB.
 */
export async function* readFileRange(path: string, start: number, end: number): AsyncGenerator<Buffer> {
	const handle = await open(path, 'r');
	const buffer = takeBuffer();
	try {
		let position = start;
		while (position <= end) {
			const wanted = Math.min(CHUNK_BYTES, end - position + 1);
			const { bytesRead } = await handle.read(buffer, 0, wanted, position);
			if (bytesRead === 0) throw new Error(`${path} ended at ${position}, before byte ${end}`);
			yield buffer.subarray(0, bytesRead);
			position += bytesRead;
		}
		// only of a reading that came to its end: a broken connection may still hold the last chunk
		if (free.length < KEPT_BUFFERS) free.push(buffer);
	} finally {
		await handle.close();
	}
}
