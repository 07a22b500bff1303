import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derived = promisify(pbkdf2);

/** As Payload 3.90 stores passwords: PBKDF2-HMAC-SHA256 under this prefix; older ones without it. */
const CURRENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 } as const;
const EARLIER = { prefix: '', iterations: 25_000, bytes: 512 } as const;

export interface StoredPassword {
	readonly hash?: string | null | undefined;
	readonly salt?: string | null | undefined;
}

/** Nobody's password: an address without an account takes as long as one with. */
const NOBODY: StoredPassword = {
	hash: CURRENT.prefix + randomBytes(CURRENT.bytes).toString('hex'),
	salt: randomBytes(32).toString('hex'),
};

/** Is this the account's password? Takes the same time without an account, and is false then. */
export async function isPasswordOf(account: StoredPassword | undefined, password: string): Promise<boolean> {
	const { hash, salt } = account?.hash && account.salt ? account : NOBODY;
	const way = hash?.startsWith(CURRENT.prefix) ? CURRENT : EARLIER;
	const expected = Buffer.from((hash ?? '').slice(way.prefix.length), 'hex');
	const given = await derived(password, salt ?? '', way.iterations, way.bytes, 'sha256');
	return expected.length === given.length && timingSafeEqual(expected, given) && Boolean(account?.hash);
}
