import { isPrivateAddress, networkOf } from '#content/lib/network.ts';

import type { IncomingMessage } from 'node:http';

/** Where a request comes from, as far as limits need it. */
export interface ClientNetwork {
	/** The /24 of an IPv4 address or the /64 of an IPv6 one: what one household or one provider's customer may hold. */
	readonly network: string;
	/**
	 * A proxy that nobody has told us of stands in between: everybody seems to come from it, so that a limit on its
	 * network would lock everybody out.
	 */
	readonly isUnknownProxy: boolean;
}

/**
 * Where a request comes from, for limits only: it is hashed there, and never logged or stored.
 *
 * @param trustedProxies own proxies in front; each adds one entry at the end of X-Forwarded-For, and what stands
 * before those entries is the visitor's own claim
 */
export function clientNetwork(request: IncomingMessage, trustedProxies: number): ClientNetwork {
	const direct = request.socket.remoteAddress ?? '';
	const header = request.headers['x-forwarded-for'];
	if (trustedProxies === 0) {
		const isProxied =
			header !== undefined || request.headers.forwarded !== undefined || request.headers.via !== undefined;
		return { network: networkOf(direct), isUnknownProxy: isProxied && isPrivateAddress(direct) };
	}
	const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((entry) => entry.trim());
	return { network: networkOf(entries.at(-trustedProxies) || direct), isUnknownProxy: false };
}
