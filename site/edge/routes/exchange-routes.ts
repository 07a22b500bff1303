import { checkSignature, SIGNATURE_HEADER, signAnswer } from '#content/lib/edge-signature.ts';
import { FILES_PATH, filesAskedSchema, MEDIA_PATH, OFFER_PATH } from '#content/lib/release-exchange.ts';
import { filesOfRelease, mediaBytes, servedRelease } from '#content/lib/release-source.ts';

import { sendBytes } from './byte-source.ts';
import { contentTypeOf } from './content-types.ts';
import { NO_STORE } from './headers.ts';
import { sendFailure, sendJson, sendNothing } from './plain-answers.ts';
import { BodyTooLargeError, readText } from './request-body.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bytes } from '#content/lib/release-source.ts';
import type { EdgeContext } from '../edge-context.ts';

/** Hashes of a thousand files. */
const MOST_BODY_BYTES = 128 * 1024;

const NOT_HERE = { status: 404, code: 'not_here', message: 'Máy này không có tệp đó.' };
const NOT_THE_EDGE = { status: 401, code: 'not_the_edge', message: 'Địa chỉ này chỉ dành cho máy của Loa Làng.' };

const TOO_LARGE = {
	status: 413,
	code: 'too_large',
	message: 'Nội dung gửi lên quá lớn. Hãy gửi làm nhiều lần.',
	endsConnection: true,
};

/** Is this an address under which an edge hands its release on to another one? */
export const isExchangePath = (path: string): boolean =>
	path === OFFER_PATH || path === FILES_PATH || path.startsWith(`${MEDIA_PATH}/`);

function signatureOf(request: IncomingMessage, body: string, edge: EdgeContext): ReturnType<typeof checkSignature> {
	const { method = '', url = '' } = request;
	const header = request.headers[SIGNATURE_HEADER];
	const signed = { header: typeof header === 'string' ? header : undefined, now: edge.now() };
	return checkSignature(edge.edgeSecret, { method, path: url, body }, signed);
}

/** Does the asker know `EDGE_SECRET`? Then it may read addresses inside. */
export const isSignedBySecret = (request: IncomingMessage, body: string, edge: EdgeContext): boolean =>
	signatureOf(request, body, edge) === 'valid';

/** Answers what another edge asks, as the CMS does (content/lib/release-exchange.ts). */
export async function answerExchange(
	request: IncomingMessage,
	response: ServerResponse,
	edge: EdgeContext,
): Promise<void> {
	const { method = '', url = '' } = request;
	const body = method === 'POST' ? await bodyOf(request) : '';
	if (body === undefined) {
		sendFailure(request, response, TOO_LARGE);
		return void request.resume();
	}
	const now = edge.now();
	const verdict = signatureOf(request, body, edge);
	if (verdict === 'stale') return sendJson(request, response, 401, { code: 'stale_signature', now: now.getTime() });
	if (verdict === 'wrong') return sendFailure(request, response, NOT_THE_EDGE);
	const { pathname, searchParams } = new URL(url, 'http://edge.invalid');
	if (pathname === OFFER_PATH) {
		const list = await servedRelease(edge.dataDir);
		// the pointer may be ahead of what was loaded and found whole
		if (!list || list.release !== edge.release()?.name) return sendFailure(request, response, NOT_HERE);
		if (searchParams.get('serves') === list.release) return sendNothing(response);
		response.setHeader(SIGNATURE_HEADER, signAnswer(edge.edgeSecret, { path: url, body: JSON.stringify(list) }, now));
		return sendJson(request, response, 200, list);
	}
	if (pathname === FILES_PATH) {
		const asked = filesAskedSchema.safeParse(jsonOf(body));
		const found = asked.success ? await filesOfRelease(edge.dataDir, asked.data) : undefined;
		return found ? sendStored(request, response, found, '"files"') : sendFailure(request, response, NOT_HERE);
	}
	const name = pathname.slice(MEDIA_PATH.length + 1);
	const found = await mediaBytes(edge.dataDir, name);
	return found ? sendStored(request, response, found, `"${name}"`) : sendFailure(request, response, NOT_HERE);
}

/** @returns undefined: longer than any question of an edge */
const bodyOf = (request: IncomingMessage): Promise<string | undefined> =>
	readText(request, MOST_BODY_BYTES).catch((error: unknown) => {
		if (error instanceof BodyTooLargeError) return undefined;
		throw error;
	});

async function sendStored(
	request: IncomingMessage,
	response: ServerResponse,
	stored: Bytes,
	etag: string,
): Promise<void> {
	const type = contentTypeOf('stored.bin');
	await sendBytes(request, response, {
		bytes: stored.bytes,
		etag,
		type,
		cacheControl: NO_STORE,
		extra: [],
		read: (start, end) => stored.read(start, end),
	});
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
