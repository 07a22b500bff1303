import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

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
	for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}
