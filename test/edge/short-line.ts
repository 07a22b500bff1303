import { once } from 'node:events';
import { connect, createServer as createSocketServer } from 'node:net';

import type { AddressInfo } from 'node:net';

/** A line to a server that breaks after so many bytes of each connection; counts what passed. */
export async function shortLine(target: URL, bytesEach: number) {
	let passed = 0;
	const server = createSocketServer((near) => {
		const far = connect({ host: target.hostname, port: Number(target.port) });
		let left = bytesEach;
		for (const socket of [near, far]) {
			socket.on('error', () => {});
			socket.once('close', () => {
				near.destroy();
				far.destroy();
			});
		}
		near.on('data', (bytes) => void far.write(bytes));
		far.on('data', (bytes: Buffer) => {
			const part = bytes.subarray(0, left);
			left -= part.length;
			passed += part.length;
			near.write(part, () => {
				if (left <= 0) near.destroy();
			});
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		passed: () => passed,
		close: () => server.close(),
	};
}
