import sharp from 'sharp';

import { keptBytes } from '../build-cache.ts';

import type { APIRoute } from 'astro';

/** The cover of the podcast feeds: 1,400 px square, the least that directories take. Shapes only, no words. */
const COVER = `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="1400" viewBox="0 0 32 32"><rect width="32" height="32" fill="#0b4f4a"/><path d="M7 13h5l8-6v18l-8-6H7z" fill="#fffdf8"/><path d="M23 12q3 4 0 8" fill="none" stroke="#f2d98b" stroke-width="2.5" stroke-linecap="round"/></svg>`;

export const GET: APIRoute = async () => {
	const png = await keptBytes(['cover', sharp.versions.sharp ?? '', COVER], () =>
		sharp(Buffer.from(COVER)).png({ palette: true }).toBuffer(),
	);
	return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
