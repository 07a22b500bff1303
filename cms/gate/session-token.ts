import { createHmac, timingSafeEqual } from 'node:crypto';

import type { IncomingHttpHeaders } from 'node:http';

const COOKIE = 'payload-token';

/** The token of a request: of the header of programs, else of the cookie of browsers. */
export function tokenOf({ authorization = '', cookie = '' }: IncomingHttpHeaders): string {
	const given = /^(?:JWT|Bearer) (.+)$/.exec(authorization)?.[1];
	if (given) return given;
	const pair = cookie.split(/; */).find((one) => one.startsWith(`${COOKIE}=`));
	return pair?.slice(COOKIE.length + 1) ?? '';
}

/**
 * Did we sign this token, and is it still in time? Cheap enough for every request and no more than a first look: whether
 * the session still stands, and what it may, is asked of Payload.
 *
 * @param key what Payload makes of its secret, see {@link https://payloadcms.com/docs/authentication/jwt}
 */
export function isSignedByUs(token: string, key: string, now: number): boolean {
	const [head = '', body = '', signature = ''] = token.split('.');
	const given = Buffer.from(signature, 'base64url');
	const expected = createHmac('sha256', key).update(`${head}.${body}`).digest();
	if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
	const { alg } = parsed(head) as { alg?: unknown };
	const { exp } = parsed(body) as { exp?: unknown };
	return alg === 'HS256' && typeof exp === 'number' && exp * 1000 > now;
}

function parsed(part: string): object {
	try {
		const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
		return typeof value === 'object' && value !== null ? value : {};
	} catch {
		return {};
	}
}
