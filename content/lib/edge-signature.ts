import { createHmac, timingSafeEqual } from 'node:crypto';

/** The header in which an edge and the CMS sign what they say to each other: `t=<ms since 1970>,v1=<hex>`. */
export const SIGNATURE_HEADER = 'x-loa-signature';

/** How old a signed request may be, and how far two clocks may differ, in milliseconds. */
export const SIGNATURE_WINDOW_MS = 5 * 60_000;

interface SignedRequest {
	readonly method: string;
	/** With its query, as it goes over the wire: `/api/edge/batches`. */
	readonly path: string;
	readonly body: string;
}

/**
 * Signs a request between the parts: HMAC-SHA-256 (RFC 2104) over time, method, path and body. The secret itself never
 * travels, so whoever reads the line can neither send batches of their own nor make cards.
 */
export function signRequest(secret: string, request: SignedRequest, now: Date): string {
	const time = now.getTime();
	return `t=${time},v1=${digest(secret, request, time).toString('hex')}`;
}

/** @returns `stale`: signed with the right secret, but at another time than `now`; `wrong`: anything else */
export function checkSignature(
	secret: string,
	request: SignedRequest,
	{ header, now }: { header: string | null | undefined; now: Date },
): 'valid' | 'stale' | 'wrong' {
	const parts = /^t=(\d{1,15}),v1=([0-9a-f]{64})$/.exec(header ?? '');
	if (!parts) return 'wrong';
	const time = Number(parts[1]);
	const given = Buffer.from(parts[2] ?? '', 'hex');
	if (!timingSafeEqual(given, digest(secret, request, time))) return 'wrong';
	return Math.abs(now.getTime() - time) <= SIGNATURE_WINDOW_MS ? 'valid' : 'stale';
}

/** Begins what is signed of an answer: no request has such a method. */
const ANSWER = 'ANSWER';

interface SignedAnswer {
	/** Of the request, with its query; a random part of it lets an answer fit one question only. */
	readonly path: string;
	readonly body: string;
}

/** Signs an answer, where whoever asked must not take somebody else for this machine. */
export const signAnswer = (secret: string, { path, body }: SignedAnswer, now: Date): string =>
	signRequest(secret, { method: ANSWER, path, body }, now);

/** Was it signed by who knows the secret, for this question? By whatever clock: the question is of this moment. */
export const isSignedAnswer = (secret: string, { path, body }: SignedAnswer, header: string | null): boolean =>
	checkSignature(secret, { method: ANSWER, path, body }, { header, now: new Date() }) !== 'wrong';

const digest = (secret: string, { method, path, body }: SignedRequest, time: number): Buffer =>
	createHmac('sha256', secret).update(`${time}\n${method}\n${path}\n`).update(body).digest();
