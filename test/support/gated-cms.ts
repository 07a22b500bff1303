import { join } from 'node:path';
import { Readable } from 'node:stream';

import { handleEndpoints } from 'payload';

import { isDatabaseAway } from '#cms/foundation/database-away.ts';
import { startGate } from '#cms/gate/start-gate.ts';
import { UploadFolder } from '#cms/gate/upload-folder.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Payload } from 'payload';
import type { GateOptions } from '#cms/gate/start-gate.ts';

export interface GatedCms {
	readonly url: string;
	readonly port: number;
	/** Requests that got behind the gate, oldest first. */
	readonly behind: readonly string[];
	stop(): Promise<void>;
}

/** The real gate on a real port, and behind it Payload's own routes without Next's pages. */
export async function openGatedCms(
	payload: Payload,
	dataDir: string,
	{ publicUrl = 'http://127.0.0.1:3000', metrics }: { publicUrl?: string; metrics?: GateOptions['metrics'] } = {},
): Promise<GatedCms> {
	const behind: string[] = [];
	const uploads = new UploadFolder(join(dataDir, 'tmp'));
	await uploads.open();
	const ask = (request: Request) => handleEndpoints({ config: Promise.resolve(payload.config), request });
	const gate = await startGate({
		host: '127.0.0.1',
		port: 0,
		publicUrl,
		trustedProxies: 0,
		tokenKey: payload.secret,
		uploads,
		mayUpload: (request, path) => {
			const asked = new URLSearchParams({ method: request.method ?? '', path });
			return ask(new Request(`http://127.0.0.1/api/may-upload?${asked}`, { headers: headersOf(request) }));
		},
		isDatabaseAway,
		...(metrics ? { metrics } : {}),
		handler: async (request, response) => {
			behind.push(`${request.method} ${request.url}`);
			await send(await ask(asRequest(request)), response);
		},
	});
	return { url: `http://127.0.0.1:${gate.port}`, port: gate.port, behind, stop: gate.stop };
}

function headersOf({ headers }: IncomingMessage): Headers {
	const all = new Headers();
	for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') all.set(name, value);
	return all;
}

function asRequest(request: IncomingMessage): Request {
	const { method = 'GET', url = '/' } = request;
	const hasBody = Number(request.headers['content-length'] ?? 0) > 0;
	return new Request(`http://127.0.0.1${url}`, {
		method,
		headers: headersOf(request),
		...(hasBody ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } : {}),
	});
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
	const cookies = answer.headers.getSetCookie();
	response.writeHead(answer.status, {
		...Object.fromEntries(answer.headers),
		...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
	});
	response.end(Buffer.from(await answer.arrayBuffer()));
}
