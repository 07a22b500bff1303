/** Between two attempts while the page is open, in milliseconds. */
const RETRY_MS = 30_000;
/** The edge forgets wrong tries after 15 minutes (edge/log/wrong-tries.ts). */
const TRIES_FORGOTTEN_MS = 15 * 60_000;

/**
 * How long to wait before what is left is sent again.
 *
 * @param code of the refusal that ended the last attempt; empty: there was none
 * @returns milliseconds; undefined: not with this key
 */
export function retryAfterMs(code: string): number | undefined {
	if (code === 'wrong_key') return undefined;
	return code === 'too_many_tries' ? TRIES_FORGOTTEN_MS : RETRY_MS;
}
