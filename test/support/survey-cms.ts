import { once } from 'node:events';
import { createServer } from 'node:http';

import { batchSchema } from '#content/model/batch.ts';

import type { AddressInfo } from 'node:net';
import type { Batch } from '#content/model/batch.ts';

/** Of the one survey that is open at first. */
export const SURVEY_MARK = '7XQ2';

/** A CMS that names the open surveys and takes batches when it is told to. */
export async function surveyCms() {
	const state = { surveys: [SURVEY_MARK] as string[], takes: true, batches: [] as Batch[], asked: 0 };
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			if (request.url === '/api/edge/cards') {
				state.asked += 1;
				response.end(JSON.stringify({ versions: {}, surveys: state.surveys }));
			} else if (request.url === '/api/edge/batches' && state.takes) {
				const batch = batchSchema.parse(JSON.parse(Buffer.concat(chunks).toString()));
				state.batches.push(batch);
				response.end(JSON.stringify({ id: batch.id, isDuplicate: false }));
			} else response.writeHead(503).end();
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		state,
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
