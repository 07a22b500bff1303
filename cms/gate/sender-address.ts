import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from, for the pace of sign-ins only: hashed there, never logged or stored.
 *
 * @param trustedProxies own proxies in front; each adds one entry at the end of X-Forwarded-For, and what stands before
 * those entries is the client's own claim
 */
export function senderAddress({ socket, headers }: IncomingMessage, trustedProxies: number): string {
	const direct = socket.remoteAddress ?? 'unknown';
	const entries = String(headers['x-forwarded-for'] ?? '')
		.split(',')
		.map((entry) => entry.trim());
	return trustedProxies === 0 ? direct : entries.at(-trustedProxies) || direct;
}
