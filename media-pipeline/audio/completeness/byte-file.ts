import { open } from 'node:fs/promises';

/** Bytes of a file at any place, a stretch at a time; what lies beyond the end is left out. */
export interface ByteFile {
	readonly size: number;
	read(at: number, length: number): Promise<Buffer>;
}

/** Heads are a few bytes each and lie near one another: they are cut out of a stretch that was read once. */
const WINDOW_BYTES = 65_536;
const SMALL_BYTES = 4096;

/** Opens a file for as long as `work` takes. */
export async function withByteFile<Result>(path: string, work: (file: ByteFile) => Promise<Result>): Promise<Result> {
	const handle = await open(path, 'r');
	try {
		const { size } = await handle.stat();
		const stretch = async (at: number, length: number): Promise<Buffer> => {
			const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
			return buffer.subarray(0, bytesRead);
		};
		const window: { at: number; bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
		return await work({
			size,
			read: async (at, length) => {
				const wanted = Math.max(0, Math.min(length, size - at));
				if (wanted === 0) return Buffer.alloc(0);
				if (wanted > SMALL_BYTES) return stretch(at, wanted);
				if (at < window.at || at + wanted > window.at + window.bytes.length) {
					window.at = at;
					window.bytes = await stretch(at, Math.min(WINDOW_BYTES, size - at));
				}
				return window.bytes.subarray(at - window.at, at - window.at + wanted);
			},
		});
	} finally {
		await handle.close();
	}
}

/** Bytes of a file that are a recording of their own: several were written one behind the other. */
export interface FilePart {
	readonly startByte: number;
	/** Where the next one begins, or the file ends. */
	readonly endByte: number;
}

/** A part of a file as if it were a file of its own. */
export const partOf = (file: ByteFile, { startByte, endByte }: FilePart): ByteFile => ({
	size: endByte - startByte,
	read: (at, length) => file.read(startByte + at, Math.min(length, endByte - startByte - at)),
});

/**
 * How much of a file is there, by what its own format says.
 * `whole`: everything that was announced is there; `missing`: less is there than was announced; `open`: nothing was
 * announced, but the last unit is incomplete or the mark of the end is not there; `unknown`: the format does not tell.
 */
export type Completeness = 'whole' | 'missing' | 'open' | 'unknown';

/** Lengths that recorders write which do not know the length yet, or were switched off. */
export const isMeaningless = (bytes: number): boolean => bytes === 0 || bytes >= 0x7fff_0000;
