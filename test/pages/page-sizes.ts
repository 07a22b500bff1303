import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What the edge's response headers add to a page, estimated generously, in bytes. */
const HEADER_BYTES = 1_000;

/** Bytes of a file as it goes over the network: brotli 11 and headers. */
export const bytesSent = (file: string): number => brotliCompressSync(readFileSync(file)).length + HEADER_BYTES;

/** Paths of the scripts that a page asks for, and those that they ask for in turn. */
export function scriptsOf(folder: string, html: string): readonly string[] {
	const named = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '');
	const imported = named.flatMap((path) =>
		[...readFileSync(join(folder, path), 'utf8').matchAll(/from"\.\/([^"]+)"/g)].map((match) => `/_astro/${match[1]}`),
	);
	return [...new Set([...named, ...imported])];
}

const [folder, ...pages] = process.argv.slice(2);
if (import.meta.main && folder)
	for (const page of pages) {
		const file = join(folder, page, 'index.html');
		const scripts = scriptsOf(folder, readFileSync(file, 'utf8'));
		const scriptBytes = scripts.map((path) => brotliCompressSync(readFileSync(join(folder, path))).length);
		console.log(
			page,
			readFileSync(file).length,
			'B raw,',
			bytesSent(file),
			'B sent,',
			scriptBytes.reduce((total, bytes) => total + bytes, 0),
			'B of scripts in',
			scripts.length,
			'files',
		);
	}
