import { messagePath } from '#content/lib/message-code.ts';
import { REQUEST_ID, requestIdOf } from '#content/lib/request-id.ts';

import { NOT_FOUND_PAGE, NOT_PUBLISHED_PAGE, OUT_OF_ORDER_PAGE } from './built-in-pages.ts';
import { answerBundle } from './bundle-route.ts';
import { sendBytes } from './byte-source.ts';
import { countSeen } from '../log/count-seen.ts';
import { answerExchange, isExchangePath, isSignedBySecret } from './exchange-routes.ts';
import { healthOf } from '../health.ts';
import { mediaSource } from '../release/media.ts';
import { MediaMissingError } from '../release/media-store.ts';
import { OPEN_API } from './open-api.ts';
import { sendFailure, sendJson, sendRedirect } from './plain-answers.ts';
import { postRouteOf } from './post-routes.ts';
import { RequestAbandonedError } from './request-body.ts';
import { sendFile } from './served-file.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EdgeContext } from '../edge-context.ts';
import type { Release } from '../release/release.ts';
import type { ServedFile } from './served-file.ts';

const LONGEST_URL = 2_048;
const BAD_ADDRESS = { status: 400, code: 'bad_address', message: 'Địa chỉ chưa đúng. Hãy gõ lại hoặc về trang đầu.' };

/** Answers one request; whatever goes wrong, the visitor gets a Vietnamese sentence and the log the reason. */
export function answer(request: IncomingMessage, response: ServerResponse, edge: EdgeContext): void {
	// a proxy that names requests finds the same name in our lines
	if (request.headers[REQUEST_ID] !== undefined) response.setHeader('X-Request-Id', requestIdOf(request.headers));
	if (edge.isHttps) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
	try {
		const answering = route(request, response, edge);
		if (answering) answering.catch((error: unknown) => answerFailure(error, request, response, edge));
	} catch (error) {
		void answerFailure(error, request, response, edge);
	}
}

function route(request: IncomingMessage, response: ServerResponse, edge: EdgeContext): void | Promise<void> {
	const url = request.url ?? '';
	if (url.length > LONGEST_URL) {
		const message = 'Địa chỉ quá dài. Hãy gõ lại hoặc về trang đầu.';
		return sendFailure(request, response, { status: 414, code: 'address_too_long', message, endsConnection: true });
	}
	const queryStart = url.indexOf('?');
	const rawPath = queryStart === -1 ? url : url.slice(0, queryStart);
	const postRoute = postRouteOf(rawPath);
	if (postRoute) {
		return request.method === 'POST' ? postRoute(request, response, edge) : refuseMethod(request, response, 'POST');
	}
	if (isExchangePath(rawPath)) return answerExchange(request, response, edge);
	if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod(request, response, 'GET, HEAD');
	if (rawPath === '/healthz') {
		const health = healthOf(edge, { isTrusted: isSignedBySecret(request, '', edge) });
		return sendJson(request, response, health.release === null ? 503 : 200, health);
	}
	if (rawPath === '/openapi.json') return sendFile(request, response, OPEN_API);
	const release = edge.release();
	// most requests name a page as it is called: nothing needs to be decoded or doubted then
	const asNamed = release?.files.get(rawPath);
	const path = asNamed ? rawPath : decodedPath(rawPath);
	if (path === undefined) return sendFailure(request, response, BAD_ADDRESS);
	if (!release) return sendPage(request, response, NOT_PUBLISHED_PAGE, 503);
	const file = asNamed ?? release.files.get(path);
	if (!file) return answerOther(path, release, { request, response, edge, query: url.slice(rawPath.length) });
	if (path.endsWith('/feed.xml') && request.method === 'GET') countFeed(path, release, edge);
	return sendFile(request, response, file);
}

/** @returns undefined for what is no path of ours: bad escapes, control characters, dot segments */
function decodedPath(rawPath: string): string | undefined {
	if (!rawPath.startsWith('/')) return undefined;
	let path = rawPath;
	try {
		if (rawPath.includes('%')) path = decodeURIComponent(rawPath).normalize('NFC');
	} catch {
		return undefined;
	}
	// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
	return /[\u0000-\u001f\u007f\\]|(^|\/)\.\.?(\/|$)/.test(path) ? undefined : path;
}

async function answerOther(
	path: string,
	release: Release,
	exchange: { request: IncomingMessage; response: ServerResponse; edge: EdgeContext; query: string },
): Promise<void> {
	const { request, response, edge, query } = exchange;
	const media = path.startsWith('/media/') ? release.media.get(path.slice('/media/'.length)) : undefined;
	if (media) {
		await sendBytes(request, response, await mediaSource(edge.media, media));
		return;
	}
	if (path.startsWith('/goi/') && (await answerBundle(path, release, exchange))) return;
	const moved = movedMessage(path, release);
	if (moved) return sendRedirect(response, moved);
	if (release.files.has(`${path}/`)) return sendRedirect(response, `${encodeURI(path)}/${query}`);
	return sendPage(request, response, release.files.get('/404.html') ?? NOT_FOUND_PAGE, 404);
}

/** Where a message is whose address named it by its key, as addresses did once. */
function movedMessage(path: string, release: Release): string | undefined {
	const [, language = '', key = ''] = /^\/([^/]+)\/nghe\/([a-z0-9-]+)\/?$/.exec(path) ?? [];
	const address = key === '' ? '' : messagePath(language, key);
	return release.files.has(address) ? address : undefined;
}

function countFeed(path: string, release: Release, edge: EdgeContext): void {
	const [, language = ''] = path.split('/');
	const seen = {
		kind: 'feed',
		language: release.languages.has(language) ? language : '',
		subject: 'feed',
		province: '',
	};
	void countSeen({ ...seen, kind: 'feed' }, edge);
}

async function sendPage(request: IncomingMessage, response: ServerResponse, page: ServedFile, status: number) {
	await sendFile(request, response, page, status);
}

function refuseMethod(request: IncomingMessage, response: ServerResponse, allowed: string): void {
	const message = 'Trang này không nhận yêu cầu kiểu đó.';
	const headers = ['Allow', allowed];
	sendFailure(request, response, { status: 405, code: 'method', message, headers, endsConnection: true });
}

async function answerFailure(
	error: unknown,
	request: IncomingMessage,
	response: ServerResponse,
	edge: EdgeContext,
): Promise<void> {
	if (error instanceof RequestAbandonedError) return;
	// the path without its query is the site's own; who asked is nobody's business
	const path = (request.url ?? '').split('?')[0];
	const requestId = String(response.getHeader('X-Request-Id') ?? requestIdOf(request.headers));
	edge.log.error({ msg: 'request failed', requestId, path, err: error });
	if (!response.headersSent) response.setHeader('X-Request-Id', requestId);
	else {
		response.destroy();
		return;
	}
	const isTemporary = error instanceof MediaMissingError;
	await sendPage(request, response, OUT_OF_ORDER_PAGE, isTemporary ? 503 : 500);
}
