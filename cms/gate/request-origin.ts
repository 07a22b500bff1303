import { tokenOf } from './session-token.ts';

import type { Announced } from './judge-request.ts';

/**
 * What a request may do by where it comes from. `strange`: it may read what everybody may read, without the session of
 * the person whose browser sent it.
 */
export type Provenance = 'own' | 'strange' | 'refused';

/** These change nothing, and of their answers a page of another origin can read nothing. */
const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Does a request come from our own pages? Cross-site requests are kept out here and not by Payload's list, which takes
 * a person for a stranger whose browser names no origin: over plain http in a local network no browser does that when
 * it reads, so the sign-in would come back to its page without a word.
 *
 * @param publicUrl CMS_URL. With https only that origin is ours, since the session's cookie goes nowhere else; with
 * plain http also every other name and address under which this server was reached.
 */
export function provenanceOf({ method, headers }: Announced, publicUrl: string): Provenance {
	const { origin, host = '' } = headers;
	const site = headers['sec-fetch-site'];
	const isReading = READING.includes(method);
	const otherwise = isReading ? 'strange' : 'refused';
	if (origin !== undefined && origin !== 'null')
		return origin === publicUrl || (!publicUrl.startsWith('https:') && hostOf(origin) === host) ? 'own' : otherwise;
	if (site === 'same-origin' || site === 'none') return 'own';
	if (site !== undefined) return site === 'same-site' && isReading ? 'own' : otherwise;
	if (isReading) return origin === undefined ? 'own' : 'strange';
	// programs name no origin and carry their token in the header; a browser that sends a form always names one
	const bringsCookieOnly = headers.authorization === undefined && tokenOf(headers) !== '';
	return origin === 'null' || bringsCookieOnly ? 'refused' : 'own';
}

const hostOf = (origin: string): string | undefined => URL.parse(origin)?.host;

export const strangeOrigin = (publicUrl: string): string =>
	`Yêu cầu này không đến từ trang quản lý ở địa chỉ ${publicUrl} nên không được nhận. ` +
	`Hãy mở ${publicUrl}/admin, đăng nhập ở đó rồi làm lại.`;
