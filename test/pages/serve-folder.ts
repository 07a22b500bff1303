import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.xml': 'application/xml',
	'.woff2': 'font/woff2',
	'.webmanifest': 'application/manifest+json',
};

export interface FolderServer {
	readonly url: string;
	/** Bodies of `POST`s by path, in order of arrival. */
	readonly posts: readonly { readonly path: string; readonly body: string }[];
	readonly close: () => Promise<void>;
}

/**
 * Serves a folder on a free port of 127.0.0.1, as the edge would without media.
 *
 * @param answerTo the JSON answer to a POST; undefined answers 204
 */
export async function serveFolder(folder: string, answerTo: (body: string) => unknown): Promise<FolderServer> {
	const posts: { path: string; body: string }[] = [];
	const server = createServer((request, response) => {
		void (async () => {
			const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
			if (request.method === 'POST') {
				let body = '';
				request.setEncoding('utf8');
				for await (const part of request) body += String(part);
				posts.push({ path, body });
				const answer = path === '/r' ? undefined : answerTo(body);
				response.writeHead(answer === undefined ? 204 : 200, { 'Content-Type': 'application/json' });
				response.end(answer === undefined ? undefined : JSON.stringify(answer));
				return;
			}
			const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
			const isThere = await stat(file).then(
				(found) => found.isFile(),
				() => false,
			);
			response.writeHead(isThere ? 200 : 404, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
			if (isThere) createReadStream(file).pipe(response);
			else response.end();
		})();
	});
	await new Promise<void>((listening) => {
		server.listen(0, '127.0.0.1', listening);
	});
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}`,
		posts,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}
