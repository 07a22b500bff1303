import { once } from 'node:events';
import { connect, createServer } from 'node:net';

import type { AddressInfo, Socket } from 'node:net';

/** A line to a server that a test can cut, as if the server were killed, or hold, as if it were stopped. */
export interface BreakableLine {
	readonly port: number;
	/** Open connections end, new ones are refused. */
	cut(): Promise<void>;
	/** Connections stay open, and nothing passes. */
	hold(): void;
	/** As before: cut lines are there again, held ones pass on what has waited. */
	mend(): Promise<void>;
	close(): Promise<void>;
}

/** @param target where to; each connection reads it anew */
export async function breakableLine(target: { readonly host: string; readonly port: number }): Promise<BreakableLine> {
	const sockets = new Set<Socket>();
	let isHeld = false;
	let port = 0;
	const newServer = () =>
		createServer((near) => {
			const far = connect(target);
			for (const socket of [near, far]) {
				sockets.add(socket);
				socket.on('error', () => {});
				socket.once('close', () => {
					sockets.delete(socket);
					near.destroy();
					far.destroy();
				});
				if (isHeld) socket.pause();
			}
			near.on('data', (bytes) => void far.write(bytes));
			far.on('data', (bytes) => void near.write(bytes));
			if (isHeld) for (const socket of [near, far]) socket.pause();
		});
	let server = newServer();
	const listen = async () => {
		server.listen(port, '127.0.0.1');
		await once(server, 'listening');
		({ port } = server.address() as AddressInfo);
	};
	await listen();
	const cut = async () => {
		const closed = once(server, 'close');
		server.close();
		for (const socket of sockets) socket.destroy();
		await closed;
	};
	return {
		get port() {
			return port;
		},
		cut,
		hold: () => {
			isHeld = true;
			for (const socket of sockets) socket.pause();
		},
		mend: async () => {
			isHeld = false;
			for (const socket of sockets) socket.resume();
			if (server.listening) return;
			server = newServer();
			await listen();
		},
		close: cut,
	};
}
