import { once } from 'node:events';
import { Agent, get } from 'node:http';

import type { IncomingMessage } from 'node:http';

export interface Weight {
	/** Bytes on the line: status line, headers and body. */
	readonly sent: number;
	/** Bytes of the body alone. */
	readonly body: number;
}

/** Counts what an answer of a server really takes on the line: status line, headers and body, as a phone's browser asks. */
export function openScale(url: string): {
	readonly weigh: (path: string) => Promise<Weight>;
	readonly close: () => void;
} {
	// one connection: what it has read since the last answer is this answer
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const weigh = async (path: string): Promise<Weight> => {
		const request = get(url + path, { agent, headers: { 'accept-encoding': 'gzip, deflate, br' } });
		const [socket] = await once(request, 'socket');
		const before = socket.bytesRead;
		const [response] = (await once(request, 'response')) as [IncomingMessage];
		response.resume();
		await once(response, 'end');
		if (response.statusCode !== 200) throw new Error(`${path} was answered with ${response.statusCode}`);
		return { sent: socket.bytesRead - before, body: Number(response.headers['content-length']) };
	};
	return { weigh, close: () => agent.destroy() };
}

/** Paths of the scripts that a page asks for, and those that they ask for in turn. */
export async function scriptsOf(html: string, read: (path: string) => Promise<string>): Promise<readonly string[]> {
	const named = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => match[1] ?? '');
	const texts = await Promise.all(named.map(read));
	const imported = texts.flatMap((text) =>
		[...text.matchAll(/from"\.\/([^"]+)"/g)].map((match) => `/_astro/${match[1]}`),
	);
	return [...new Set([...named, ...imported])];
}
