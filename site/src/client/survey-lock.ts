/** How a phone's PIN becomes the key of what it keeps; stored beside it, and worth nothing without the PIN. */
export interface StoredLock {
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly rounds: number;
	/** A known word, sealed: tells a right PIN from a wrong one. */
	readonly check: Sealed;
}

/** Something encrypted by AES-GCM (NIST SP 800-38D), with its nonce. */
export interface Sealed {
	readonly nonce: Uint8Array<ArrayBuffer>;
	readonly data: ArrayBuffer;
}

/**
 * Rounds of PBKDF2 (RFC 8018): some tenths of a second on a phone. Six digits can be tried out all the same by somebody
 * who copies the storage, and the page says so.
 */
const ROUNDS = 300_000;
const CHECK = 'khao-sat';

/** Browsers give the means of encryption to pages of https only. */
export const canLock = (): boolean =>
	(globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle !== undefined;

async function keyOf(pin: string, { salt, rounds }: Pick<StoredLock, 'salt' | 'rounds'>): Promise<CryptoKey> {
	const { subtle } = crypto;
	const typed = await subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey']);
	return subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
		typed,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt'],
	);
}

export async function newLock(pin: string): Promise<{ readonly lock: StoredLock; readonly key: CryptoKey }> {
	const parts = { salt: crypto.getRandomValues(new Uint8Array(16)), rounds: ROUNDS };
	const key = await keyOf(pin, parts);
	return { lock: { ...parts, check: await seal(key, CHECK) }, key };
}

/** @returns undefined for a wrong PIN */
export async function openLock(lock: StoredLock, pin: string): Promise<CryptoKey | undefined> {
	const key = await keyOf(pin, lock);
	return (await unseal(key, lock.check)) === CHECK ? key : undefined;
}

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
	const nonce = crypto.getRandomValues(new Uint8Array(12));
	const plain = new TextEncoder().encode(JSON.stringify(value));
	return { nonce, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, plain) };
}

/** @returns undefined when another key sealed it, or somebody changed it */
export async function unseal(key: CryptoKey, { nonce, data }: Sealed): Promise<unknown> {
	try {
		const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, data);
		return JSON.parse(new TextDecoder().decode(plain)) as unknown;
	} catch {
		return undefined;
	}
}
