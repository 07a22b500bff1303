import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from, for the limit on wrong keys only: it is hashed there, and never logged or stored.
 *
 * @param trustedProxies own proxies in front; each adds one entry at the end of X-Forwarded-For, and what stands
 * before those entries is the visitor's own claim
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
	const direct = request.socket.remoteAddress ?? '';
	if (trustedProxies === 0) return direct;
	const header = request.headers['x-forwarded-for'];
	const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((entry) => entry.trim());
	return entries.at(-trustedProxies) || direct;
}
