import { open } from 'node:fs/promises';

/** Bytes of a file at any place, a stretch at a time; what lies beyond the end is left out. */
export interface ByteFile {
	readonly size: number;
	read(at: number, length: number): Promise<Buffer>;
}

/** Opens a file for as long as `work` takes. */
export async function withByteFile<Result>(path: string, work: (file: ByteFile) => Promise<Result>): Promise<Result> {
	const handle = await open(path, 'r');
	try {
		const { size } = await handle.stat();
		return await work({
			size,
			read: async (at, length) => {
				const wanted = Math.max(0, Math.min(length, size - at));
				if (wanted === 0) return Buffer.alloc(0);
				const { bytesRead, buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted, at);
				return buffer.subarray(0, bytesRead);
			},
		});
	} finally {
		await handle.close();
	}
}

/**
 * How much of a file is there, by what its own format says.
 * `whole`: everything that was announced is there; `missing`: less is there than was announced; `open`: nothing was
 * announced, but the last unit is incomplete or the mark of the end is not there; `unknown`: the format does not tell.
 */
export type Completeness = 'whole' | 'missing' | 'open' | 'unknown';

/** Lengths that recorders write which do not know the length yet, or were switched off. */
export const isMeaningless = (bytes: number): boolean => bytes === 0 || bytes >= 0x7fff_0000;
