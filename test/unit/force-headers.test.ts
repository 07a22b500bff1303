import { createServer } from 'node:http';
import { expect, test } from 'vitest';

import { forceHeaders } from '#cms/gate/force-headers.ts';

import type { AddressInfo } from 'node:net';

test('headers of the table win, and nothing makes a browser ask for a page twice', async () => {
	const server = createServer((_request, response) => {
		forceHeaders(response, { 'cache-control': 'private, no-store' });
		// what Next sets before, and what it hands over with the status
		response.setHeader('Critical-CH', 'Sec-CH-Prefers-Color-Scheme');
		response.writeHead(200, { 'cache-control': 'public', 'critical-ch': 'Sec-CH-Prefers-Color-Scheme', 'x-own': 'a' });
		response.end('a');
	});
	await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
	const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
	await new Promise((settle) => server.close(settle));
	expect([headers.get('critical-ch'), headers.get('cache-control'), headers.get('x-own')]).toEqual([
		null,
		'private, no-store',
		'a',
	]);
});
