import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** New with each start: what is kept in memory cannot be turned back into an address, and is gone with the process. */
const KEY = randomBytes(32);

/**
 * The network a request comes from, /24 of IPv4 and /64 of IPv6, as a hash: one subscriber has a whole /64.
 *
 * @param address as the socket or the trusted proxy says it
 */
export const senderNetwork = (address: string): string =>
	createHmac('sha256', KEY).update(networkOf(address)).digest('base64url').slice(0, 22);

/** `192.0.2.7` → `192.0.2`, `2001:db8::1` → `2001:db8:0:0`; anything else is one network of its own. */
export function networkOf(address: string): string {
	const plain = address.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
	if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
	const [head = '', tail = ''] = plain.split('::');
	const first = head.split(':').filter(Boolean);
	const last = tail.split(':').filter(Boolean);
	const groups = [...first, ...Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0'), ...last];
	return groups
		.slice(0, 4)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(':');
}
