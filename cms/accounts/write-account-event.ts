import type { Payload, PayloadRequest } from 'payload';

/** What happens to accounts beside changes of their fields. */
export type AccountEvent = 'sign-in-failed' | 'reset' | 'second-factor' | 'invite' | 'confirm' | 'close';

interface Happened {
	readonly action: AccountEvent;
	/** The account; never what somebody typed, which may be a password in the wrong field. */
	readonly account: string;
	/** In Vietnamese, for the reader of the trail. */
	readonly what: string;
	readonly who?: string;
}

/** A line in the audit trail; inside the transaction of `req` when there is one. */
export async function writeAccountEvent(
	payload: Payload,
	{ action, account, what, who = account }: Happened,
	req?: PayloadRequest,
): Promise<void> {
	await payload.create({
		collection: 'audit',
		data: { at: new Date().toISOString(), who, action, subject: 'users', document: account, fields: what },
		...(req ? { req } : {}),
	});
}

/** Minutes after which failures are counted anew. */
const COUNT_MINUTES = 15;
const MOST_COUNTED = 5_000;

/**
 * Failed sign-ins by account, written at the first, second, fourth, eighth … in a quarter of an hour: whoever tries ten
 * thousand times writes fourteen lines, not ten thousand.
 */
export class FailureCount {
	readonly #counts = new Map<string, { count: number; since: number }>();

	/** @returns the count when it is to be written now */
	add(account: string, now: number): number | undefined {
		const before = this.#counts.get(account);
		const isFresh = before && now - before.since < COUNT_MINUTES * 60_000;
		const entry = isFresh ? { ...before, count: before.count + 1 } : { count: 1, since: now };
		this.#counts.delete(account);
		this.#counts.set(account, entry);
		const oldest = this.#counts.keys().next().value;
		if (this.#counts.size > MOST_COUNTED && oldest !== undefined) this.#counts.delete(oldest);
		return Number.isInteger(Math.log2(entry.count)) ? entry.count : undefined;
	}
}
