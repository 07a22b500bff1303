import { createHash } from 'node:crypto';

/**
 * Fingerprint of what is read aloud, numbers as tokens: what a page plays is compared with what it shows by this.
 *
 * @param script a rendition's words for the loudspeaker
 * @returns sha256, 64 hex digits
 */
export const scriptDigest = (script: string): string =>
	createHash('sha256').update(script.normalize('NFC').trim()).digest('hex');
