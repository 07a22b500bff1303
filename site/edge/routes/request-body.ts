import { ExpectedError } from '#content/model/errors.ts';

import type { IncomingMessage } from 'node:http';

export class BodyTooLargeError extends ExpectedError {
	override readonly name = 'BodyTooLargeError';
	readonly code = 'body_too_large';
	constructor(limitBytes: number) {
		super(`The request is larger than ${limitBytes} bytes. Send it in smaller parts.`);
	}
}

export class RequestAbandonedError extends ExpectedError {
	override readonly name = 'RequestAbandonedError';
	readonly code = 'request_abandoned';
	constructor() {
		super('The client went away before its request was complete.');
	}
}

/**
 * The JSON document of a request, whatever content type it claims: `sendBeacon` says text/plain.
 *
 * @returns undefined when it is no JSON
 * @throws {BodyTooLargeError} as soon as it is known
 * @throws {RequestAbandonedError}
 */
export async function readJson(request: IncomingMessage, limitBytes: number): Promise<unknown> {
	const body = await readText(request, limitBytes);
	try {
		return JSON.parse(body);
	} catch {
		return undefined;
	}
}

/**
 * The body of a request as text.
 *
 * @throws {BodyTooLargeError} as soon as it is known
 * @throws {RequestAbandonedError}
 */
export const readText = async (request: IncomingMessage, limitBytes: number): Promise<string> =>
	(await readBody(request, limitBytes)).toString('utf8');

function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let received = 0;
		if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
			reject(new BodyTooLargeError(limitBytes));
			return;
		}
		request.on('data', (chunk: Buffer) => {
			received += chunk.length;
			if (received <= limitBytes) chunks.push(chunk);
			else reject(new BodyTooLargeError(limitBytes));
		});
		let isWhole = false;
		request.once('end', () => {
			isWhole = true;
			resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
		});
		request.once('error', () => reject(new RequestAbandonedError()));
		// every request closes in the end: an error with its stack is made only for those that are not whole
		request.once('close', () => {
			if (!isWhole) reject(new RequestAbandonedError());
		});
	});
}
