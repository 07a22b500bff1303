/** Written by the gate in front of Next, which takes away what a client sends under this name. */
export const SENDER_HEADER = 'x-loa-sender';

/** The address that a request came from; all requests without a gate are one sender. */
export const senderOf = (headers: Headers): string => headers.get(SENDER_HEADER) ?? 'unknown';
