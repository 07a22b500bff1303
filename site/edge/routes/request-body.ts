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
	const body = await readBody(request, limitBytes);
	try {
		return JSON.parse(body.toString('utf8'));
	} catch {
		return undefined;
	}
}

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
		request.once('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
		request.once('error', () => reject(new RequestAbandonedError()));
		request.once('close', () => reject(new RequestAbandonedError()));
	});
}
