import { setTimeout as sleep } from 'node:timers/promises';

import { ExpectedError } from '#content/model/errors.ts';

/** A replica set that has lost its primary elects another within this. */
const MOST_SECONDS = 60;
const PAUSE_MS = 1_000;

export class DatabaseAwayError extends ExpectedError {
	override readonly name = 'DatabaseAwayError';
	readonly code = 'database_away';
	constructor(reason: string, cause: unknown) {
		super(
			`MongoDB did not answer for ${MOST_SECONDS} seconds: ${reason} Start it, see that its replica set has a primary, and start again.`,
			{ cause },
		);
	}
}

/**
 * Connects, and waits up to a minute for a database that is just starting or electing.
 *
 * @param say told once that it waits
 */
export async function connectPatiently(
	connect: () => Promise<void>,
	say: (line: string) => void,
	mostSeconds = MOST_SECONDS,
): Promise<void> {
	const began = performance.now();
	for (let tries = 1; ; tries += 1) {
		try {
			await connect();
			return;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			if (!isOfConnection(reason) || performance.now() - began > mostSeconds * 1_000)
				throw isOfConnection(reason) ? new DatabaseAwayError(reason, error) : error;
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
