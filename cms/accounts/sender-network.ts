import { createHmac, randomBytes } from 'node:crypto';

import { networkOf } from '#content/lib/network.ts';

/** New with each start: what is kept in memory cannot be turned back into an address, and is gone with the process. */
const KEY = randomBytes(32);

/**
 * The network a request comes from, /24 of IPv4 and /64 of IPv6, as a hash: one subscriber has a whole /64.
 *
 * @param address as the socket or the trusted proxy says it
 */
export const senderNetwork = (address: string): string =>
	createHmac('sha256', KEY).update(networkOf(address)).digest('base64url').slice(0, 22);
