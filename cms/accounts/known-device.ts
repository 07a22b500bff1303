import { createHmac, timingSafeEqual } from 'node:crypto';
import { generateCookie, parseCookies } from 'payload/shared';

import { cmsSettings } from '../foundation/settings.ts';

const NAME = 'loa-device';
const DAYS = 180;

/** Signed with the address and its present password: another account's or an old password's is worth nothing. */
const signatureOf = (user: string, hash: string): string =>
	createHmac('sha256', cmsSettings().payloadSecret).update(`known-device:${user}:${hash}`).digest('base64url');

/** The cookie of a browser in which an account has signed in: it spares its owner the queue of strangers, no more. */
export const knownDeviceCookie = (user: string | number, hash: string): string =>
	generateCookie({
		name: NAME,
		value: signatureOf(String(user), hash),
		path: '/api/users/login',
		maxAge: DAYS * 86_400,
		httpOnly: true,
		sameSite: 'Strict',
		secure: cmsSettings().cmsUrl.startsWith('https:'),
		returnCookieAsObject: false,
	}) as string;

export const hasDeviceCookie = (headers: Headers): boolean => headers.get('cookie')?.includes(`${NAME}=`) ?? false;

/** Has this browser signed in to the account since its password was set? */
export function isKnownDevice(headers: Headers, user: { id: string | number; hash?: string | null }): boolean {
	const given = Buffer.from(parseCookies(headers).get(NAME) ?? '');
	const expected = Buffer.from(signatureOf(String(user.id), user.hash ?? ''));
	return given.length === expected.length && timingSafeEqual(given, expected);
}
