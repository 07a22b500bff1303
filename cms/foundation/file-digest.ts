import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { bringHere } from './object-storage.ts';

/** Of files that were looked at, while nothing about them changes on disk. */
const known = new Map<string, { readonly identity: string; readonly sha256: string }>();
/** More than a country's month has; the oldest go first. */
const MOST_KNOWN = 20_000;

/** What stands for a file that is not there: no signature was ever for it. */
export const MISSING_FILE = 'missing';

/**
 * The sha256 of what is on disk now, not of what a record says of it: a file that was swapped under its name is another
 * file. Read again only when its inode, size or times have changed.
 */
export async function fileDigest(path: string): Promise<string> {
	await bringHere(path);
	const facts = await stat(path, { bigint: true }).catch(() => undefined);
	if (!facts?.isFile()) return MISSING_FILE;
	const identity = [facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join(' ');
	const found = known.get(path);
	if (found?.identity === identity) return found.sha256;
	const hash = createHash('sha256');
	await pipeline(createReadStream(path), hash);
	const sha256 = hash.digest('hex');
	known.delete(path);
	known.set(path, { identity, sha256 });
	const [oldest] = known.keys();
	if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
	return sha256;
}
