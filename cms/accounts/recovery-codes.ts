import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that look alike. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const COUNT = 10;
const LETTERS = 16;

/** Ten codes of about 79 bits for whoever has lost the telephone, each good once: `abcd-efgh-jkmn-pqrs`. */
export function newRecoveryCodes(): readonly string[] {
	return Array.from({ length: COUNT }, () => {
		const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
		return letters.match(/.{4}/g)?.join('-') ?? letters;
	});
}

/** Random enough that a plain hash says nothing of them. */
const hashOf = (code: string): string =>
	createHash('sha256')
		.update(code.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
		.digest('hex');

/** As they are stored: one hash a line. */
export const hashedCodes = (codes: readonly string[]): string => codes.map(hashOf).join('\n');

/** What is left stored after a code was used; undefined: no such code. */
export function withoutCode(stored: string, code: string): string | undefined {
	const used = hashOf(code);
	const hashes = stored.split('\n');
	return hashes.includes(used) ? hashes.filter((hash) => hash !== used).join('\n') : undefined;
}
