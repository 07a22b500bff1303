import { contentSecurityPolicy } from './content-security.ts';
import { contentTypeOf } from './content-types.ts';
import { NO_STORE, strictHeaders } from './headers.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';

const STRICT = strictHeaders(contentSecurityPolicy());
const SHARED = ['Cache-Control', NO_STORE, ...STRICT];

/** 204: taken, and on disk. */
export function sendNothing(response: ServerResponse): void {
	response.writeHead(204, SHARED);
	response.end();
}

/** A JSON document that is made for this request only. */
export function sendJson(request: IncomingMessage, response: ServerResponse, status: number, document: unknown): void {
	sendText(request, response, { status, text: JSON.stringify(document), type: contentTypeOf('answer.json') });
}

/** A failure for programs and people: a stable `code` and a Vietnamese sentence. */
export function sendFailure(
	request: IncomingMessage,
	response: ServerResponse,
	failure: { status: number; code: string; message: string; headers?: readonly string[]; endsConnection?: boolean },
): void {
	const { status, code, message } = failure;
	const ending = failure.endsConnection ? ['Connection', 'close'] : [];
	const headers = [...(failure.headers ?? []), ...ending];
	const text = JSON.stringify({ code, message });
	sendText(request, response, { status, text, type: contentTypeOf('answer.json'), headers });
}

function sendText(
	request: IncomingMessage,
	response: ServerResponse,
	{ status, text, type, headers = [] }: { status: number; text: string; type: string; headers?: readonly string[] },
): void {
	const body = Buffer.from(text);
	response.writeHead(status, ['Content-Type', type, 'Content-Length', String(body.length), ...headers, ...SHARED]);
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** 301 to another path of this site. */
export function sendRedirect(response: ServerResponse, location: string): void {
	response.writeHead(301, [
		'Location',
		location,
		'Content-Length',
		'0',
		'Cache-Control',
		'public, max-age=3600',
		...STRICT,
	]);
	response.end();
}
