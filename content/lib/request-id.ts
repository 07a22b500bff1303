import { randomUUID } from 'node:crypto';

import type { IncomingHttpHeaders } from 'node:http';

/** One name for a request in the lines of every part that it went through: proxy, edge, CMS. */
export const REQUEST_ID = 'x-request-id';

/** What a proxy or the other part calls the request, where that is fit for a line of a log; else a name of our own. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
	const given = headers[REQUEST_ID];
	return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();
}
