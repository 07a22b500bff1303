import { isIP } from 'node:net';

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
		return { network: networkOf(direct), isUnknownProxy: isProxied && isPrivate(direct) };
	}
	const entries = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',').map((entry) => entry.trim());
	return { network: networkOf(entries.at(-trustedProxies) || direct), isUnknownProxy: false };
}

/** @returns `203.0.113.0/24`, `2001:db8:0:1::/64`; the text itself where it is no address */
export function networkOf(address: string): string {
	const plain = withoutMapping(address);
	if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
	if (isIP(plain) !== 6) return plain;
	return `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** `::ffff:203.0.113.7` is an IPv4 address that came in through an IPv6 socket. */
const withoutMapping = (address: string): string => {
	const bare = address.replace(/^\[|\](:\d+)?$/g, '').replace(/%.*$/, '');
	return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
};

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
	const [head = '', tail] = address.toLowerCase().split('::');
	const before = head === '' ? [] : head.split(':');
	const after = tail === undefined || tail === '' ? [] : tail.split(':');
	const zeros =
		tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
	return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
}

/** Loopback, private (RFC 1918, RFC 4193) and link-local addresses: where a proxy of one's own is found. */
const isPrivate = (address: string): boolean =>
	/^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1$|f[cd]|fe[89ab])/i.test(withoutMapping(address));
