import { createServer } from 'node:http';

import type { AddressInfo } from 'node:net';

/** The least that Node does for a request: reads its body, parses it, answers. What any handler costs comes on top. */
const server = createServer((request, response) => {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.once('end', () => {
		JSON.parse(Buffer.concat(chunks).toString());
		response.writeHead(204).end();
	});
});
server.listen(0, '127.0.0.1', () => {
	const { port } = server.address() as AddressInfo;
	process.stdout.write(`${JSON.stringify({ msg: 'edge listening', url: `http://127.0.0.1:${port}` })}\n`);
});
process.once('SIGTERM', () => process.exit(0));
