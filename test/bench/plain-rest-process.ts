import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { handleEndpoints } from 'payload';

import { openPlainCms } from './plain-cms.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Payload as it comes behind REST; started by reach-process.ts with the folder of its database. */
const payload = await openPlainCms(process.argv[2] ?? '', process.argv[3] ?? '');
const config = Promise.resolve(payload.config);
const server = createServer((request, response) => void answer(request, response));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
	const body = Readable.toWeb(request) as ReadableStream;
	const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' ? [[name, value]] : [],
	);
	const asked = new Request(`http://127.0.0.1${request.url}`, {
		headers,
		...(request.method === 'POST' ? { method: 'POST', body, duplex: 'half' } : {}),
	});
	const answered = await handleEndpoints({ config, request: asked, payloadInstanceCacheKey: 'plain' });
	response
		.writeHead(answered.status, Object.fromEntries(answered.headers))
		.end(Buffer.from(await answered.arrayBuffer()));
}
server.listen(0, '127.0.0.1', () => {
	const { port } = server.address() as AddressInfo;
	process.stdout.write(`${JSON.stringify({ msg: 'edge listening', url: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
