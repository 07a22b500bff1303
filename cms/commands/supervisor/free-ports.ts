import { createServer } from 'node:net';

/**
 * Can a server listen there? Asked before the long preparation, which would be in vain.
 *
 * @returns false: taken by another program
 * @throws what else the system says, e.g. that HOST is no address of this machine
 */
export function isFree(host: string, port: number): Promise<boolean> {
	return new Promise((settle, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) =>
			error.code === 'EADDRINUSE' ? settle(false) : reject(error),
		);
		server.listen(port, host, () => server.close(() => settle(true)));
	});
}
