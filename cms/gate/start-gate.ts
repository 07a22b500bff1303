import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

import { OIDC_CALLBACK, OIDC_COOKIE } from '#content/lib/oidc-cookie.ts';
import { REQUEST_ID, requestIdOf } from '#content/lib/request-id.ts';

import { DATABASE_AWAY } from '../foundation/database-away.ts';
import { forceHeaders } from './force-headers.ts';
import { judgeRequest } from './judge-request.ts';
import { provenanceOf, strangeOrigin } from './request-origin.ts';
import { responseHeaders } from './response-headers.ts';
import { senderAddress } from './sender-address.ts';
import { SENDER_HEADER } from './sender-header.ts';

import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from '#content/lib/metrics-server.ts';
import type { UploadFolder } from './upload-folder.ts';

export interface GateOptions {
	readonly host: string;
	readonly port: number;
	/** CMS_URL: the origin that people open. */
	readonly publicUrl: string;
	readonly trustedProxies: number;
	/** Signs the tokens of sessions. */
	readonly tokenKey: string;
	readonly uploads: UploadFolder;
	/** May the person of this request send a file to the path? An answer other than 2xx is given to the client. */
	readonly mayUpload: (request: IncomingMessage, path: string) => Promise<Response>;
	/** The database leaves questions without an answer: then nobody waits for it. */
	readonly isDatabaseAway: () => boolean;
	/** Counts answers for Prometheus, where that is asked for. */
	readonly metrics?: Pick<Metrics, 'watch'>;
	/** Next, with Payload behind it. */
	readonly handler: (...args: Parameters<RequestListener>) => Promise<void>;
}

/** Milliseconds that a body without a file may take to arrive. */
const SMALL_BODY_MS = 30_000;
/** Milliseconds in which the rest of a refused body is thrown away. */
const LINGER_MS = 5_000;
/** Milliseconds that requests get to finish when we stop. */
const STOP_MS = 1_500;

/**
 * The server in front of Next: takes bodies only where they belong, from whom they may come and as long as they may be;
 * refuses upgrades; sets the headers of every answer.
 */
