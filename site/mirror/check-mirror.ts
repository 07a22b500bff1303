import { createHash, createPublicKey } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ExpectedError } from '#content/model/errors.ts';

import {
	fingerprintOf,
	isSignedBy,
	MANIFEST_NAME,
	mirrorManifestSchema,
	PUBLIC_KEY_NAME,
	SIGNATURE_NAME,
} from './signed-manifest.ts';
import { filesBelow } from './stick.ts';
import { WRITTEN_NAME } from './written-list.ts';

import type { KeyObject } from 'node:crypto';
import type { MirrorManifest } from './signed-manifest.ts';

export interface MirrorCheck {
	/** Of the key that signed it. */
	readonly fingerprint: string;
	readonly release: string;
	readonly files: number;
	/** One sentence each; empty: the mirror is what was signed. */
	readonly faults: readonly string[];
}

class NoMirrorError extends ExpectedError {
	override readonly name = 'NoMirrorError';
	readonly code = 'no_mirror';
	constructor(out: string, what: string, cause: unknown) {
		super(
			`${out} is no mirror that can be checked: ${what}. Make it anew, or name the folder that has ${MANIFEST_NAME}.`,
			{
				cause,
			},
		);
	}
}

/** Ours, beside the listed files. */
const OWN: readonly string[] = [MANIFEST_NAME, SIGNATURE_NAME, PUBLIC_KEY_NAME];
/** What systems put on every stick; nothing of it opens in a browser or plays. */
const OF_SYSTEMS = /^(System Volume Information\/(IndexerVolumeGuid|WPSettings\.dat)|(.*\/)?(\.DS_Store|Thumbs\.db))$/;
/** Named one by one; of more the number is said. */
const MOST_NAMED = 20;

/**
 * Is a mirror what was signed, byte for byte, and nothing beside it?
 *
 * @param expected fingerprint that was read out by whoever made it, in any case; undefined: any key, a person compares
 * @throws {NoMirrorError} when the list, its signature or its key cannot be read
 */
export async function checkMirror(out: string, expected?: string): Promise<MirrorCheck> {
	const text = await partOf(out, MANIFEST_NAME);
	const publicKey = await keyIn(out);
	const signature = (await partOf(out, SIGNATURE_NAME)).toString('utf8');
	const manifest = manifestIn(out, text);
	const fingerprint = fingerprintOf(publicKey);
	const faults: string[] = [];
	if (expected !== undefined && lettersOf(expected) !== lettersOf(fingerprint))
		faults.push(`It is signed by the key ${fingerprint}, not by ${expected}.`);
	if (!isSignedBy(text, signature, publicKey))
		faults.push(`The signature does not fit ${MANIFEST_NAME}: somebody has changed the list.`);
	for (const { path, sha256 } of manifest.files) {
		const found = await sha256Of(join(out, path));
		if (found === 'missing') faults.push(`${path} is missing.`);
		else if (found === 'unreadable') faults.push(`${path} cannot be read.`);
		else if (found !== sha256) faults.push(`${path} is not what was signed.`);
	}
	faults.push(...(await foreignIn(out, manifest)));
	return { fingerprint, release: manifest.release, files: manifest.files.length, faults };
}

/** The key as people say it: without regard to case, dashes and spaces. */
const lettersOf = (key: string): string => key.toLowerCase().replaceAll(/[^0-9a-z]/g, '');

async function partOf(out: string, name: string): Promise<Buffer> {
	try {
		return await readFile(join(out, name));
	} catch (error) {
		throw new NoMirrorError(out, `${name} is not there or cannot be read`, error);
	}
}

async function keyIn(out: string): Promise<KeyObject> {
	const pem = await partOf(out, PUBLIC_KEY_NAME);
	try {
		return createPublicKey(pem);
	} catch (error) {
		throw new NoMirrorError(out, `${PUBLIC_KEY_NAME} is damaged`, error);
	}
}

function manifestIn(out: string, text: Buffer): MirrorManifest {
	try {
		return mirrorManifestSchema.parse(JSON.parse(text.toString()));
	} catch (error) {
		throw new NoMirrorError(out, `${MANIFEST_NAME} is damaged`, error);
	}
}

async function foreignIn(out: string, manifest: MirrorManifest): Promise<readonly string[]> {
	const listed = new Set([...OWN, ...manifest.files.map(({ path }) => path)]);
	const found = await filesBelow(out);
	if (found.includes(WRITTEN_NAME)) return ['A copy was interrupted: run the same --out command again to end it.'];
	const foreign = found.filter((path) => !listed.has(path) && !OF_SYSTEMS.test(path)).toSorted();
	const more = foreign.length - MOST_NAMED;
	return [
		...foreign.slice(0, MOST_NAMED).map((path) => `${path} is not of the mirror: nobody has signed it.`),
		...(more > 0 ? [`${more} more files are not of the mirror.`] : []),
	];
}

async function sha256Of(path: string): Promise<string> {
	const hash = createHash('sha256');
	try {
		for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
	}
	return hash.digest('hex');
}
