import type { User } from '../../payload-types.ts';

/** What a provider says of a person, after its signature was checked. */
export interface ProvenPerson {
	readonly issuer: string;
	/** The provider's own name of the person, which never goes to somebody else as an address may. */
	readonly subject: string;
	readonly email: string | undefined;
	readonly isEmailVerified: boolean;
}

/** How an account keeps whose it is. */
export const subjectOf = ({ issuer, subject }: Pick<ProvenPerson, 'issuer' | 'subject'>): string =>
	`${issuer} ${subject}`;

export type AccountMatch =
	| { readonly kind: 'known'; readonly user: User }
	/** The first time: from now on only this person. */
	| { readonly kind: 'bind'; readonly user: User }
	| { readonly kind: 'refused'; readonly sentence: string; readonly account?: string };

const refused = (sentence: string, account?: string): AccountMatch => ({
	kind: 'refused',
	sentence,
	...(account === undefined ? {} : { account }),
});

const CLOSED =
	'Tài khoản Loa Làng này đã đóng vì người dùng đã rời vị trí. Hãy nhờ quản trị Loa Làng tạo tài khoản mới nếu bạn làm việc trở lại.';

/**
 * Which account is this person's? Accounts are made here by administrators; the provider only says who somebody is.
 *
 * @param bound the account that is this person's already
 * @param named the account with the person's address
 */
export function matchAccount(
	person: ProvenPerson,
	{ bound, named }: { readonly bound: User | undefined; readonly named: User | undefined },
): AccountMatch {
	if (bound?.closedAt) return refused(CLOSED, bound.email);
	if (bound) return { kind: 'known', user: bound };
	if (person.email === undefined || !person.isEmailVerified)
		return refused(
			'Máy chủ đăng nhập của cơ quan không xác nhận địa chỉ email của bạn. Hãy nhờ người quản lý tài khoản của cơ quan xác nhận email, rồi đăng nhập lại.',
		);
	if (!named)
		return refused(
			'Địa chỉ email của bạn ở cơ quan chưa có tài khoản trong Loa Làng. Hãy nhờ quản trị Loa Làng tạo tài khoản với đúng địa chỉ đó, rồi đăng nhập lại.',
		);
	if (named.closedAt) return refused(CLOSED, named.email);
	if (named.oidcSubject)
		return refused(
			'Tài khoản Loa Làng này đã gắn với một người khác ở cơ quan. Hãy nhờ quản trị Loa Làng xem lại tài khoản.',
			named.email,
		);
	return { kind: 'bind', user: named };
}

/** Kinds of proof of RFC 8176: what one knows, and what one has or is. */
const KNOWN: ReadonlySet<string> = new Set(['pwd', 'pin', 'kba']);
const HELD: ReadonlySet<string> = new Set(['otp', 'hwk', 'swk', 'sc', 'pop', 'face', 'fpt', 'iris', 'retina', 'vbm']);
/** Classes that promise two factors: OpenID EAP and REFEDS. */
const STRONG_CLASSES: ReadonlySet<string> = new Set(['phr', 'phrh', 'https://refeds.org/profile/mfa']);

/**
 * Did the provider ask for two factors? Only what it says in its signed token counts; a code by text message (`sms`,
 * `tel`) counts as none, because numbers are taken over. Without such a word the code is asked for here.
 */
export function hasProvenTwoFactors({ amr, acr }: { readonly amr?: unknown; readonly acr?: unknown }): boolean {
	if (typeof acr === 'string' && STRONG_CLASSES.has(acr)) return true;
	const methods = Array.isArray(amr) ? amr.filter((method) => typeof method === 'string') : [];
	if (methods.includes('mfa')) return true;
	return methods.some((method) => KNOWN.has(method)) && methods.some((method) => HELD.has(method));
}
