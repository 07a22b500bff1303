import { connect, createServer } from 'node:net';

export interface BrokenLine {
	readonly url: string;
	/** How many connections were torn down so far. */
	readonly cuts: () => number;
	readonly close: () => Promise<void>;
}

/**
 * A line to a server that breaks: connections on which a bundle is fetched are torn down after so many bytes, so many
 * times; everything else goes through.
 */
export async function brokenLine(
	to: string,
	{ afterBytes, times }: { afterBytes: number; times: number },
): Promise<BrokenLine> {
	let cuts = 0;
	const server = createServer((near) => {
		const far = connect(Number(new URL(to).port), '127.0.0.1');
		let isBundle = false;
		let passed = 0;
		const end = () => {
			near.destroy();
			far.destroy();
		};
		for (const socket of [near, far]) socket.on('error', end).on('close', end);
		near.on('data', (request: Buffer) => {
			isBundle = /^GET \S+\.zip\?\S+ /.test(request.toString('latin1'));
			passed = 0;
			far.write(request);
		});
		far.on('data', (part: Buffer) => {
			passed += part.length;
			if (!isBundle || cuts >= times || passed < afterBytes) {
				near.write(part);
				return;
			}
			cuts += 1;
			near.write(part.subarray(0, part.length - (passed - afterBytes)), end);
		});
	});
	await new Promise<void>((listening) => {
		server.listen(0, '127.0.0.1', listening);
	});
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		cuts: () => cuts,
		close: () => new Promise((closed) => server.close(() => closed())),
	};
}
