import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

// without I, L, O, U: nobody mistakes a letter for a digit on a photocopied card (Crockford base 32)
export const CARD_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters of a key, five bits each: 60 bits cannot be guessed over a network. */
const KEY_LETTERS = 12;
/** Cards printed before keys had 60 bits: 40 bits, derived from EDGE_SECRET. */
const LEGACY_KEY_LETTERS = 8;

/** What the keys of cards are derived from. */
export interface CardSecrets {
	readonly cardSecret: string;
	/** The root of cards that were printed before there was a secret of their own. */
	readonly edgeSecret: string;
}

interface CardOfCommune {
	readonly code: string;
	/** How often the commune was given a new card. */
	readonly keyVersion: number;
	/** The version whose old, short card still holds; null: none was ever printed. */
	readonly legacyKeyVersion?: number | null | undefined;
}

/**
 * The key on a commune's card, `K7QD-M2XP-9RTB` (60 bits): derived, so that a card can be printed again and nothing
 * secret is stored per commune. A higher `version` makes a new one and ends the old.
 */
export function communeKey(cardSecret: string, communeCode: string, version: number): string {
	return derivedLetters(cardSecret, `commune-card:${communeCode}:${version}`, KEY_LETTERS);
}

/** The key on a card of the first kind, `K7QD-M2XP` (40 bits). */
export function legacyCommuneKey(edgeSecret: string, communeCode: string, version: number): string {
	return derivedLetters(edgeSecret, `commune-key:${communeCode}:${version}`, LEGACY_KEY_LETTERS);
}

/** Is this the key on the commune's current card? Compared in constant time. */
export function isKeyOfCommune(commune: CardOfCommune, typed: string, secrets: CardSecrets): boolean {
	const given = normaliseCommuneKey(typed);
	const isCurrent = isSameKey(communeKey(secrets.cardSecret, commune.code, commune.keyVersion), given);
	const isLegacy = isSameKey(legacyCommuneKey(secrets.edgeSecret, commune.code, commune.keyVersion), given);
	return isCurrent || (isLegacy && commune.legacyKeyVersion === commune.keyVersion);
}

/** What a person typed from a card, in groups of four; O, I and L are read as the digits they look like. */
export function normaliseCommuneKey(typed: string): string {
	const letters = typed
		.toUpperCase()
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1')
		.replaceAll(/[^0-9A-Z]/g, '');
	return inGroups(letters);
}

/** Tells two card secrets apart without saying anything of either. */
export const fingerprintOfCards = (cardSecret: string): string =>
	createHmac('sha256', cardSecret).update('commune-card-fingerprint').digest('hex').slice(0, 16);

/** Letters in groups of four, five bits each, that a secret and a subject decide. */
export function derivedLetters(secret: string, subject: string, letters: number): string {
	const digest = createHmac('sha256', secret).update(subject).digest();
	return inGroups([...digest.subarray(0, letters)].map((byte) => CARD_ALPHABET[byte % 32]).join(''));
}

const inGroups = (letters: string): string => letters.replaceAll(/(.{4})(?=.)/g, '$1-');

/** In constant time. */
export const isSameKey = (one: string, other: string): boolean => timingSafeEqual(digestOf(one), digestOf(other));

// digests have one length, which a comparison in constant time needs
const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();
