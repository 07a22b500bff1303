import { connect } from 'node:net';

import type { Socket } from 'node:net';

/** A connection that says exactly these bytes, as no well-behaved client would. */
export interface RawConnection {
	readonly socket: Socket;
	/** What has come back so far. */
	readonly text: () => string;
	/** Resolves when the server ends the connection. */
	readonly closed: Promise<void>;
}

export function rawRequest(port: number, bytes: string): RawConnection {
	const socket = connect(port, '127.0.0.1');
	let text = '';
	socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
	// a reset is an end like any other here
	socket.on('error', () => undefined);
	const closed = new Promise<void>((settle) => socket.once('close', () => settle()));
	socket.write(bytes);
	return { socket, text: () => text, closed };
}

/** Waits for a condition. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
	while (!(await isTrue())) await new Promise((settle) => setTimeout(settle, 20));
}
