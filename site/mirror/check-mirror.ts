import { createHash, createPublicKey } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import {
	fingerprintOf,
	isSignedBy,
	MANIFEST_NAME,
	mirrorManifestSchema,
	PUBLIC_KEY_NAME,
	SIGNATURE_NAME,
} from './signed-manifest.ts';

export interface MirrorCheck {
	/** Of the key that signed it. */
	readonly fingerprint: string;
	readonly release: string;
	readonly files: number;
	/** One sentence each; empty: the mirror is what was signed. */
	readonly faults: readonly string[];
}

/**
 * Is a mirror what was signed, byte for byte?
 *
 * @param expected fingerprint that was read out by whoever made it; undefined: any key, and a person compares
 */
export async function checkMirror(out: string, expected?: string): Promise<MirrorCheck> {
	const text = await readFile(join(out, MANIFEST_NAME));
	const publicKey = createPublicKey(await readFile(join(out, PUBLIC_KEY_NAME)));
	const fingerprint = fingerprintOf(publicKey);
	const faults: string[] = [];
	if (expected !== undefined && expected !== fingerprint)
		faults.push(`It is signed by the key ${fingerprint}, not by ${expected}.`);
	if (!isSignedBy(text, await readFile(join(out, SIGNATURE_NAME), 'utf8'), publicKey))
		faults.push(`The signature does not fit ${MANIFEST_NAME}: somebody has changed the list.`);
	const manifest = mirrorManifestSchema.parse(JSON.parse(text.toString()));
	for (const { path, sha256 } of manifest.files) {
		const found = await sha256Of(join(out, path));
		if (found === undefined) faults.push(`${path} is missing.`);
		else if (found !== sha256) faults.push(`${path} is not what was signed.`);
	}
	return { fingerprint, release: manifest.release, files: manifest.files.length, faults };
}

async function sha256Of(path: string): Promise<string | undefined> {
	const hash = createHash('sha256');
	try {
		for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
	return hash.digest('hex');
}
