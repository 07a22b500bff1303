import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 1_000;

/**
 * Connects, and waits for a database that is just starting, or whose replica set is electing.
 *
 * @param say told once that it waits
 * @param mostSeconds from now on; then what the last try threw is thrown
 */
export async function connectPatiently(
	connect: () => Promise<void>,
	say: (line: string) => void,
	mostSeconds: number,
): Promise<void> {
	const began = performance.now();
	for (let tries = 1; ; tries += 1) {
		try {
			await connect();
			return;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			if (!isOfConnection(reason) || performance.now() - began > mostSeconds * 1_000) throw error;
			if (tries === 1) say(`MongoDB does not answer yet; waiting for up to ${mostSeconds} seconds: ${reason}`);
			await sleep(PAUSE_MS);
		}
	}
}

/** Payload's adapter keeps only the text of what went wrong. */
const isOfConnection = (reason: string): boolean =>
	/ECONNREFUSED|ENOTFOUND|ECONNRESET|EAI_AGAIN|ETIMEDOUT|timed out|server selection|not primary|no primary|ReplicaSetNoPrimary/i.test(
		reason,
	);
