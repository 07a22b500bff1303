import { withoutBlankSpace } from './blank-space.ts';

import type { MiddlewareHandler } from 'astro';

/** Every page leaves the spaces behind that no browser shows. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
	const page = await next();
	if (!page.headers.get('content-type')?.startsWith('text/html')) return page;
	return new Response(withoutBlankSpace(await page.text()), page);
};
