import { createHash } from 'node:crypto';

// neither vowels nor what is mistaken for another sign: no code spells a word
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz';
const LETTERS = 8;

/**
 * The short name of a message in addresses and file names, `k7qdm2xp`: it stays in the history of a phone that others
 * pick up, so it says nothing of the matter. The same key always gives the same code; 38 bits, so that no two of a
 * thousand messages meet.
 */
export function messageCode(key: string): string {
	const digest = createHash('sha256').update(`message:${key}`).digest();
	return Array.from({ length: LETTERS }, (_none, place) => {
		const number = digest.readUInt32BE(place * 4);
		return ALPHABET[number % ALPHABET.length];
	}).join('');
}

/** Where a message is heard and read, from the root of the site. */
export const messagePath = (language: string, key: string): string => `/${language}/nghe/${messageCode(key)}/`;
