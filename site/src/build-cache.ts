import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DIGEST_BYTES = 32;
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Bytes that depend on the version of the site and not on what is published: pictures, letters of names. Half of a small
 * build went into drawing them anew.
 *
 * @param inputs everything that the bytes are made of, also the version of the program that makes them
 * @param make called where nothing is kept, where what is kept is torn, and where there is no folder (`npm run dev`)
 */
export async function keptBytes(
	inputs: readonly (string | Uint8Array)[],
	make: () => Promise<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
	// set by site/build.ts
	const folder = process.env.BUILD_CACHE_DIR;
	if (!folder) return new Uint8Array(await make());
	const hash = createHash('sha256');
	for (const input of inputs) hash.update(createHash('sha256').update(input).digest());
	const file = join(folder, hash.digest('hex'));
	const kept = await readFile(file).catch(() => undefined);
	if (kept && kept.length > DIGEST_BYTES) {
		const bytes = kept.subarray(DIGEST_BYTES);
		if (sha256(bytes).equals(kept.subarray(0, DIGEST_BYTES))) return new Uint8Array(bytes);
	}
	const made = new Uint8Array(await make());
	await keep(folder, file, made);
	return made;
}

/** A folder that cannot be written costs time, not the build. */
async function keep(folder: string, file: string, bytes: Uint8Array): Promise<void> {
	const draft = `${file}.${process.pid}.tmp`;
	try {
		await mkdir(folder, { recursive: true });
		await writeFile(draft, Buffer.concat([sha256(bytes), bytes]));
		await rename(draft, file);
	} catch {
		// made again by the next build
	}
}
