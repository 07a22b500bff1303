import { generateCookie, parseCookies } from 'payload/shared';

import { OIDC_COOKIE } from '#content/lib/oidc-cookie.ts';

import { opened, sealed } from '../../foundation/sealed-text.ts';
import { cmsSettings } from '../../foundation/settings.ts';

import type { PayloadRequest } from 'payload';
import type { z } from 'zod';

/** A round trip to the provider and back, with signing in there, or finding one's telephone for the code. */
const MINUTES = 10;

const PURPOSE = 'oidc';

/** The path is that of all routes of this sign-in, and of nothing else. */
const cookieOf = (value: string, maxAge: number): string =>
	generateCookie({
		name: OIDC_COOKIE,
		value,
		path: '/api/users/oidc',
		maxAge,
		httpOnly: true,
		// the provider's page sends the person back here
		sameSite: 'Lax',
		secure: cmsSettings().cmsUrl.startsWith('https:'),
		returnCookieAsObject: false,
	}) as string;

/** What the browser brings back in the next step, written and readable by us alone; nothing waits in the database. */
export function sealedCookie({ payload }: PayloadRequest, content: object, now: Date): string {
	const text = JSON.stringify({ ...content, until: now.getTime() + MINUTES * 60_000 });
	return cookieOf(sealed(payload.secret, PURPOSE, text), MINUTES * 60);
}

export const endedCookie = (): string => cookieOf('', 0);

/** @returns undefined: none, too old, of another step, or not sealed by us */
export function openedCookie<Schema extends z.ZodType<{ until: number }>>(
	{ payload, headers }: PayloadRequest,
	schema: Schema,
	now: Date,
): z.output<Schema> | undefined {
	const text = opened(payload.secret, PURPOSE, parseCookies(headers).get(OIDC_COOKIE) ?? '');
	if (text === undefined) return undefined;
	const { data } = schema.safeParse(JSON.parse(text));
	return data && data.until > now.getTime() ? data : undefined;
}
