import { createHash, createHmac } from 'node:crypto';

import type { IncomingMessage } from 'node:http';

/*
 * What S3 checks of a request and s3rver does not: the signature (AWS Signature Version 4, written after its description
 * and not after the library that we sign with), and that the body is the one that was signed.
 */

const hex = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** RFC 3986: everything but letters, digits and `-._~`. */
const encoded = (text: string): string =>
	encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** @returns S3's code for what is wrong; undefined: it is what the holder of the secret has sent */
export function faultOfRequest(
	{ method = '', url = '', headers }: IncomingMessage,
	body: Buffer,
	secret: string,
): string | undefined {
	const [, scope = '', names = '', signature] =
		/Credential=[^/]+\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})/.exec(headers.authorization ?? '') ??
		[];
	const [path = '', query = ''] = url.split('?');
	const pairs = query
		.split('&')
		.filter((pair) => pair !== '')
		.map((pair) => pair.split('=').map((part) => encoded(decodeURIComponent(part.replaceAll('+', ' ')))))
		.map(([name = '', value = '']) => `${name}=${value}`)
		.toSorted();
	const signed = names.split(';');
	const payload = String(headers['x-amz-content-sha256'] ?? '');
	const canonical = [
		method,
		path
			.split('/')
			.map((part) => encoded(decodeURIComponent(part)))
			.join('/'),
		pairs.join('&'),
		...signed.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
		'',
		names,
		payload,
	].join('\n');
	const [date = '', region = '', service = '', end = ''] = scope.split('/');
	const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hex(canonical)].join('\n');
	const key = [date, region, service, end].reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
	if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.includes(name))) return 'AccessDenied';
	if (hmac(key, toSign).toString('hex') !== signature) return 'SignatureDoesNotMatch';
	return payload === hex(body) ? undefined : 'XAmzContentSHA256Mismatch';
}
