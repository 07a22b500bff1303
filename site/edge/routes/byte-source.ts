import { once } from 'node:events';

import { byteRangeOf } from '#content/lib/byte-range.ts';

import { contentSecurityPolicy } from './content-security.ts';
import { strictHeaders } from './headers.ts';
import { isNotModified } from './not-modified.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SentBytes } from '../log/whole-downloads.ts';
import type { RawHeaders } from './headers.ts';

/** Something long that is read as it is sent: a media file, or a bundle that is computed. */
export interface ByteSource {
	/** Exact. */
	readonly bytes: number;
	/** Strong, quoted. */
	readonly etag: string;
	readonly type: string;
	readonly cacheControl: string;
	readonly extra: RawHeaders;
	/**
	 * Yields the bytes from `start` to `end`, both included; closes what it opened when it is stopped early. A chunk is
	 * the reader's until it asks for the next one.
	 */
	read(start: number, end: number): AsyncIterable<Buffer>;
}

const STRICT = strictHeaders(contentSecurityPolicy());

/**
 * Answers a GET or HEAD: 200, 206, 304 or 416.
 *
 * @returns what the client took, as far as it took anything: the last byte only when the answer came to its end
 */
export async function sendBytes(
	request: IncomingMessage,
	response: ServerResponse,
	source: ByteSource,
): Promise<SentBytes | undefined> {
	const { bytes, etag } = source;
	const { headers } = request;
	const shared = ['ETag', etag, 'Cache-Control', source.cacheControl, 'Accept-Ranges', 'bytes'];
	shared.push(...source.extra, ...STRICT);
	if (isNotModified(headers['if-none-match'], etag)) {
		response.writeHead(304, shared);
		response.end();
		return undefined;
	}
	const range = byteRangeOf(headers, { bytes, etag });
	if (range.kind === 'unsatisfiable') {
		response.writeHead(416, ['Content-Range', `bytes */${bytes}`, 'Content-Length', '0', ...shared]);
		response.end();
		return undefined;
	}
	const { start, end } = range.kind === 'part' ? range : { start: 0, end: bytes - 1 };
	const sent = ['Content-Type', source.type, 'Content-Length', String(end - start + 1), ...shared];
	if (range.kind === 'part') sent.push('Content-Range', `bytes ${start}-${end}/${bytes}`);
	response.writeHead(range.kind === 'part' ? 206 : 200, sent);
	if (request.method === 'HEAD') {
		response.end();
		return undefined;
	}
	const { taken, isFinished } = await pump(source.read(start, end), response);
	// of an answer that broke off nobody knows whether its last byte arrived
	const last = isFinished ? end : Math.min(start + taken, end) - 1;
	return last < start ? undefined : { start, end: last, bytes };
}

/**
 * Until the system has taken the chunk, or the client went away: then its memory may be used again, and no more than
 * one chunk waits for a slow line.
 */
const handedOver = (chunk: Buffer, response: ServerResponse, gone: AbortSignal): Promise<void> =>
	new Promise((resolve, reject) => {
		const leave = () => reject(new Error('The client went away'));
		gone.addEventListener('abort', leave, { once: true });
		response.write(chunk, (error) => {
			gone.removeEventListener('abort', leave);
			if (error) reject(error);
			else resolve();
		});
	});

/** Until the end, or until the client goes away; leaving the loop early closes the open file. */
async function pump(
	chunks: AsyncIterable<Buffer>,
	response: ServerResponse,
): Promise<{ readonly taken: number; readonly isFinished: boolean }> {
	let taken = 0;
	if (response.destroyed) return { taken, isFinished: false };
	const gone = new AbortController();
	const onClose = () => gone.abort();
	response.once('close', onClose);
	try {
		for await (const chunk of chunks) {
			if (gone.signal.aborted) return { taken, isFinished: false };
			await handedOver(chunk, response, gone.signal);
			taken += chunk.length;
		}
		const finished = once(response, 'finish', { signal: gone.signal });
		response.end();
		await finished;
		return { taken, isFinished: true };
	} catch (error) {
		if (gone.signal.aborted) return { taken, isFinished: false };
		// the head is out, so the only honest answer left is a broken connection
		response.destroy();
		throw error;
	} finally {
		response.off('close', onClose);
	}
}
