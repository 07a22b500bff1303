import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.ics': 'text/calendar; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.jpeg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.ico': 'image/x-icon',
	'.woff2': 'font/woff2',
	'.pdf': 'application/pdf',
	'.zip': 'application/zip',
	'.m3u': 'audio/x-mpegurl; charset=utf-8',
	'.mp3': 'audio/mpeg',
	'.opus': 'audio/ogg',
	'.flac': 'audio/flac',
	'.wav': 'audio/wav',
};

/** The Content-Type of a file by its name; unknown ones are only ever downloaded. */
export const contentTypeOf = (fileName: string): string =>
	TYPES[extname(fileName).toLowerCase()] ?? 'application/octet-stream';

/** Is it text that gets smaller? */
export const isCompressible = (contentType: string): boolean => contentType.endsWith('charset=utf-8');

/** Does its markup carry scripts or styles of its own? */
export const isMarkup = (contentType: string): boolean => /^(text\/html|image\/svg)/.test(contentType);
