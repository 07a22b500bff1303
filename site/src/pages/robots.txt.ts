import { publishedSnapshot } from '../snapshot.ts';

import type { APIRoute } from 'astro';

/** Search engines may read the pages, not the files behind them. */
export const GET: APIRoute = () =>
	new Response(
		`User-agent: *\nDisallow: /goi/\nDisallow: /media/\nAllow: /\n\nSitemap: ${publishedSnapshot().siteUrl}/sitemap.xml\n`,
		{ headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
	);
