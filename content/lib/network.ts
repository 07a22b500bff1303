import { isIP } from 'node:net';

/**
 * The network of an address, for limits: the /24 of IPv4 or the /64 of IPv6, what one household or one customer of a
 * provider may hold.
 *
 * @returns `203.0.113.0/24`, `2001:db8:0:1::/64`; the text itself where it is no address
 */
export function networkOf(address: string): string {
	const plain = plainAddress(address);
	if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
	if (isIP(plain) !== 6) return plain;
	return `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** `::ffff:203.0.113.7` is an IPv4 address that came in through an IPv6 socket. */
const plainAddress = (address: string): string => {
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
export const isPrivateAddress = (address: string): boolean =>
	/^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)|^(::1$|f[cd]|fe[89ab])/i.test(plainAddress(address));
