import { createServer } from 'node:http';

import { test as base } from '../support/audio-workspace.ts';

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Call {
	readonly method: string;
	readonly url: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

export type Answer = (call: Call, response: ServerResponse, count: number) => void;

/** A speech service of the test's own, with what it was asked. */
export const test = base.extend<{ service: { answer: Answer; calls: Call[]; origin: string } }>({
	service: async ({}, use) => {
		const service = { answer: ((_call, response) => response.end()) as Answer, calls: [] as Call[], origin: '' };
		const server = createServer((request, response) => {
			let body = '';
			request.setEncoding('utf8').on('data', (text: string) => (body += text));
			request.on('end', () => {
				const { method = '', url = '', headers } = request;
				const call = { method, url, headers, body };
				service.calls.push(call);
				service.answer(call, response, service.calls.length);
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		service.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		await use(service);
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	},
});
