import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const [NONCE_BYTES, TAG_BYTES] = [12, 16];

/** A key for each purpose, so that what was sealed for one opens for no other (HKDF, RFC 5869). */
const keyFor = (secret: string, purpose: string): Buffer =>
	Buffer.from(hkdfSync('sha256', secret, '', `loa-lang sealed ${purpose}`, 32));

/**
 * A text that somebody else keeps for us and can neither read nor change: AES-256-GCM (NIST SP 800-38D). Payload's own
 * `encrypt` hides a text, but whoever knows it can make another one of it.
 *
 * @param purpose what it is for; it opens for the same purpose only
 */
export function sealed(secret: string, purpose: string, text: string): string {
	const nonce = randomBytes(NONCE_BYTES);
	const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce, { authTagLength: TAG_BYTES });
	const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
	return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
}

/** @returns undefined: not sealed by us for this purpose, or changed since */
export function opened(secret: string, purpose: string, given: string): string | undefined {
	const bytes = Buffer.from(given, 'base64url');
	if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined;
	const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), bytes.subarray(0, NONCE_BYTES), {
		authTagLength: TAG_BYTES,
	});
	decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
	try {
		return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
	} catch {
		return undefined;
	}
}