export async function startGate(options: GateOptions): Promise<{ port: number; stop: () => Promise<void> }> {
	const server = createServer(
		{
			headersTimeout: 10_000,
			requestTimeout: 600_000,
			connectionsCheckingInterval: 2_000,
			keepAliveTimeout: 5_000,
			maxHeaderSize: 16_384,
			// they would leave the limits of requests, and nothing here speaks anything but HTTP
			shouldUpgradeCallback: () => false,
		},
		(request, response) => void answer(request, response, options),
	);
	server.maxConnections = 1_000;
	await new Promise<void>((settle, reject) => {
		server.once('error', reject);
		server.listen(options.port, options.host, settle);
	});
	return { port: (server.address() as AddressInfo).port, stop: () => stopServer(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: GateOptions): Promise<void> {
	const path = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
	const nonce = randomBytes(16).toString('base64');
	const { publicUrl } = options;
	const headers = responseHeaders({ path, nonce, isHttps: publicUrl.startsWith('https:') });
	// the same name in the lines of a proxy, of the gate and of what stands behind it
	const requestId = requestIdOf(request.headers);
	request.headers[REQUEST_ID] = requestId;
	forceHeaders(response, { ...headers, [REQUEST_ID]: requestId });
	options.metrics?.watch(response, request.method ?? 'GET', routeKind(path));
	const announced = { method: request.method ?? 'GET', path, headers: request.headers };
	const provenance = provenanceOf(announced, publicUrl);
	if (provenance === 'refused') {
		refuse(response, 403, strangeOrigin(publicUrl));
		return;
	}
	if (provenance === 'strange') leaveCookies(request, path);
	const judgement = judgeRequest(announced, options.tokenKey, Date.now());
	if (judgement.kind === 'refuse') {
		refuse(response, judgement.status, judgement.message);
		return;
	}
	const endWatch = refuseWithoutDatabase(response, path, options);
	if (response.writableEnded) return;
	request.headers[SENDER_HEADER] = senderAddress(request, options.trustedProxies);
	// Next reads the nonce for its own scripts from here
	request.headers['content-security-policy'] = headers['content-security-policy'] ?? '';
	try {
		if (!judgement.isUpload) {
			if (judgement.hasBody) endSlowBody(request);
			await options.handler(request, response);
			return;
		}
		const permission = await options.mayUpload(request, path);
		if (!permission.ok) {
			refuse(response, permission.status, await sentenceIn(permission));
			return;
		}
		await options.uploads.during(async () => {
			await options.handler(request, response);
		});
	} catch (err) {
		// answered already, because the database went away
		if (response.writableEnded) return;
		process.stderr.write(
			`${JSON.stringify({ level: 'error', msg: 'request failed', requestId, path, err: String(err) })}\n`,
		);
		if (!response.headersSent) refuse(response, 500, 'Máy chủ gặp lỗi. Hãy thử lại sau ít phút.');
	} finally {
		endWatch();
	}
}

/** A few words for all addresses of the admin. */
function routeKind(path: string): string {
	if (path.startsWith('/_next/')) return 'asset';
	if (/^\/api\/[a-z-]+\/file\//.test(path)) return 'file';
	if (path.startsWith('/api/edge/')) return 'edge';
	return path.startsWith('/api/') ? 'api' : 'page';
}

/**
 * A page of another origin reads nothing with the session of the person. Only the way back from an office's identity
 * provider keeps the one cookie that says who went there.
 */
function leaveCookies({ headers }: IncomingMessage, path: string): void {
	const own = (headers.cookie ?? '').split(/; */).filter((pair) => pair.startsWith(`${OIDC_COOKIE}=`));
	if (path === OIDC_CALLBACK && own.length === 1) headers.cookie = own[0];
	else delete headers.cookie;
}

/** Milliseconds between two looks whether a request waits for a database that is away. */
const LOOK_MS = 250;

/**
 * Answers 503 at once, or as soon as the database goes away while the request waits for it. What the handler writes
 * afterwards goes nowhere.
 *
 * @returns ends the looking
 */
function refuseWithoutDatabase(response: ServerResponse, path: string, { isDatabaseAway }: GateOptions): () => void {
	// parts of pages that are files
	if (path.startsWith('/_next/')) return () => {};
	const look = () => {
		if (!isDatabaseAway() || response.headersSent) return;
		response.on('error', () => {});
		response.setHeader('retry-after', '60');
		refuse(response, 503, DATABASE_AWAY);
	};
	look();
	const timer = setInterval(look, LOOK_MS);
	return () => clearInterval(timer);
}

const REFUSED = 'Bạn không có quyền tải tệp lên đây. Hãy đăng nhập lại, hoặc nhờ quản trị hệ thống.';

async function sentenceIn(answered: Response): Promise<string> {
	const body: unknown = await answered.json().catch(() => undefined);
	return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : REFUSED;
}

/**
 * Answers without keeping a byte of the body. What is still on its way is thrown away for some seconds, because a
 * browser that is cut off in the middle of sending shows "connection reset" instead of the sentence.
 */
function refuse(response: ServerResponse, status: number, message: string): void {
	const { req: asked } = response;
	// a page is asked for by a person; the sentences are ours and have no markup
	const isPage = asked.method === 'GET' && (asked.headers.accept ?? '').includes('text/html');
	const body = isPage
		? `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Loa Làng</title><p>${message}</p></html>`
		: JSON.stringify({ message, errors: [{ message }] });
	response.writeHead(status, {
		'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
		'content-length': String(Buffer.byteLength(body)),
	});
	response.end(body);
	const { req: request } = response;
	request.resume();
	const timer = setTimeout(() => {
		if (!request.complete) request.destroy();
	}, LINGER_MS);
	request.once('close', () => clearTimeout(timer));
}

function endSlowBody(request: IncomingMessage): void {
	const timer = setTimeout(() => {
		if (!request.complete) request.destroy();
	}, SMALL_BODY_MS);
	request.once('close', () => clearTimeout(timer));
}

async function stopServer(server: Server): Promise<void> {
	const closed = new Promise<void>((settle) => server.close(() => settle()));
	server.closeIdleConnections();
	const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
	await closed;
	clearTimeout(timer);
}
