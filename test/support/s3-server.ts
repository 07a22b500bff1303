import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as requestHttp } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import S3rver from 's3rver';

import { faultOfRequest } from './s3-signature.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The one key that s3rver knows. */
export const S3_KEY = { S3_ACCESS_KEY_ID: 'S3RVER', S3_SECRET_ACCESS_KEY: 'S3RVER' } as const;
export const S3_BUCKET = 'loa-lang';

/** Does something to a request or its answer instead of passing it on. @returns true: it was answered */
export type Fault = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What is done to the bytes that the store sends for an object. */
type Spoil = (body: Buffer, request: IncomingMessage) => Buffer;

export interface TestS3 {
	/** `s3://…` with this prefix. */
	readonly urlOf: (prefix?: string, bucket?: string) => string;
	/** Stands between us and the store; undefined: nothing. */
	fault: Fault | undefined;
	/** Changes what a GET of an object sends; undefined: nothing. */
	spoil: Spoil | undefined;
	/** Requests that arrived, `METHOD path?query`. */
	readonly requests: string[];
	close(): Promise<void>;
}

interface Passing {
	readonly request: IncomingMessage;
	readonly body: Buffer;
	readonly response: ServerResponse;
	readonly storePort: number;
	readonly spoil: Spoil | undefined;
}

/** Hands a request on to the store where S3 itself would take it. */
function passOn({ request, body, response, storePort, spoil }: Passing): void {
	const { method, url: path, headers } = request;
	const fault = faultOfRequest(request, body, S3_KEY.S3_SECRET_ACCESS_KEY);
	// a key that it does not know is refused by the store
	if (fault && headers.authorization?.includes(`Credential=${S3_KEY.S3_ACCESS_KEY_ID}/`)) {
		response.writeHead(403, { 'content-type': 'application/xml' });
		response.end(`<Error><Code>${fault}</Code><Message>x</Message></Error>`);
		return;
	}
	const passed = requestHttp({ host: '127.0.0.1', port: storePort, method, path, headers }, (answer) => {
		if (!spoil || method !== 'GET' || path?.includes('prefix=')) {
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			answer.pipe(response);
			return;
		}
		const spoiled = async () => {
			const chunks = await answer.toArray();
			const sent = spoil(Buffer.concat(chunks as Buffer[]), request);
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			// shorter than its own length: the connection breaks off
			if (sent.length < Number(answer.headers['content-length'])) response.write(sent, () => response.destroy());
			else response.end(sent);
		};
		void spoiled();
	});
	passed.on('error', () => response.destroy());
	passed.end(body);
}

/** A real S3 server on a port of its own, behind a line that checks what S3 checks and that a test can spoil. */
export async function startS3(): Promise<TestS3> {
	const directory = await mkdtemp(join(tmpdir(), 'loa-s3-'));
	const store = new S3rver({
		address: '127.0.0.1',
		port: 0,
		silent: true,
		directory,
		configureBuckets: [{ name: S3_BUCKET, configs: [] }],
	});
	const { port: storePort } = await store.run();
	const s3: { fault: Fault | undefined; spoil: Spoil | undefined; requests: string[] } = {
		fault: undefined,
		spoil: undefined,
		requests: [],
	};
	const line = createServer((request, response) => {
		s3.requests.push(`${request.method} ${request.url}`);
		if (s3.fault?.(request, response)) {
			request.resume();
			return;
		}
		void request.toArray().then(
			(chunks) => passOn({ request, body: Buffer.concat(chunks as Buffer[]), response, storePort, spoil: s3.spoil }),
			() => response.destroy(),
		);
	});
	line.listen(0, '127.0.0.1');
	await once(line, 'listening');
	const { port } = line.address() as AddressInfo;
	return Object.assign(s3, {
		urlOf: (prefix = '', bucket: string = S3_BUCKET) =>
			`s3://${bucket}/${prefix}?endpoint=http://127.0.0.1:${port}&region=us-east-1`,
		close: async () => {
			line.closeAllConnections();
			line.close();
			await store.close();
			await rm(directory, { recursive: true, force: true });
		},
	});
}
