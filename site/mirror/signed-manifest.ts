import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { z } from 'zod';

import { sha256Field } from '#content/model/fields.ts';

import type { KeyObject } from 'node:crypto';

export const MANIFEST_NAME = 'MANIFEST.json';
export const SIGNATURE_NAME = 'MANIFEST.sig';
export const PUBLIC_KEY_NAME = 'MANIFEST.pub';

export const listedFileSchema = z.object({
	path: z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\]+$/, 'must stay inside the mirror'),
	bytes: z.number().int().min(0),
	/** Of the bytes. */
	sha256: sha256Field,
	/** Of the content before it was written; see plan.ts. */
	identity: z.string(),
});
export type ListedFile = z.output<typeof listedFileSchema>;

export const mirrorManifestSchema = z.object({
	format: z.literal('loa-lang/mirror/1'),
	release: z.string(),
	publishedAt: z.iso.datetime(),
	files: z.array(listedFileSchema),
});
export type MirrorManifest = z.output<typeof mirrorManifestSchema>;

/** The key that signs mirrors (Ed25519): `DATA_DIR/mirror-key.pem`, made when first needed. */
export async function signingKey(dataDir: string): Promise<KeyObject> {
	const file = join(dataDir, 'mirror-key.pem');
	try {
		return createPrivateKey(await readFile(file));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
	}
	await mkdir(dataDir, { recursive: true });
	const { privateKey } = generateKeyPairSync('ed25519');
	// 'wx': two mirrors made at the same time must not sign with two keys
	await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
	return privateKey;
}

/** Sixteen letters and digits by which people tell keys apart over the telephone. */
export function fingerprintOf(key: KeyObject): string {
	const publicKey = key.type === 'private' ? createPublicKey(key) : key;
	const digest = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
	return digest
		.digest('hex')
		.slice(0, 16)
		.replaceAll(/(.{4})(?=.)/g, '$1-');
}

export const publicPem = (key: KeyObject): string =>
	createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();

export const signatureOf = (manifest: Buffer, key: KeyObject): string => sign(null, manifest, key).toString('base64');

export const isSignedBy = (manifest: Buffer, signature: string, publicKey: KeyObject): boolean =>
	verify(null, manifest, publicKey, Buffer.from(signature, 'base64'));
