import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Anything JSON can hold, without `undefined`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** JSON with sorted names and no spaces: equal values give equal text, in any process, on any machine. */
export function canonicalJson(value: Json): string {
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${canonicalJson(item)}`).join(',')}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Content key of a rendering: sha256, in hexadecimal, of everything that decides its bytes. */
export const keyOf = (value: Json): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** sha256 of a file's bytes, in hexadecimal. */
export async function sha256OfFile(file: string): Promise<string> {
	const hash = createHash('sha256');
	await eachPiece(file, (piece) => hash.update(piece));
	return hash.digest('hex');
}

const PIECE_BYTES = 256 * 1024;

/**
 * Hands a file's bytes on piece by piece. The pieces share one buffer, valid only during the call: streams take a new
 * one each time, and the programs of 70 MB that are hashed here would cost their size in memory.
 */
export async function eachPiece(file: string, use: (piece: Buffer) => void): Promise<void> {
	const handle = await open(file, 'r');
	try {
		const buffer = Buffer.alloc(PIECE_BYTES);
		for (;;) {
			const { bytesRead } = await handle.read(buffer, 0, PIECE_BYTES, null);
			if (bytesRead === 0) return;
			use(buffer.subarray(0, bytesRead));
		}
	} finally {
		await handle.close();
	}
}
