import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { byteRangeOf } from '#content/lib/byte-range.ts';

import { acceptedEncoding } from './accepted-encoding.ts';
import { contentSecurityPolicy, FILE_POLICY } from './content-security.ts';
import { isCompressible, isMarkup } from './content-types.ts';
import { strictHeaders } from './headers.ts';
import { isNotModified } from './not-modified.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding } from './accepted-encoding.ts';
import type { RawHeaders } from './headers.ts';

interface Variant {
	readonly body: Buffer;
	readonly headers: string[];
}

/** A file that is kept in memory and answered from there. */
export interface ServedFile {
	readonly body: Buffer;
	/** Strong, quoted, of the bytes before encoding. */
	readonly etag: string;
	readonly type: string;
	readonly shared: RawHeaders;
	readonly variants: Map<Encoding, Variant | Promise<Variant>>;
}

/** 132 bits of the hash: nobody meets two pages with one tag, and every answer is 21 bytes shorter. */
const ETAG_LETTERS = 22;

/** @param options `cacheControl` as it is sent; `isWorker`: what it fetches is bound by the policy of this answer; `extra` raw headers of this file only */
export function servedFile(
	body: Buffer,
	options: { type: string; cacheControl: string; extra?: RawHeaders; isWorker?: boolean },
): ServedFile {
	const policy =
		isMarkup(options.type) || options.isWorker ? contentSecurityPolicy(body.toString('utf8')) : FILE_POLICY;
	const vary = isCompressible(options.type) ? ['Vary', 'Accept-Encoding'] : ['Accept-Ranges', 'bytes'];
	return {
		body,
		etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, ETAG_LETTERS)}"`,
		type: options.type,
		shared: [
			'Content-Type',
			options.type,
			'Cache-Control',
			options.cacheControl,
			...vary,
			...strictHeaders(policy),
			...(options.extra ?? []),
		],
		variants: new Map(),
	};
}

/** Answers a GET or HEAD with the file: compressed, as a part, or as "not modified". */
export function sendFile(
	request: IncomingMessage,
	response: ServerResponse,
	file: ServedFile,
	status = 200,
): void | Promise<void> {
	const { headers } = request;
	if (status === 200 && isNotModified(headers['if-none-match'], file.etag)) {
		response.writeHead(304, ['ETag', file.etag, ...file.shared]);
		response.end();
		return;
	}
	if (headers.range !== undefined && status === 200 && !isCompressible(file.type))
		return sendPart(request, response, file);
	const encoding = isCompressible(file.type) ? acceptedEncoding(headers['accept-encoding']) : 'identity';
	const variant = file.variants.get(encoding) ?? makeVariant(file, encoding);
	if (variant instanceof Promise) return variant.then((ready) => send(request, response, ready, status));
	send(request, response, variant, status);
}

function send(request: IncomingMessage, response: ServerResponse, { body, headers }: Variant, status: number): void {
	// HTTP/1.1 keeps a connection without saying so (RFC 9112, section 9.3): 48 bytes less on every answer
	if (request.httpVersion === '1.1') response.removeHeader('Connection');
	response.writeHead(status, headers);
	response.end(request.method === 'HEAD' ? undefined : body);
}

// browsers fetch sound in ranges, and some play nothing without them
function sendPart(request: IncomingMessage, response: ServerResponse, file: ServedFile): void {
	const bytes = file.body.length;
	const range = byteRangeOf(request.headers, { bytes, etag: file.etag });
	if (range.kind === 'unsatisfiable') {
		response.writeHead(416, ['Content-Range', `bytes */${bytes}`, 'Content-Length', '0', ...file.shared]);
		response.end();
		return;
	}
	const { start, end } = range.kind === 'part' ? range : { start: 0, end: bytes - 1 };
	const part = file.body.subarray(start, end + 1);
	const headers = ['ETag', file.etag, 'Content-Length', String(part.length), ...file.shared];
	if (range.kind === 'part') headers.push('Content-Range', `bytes ${start}-${end}/${bytes}`);
	send(request, response, { body: part, headers }, range.kind === 'part' ? 206 : 200);
}

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Each encoding is made once, when somebody first asks for it. */
function makeVariant(file: ServedFile, encoding: Encoding): Variant | Promise<Variant> {
	if (encoding === 'identity') {
		const plain = encodedAs(file, encoding, file.body);
		file.variants.set(encoding, plain);
		return plain;
	}
	const made = compress(file.body, encoding).then((body) => {
		const ready = encodedAs(file, encoding, body);
		file.variants.set(encoding, ready);
		return ready;
	});
	file.variants.set(encoding, made);
	return made;
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
	if (encoding === 'gzip') return gzipped(body, { level: 9 });
	return brotli(body, {
		params: {
			// quality 11 takes about 15 ms for a page of 10 kB, once; too long for big listings
			[constants.BROTLI_PARAM_QUALITY]: body.length < 200_000 ? 11 : 9,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
			[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		},
	});
}

function encodedAs(file: ServedFile, encoding: Encoding, body: Buffer): Variant {
	const etag = encoding === 'identity' ? file.etag : file.etag.replace(/"$/, `-${encoding}"`);
	const headers = ['ETag', etag, 'Content-Length', String(body.length), ...file.shared];
	if (encoding !== 'identity') headers.push('Content-Encoding', encoding);
	return { body, headers };
}
