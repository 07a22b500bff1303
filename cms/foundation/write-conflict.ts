import { setTimeout } from 'node:timers/promises';

/** MongoDB's WriteConflict, and what the rest of such a transaction hears (NoSuchTransaction). */
const CONFLICTS: readonly unknown[] = [112, 251];

/** What a server says that has just ceased to be primary, or is shutting down, while its set elects another one. */
const STEPPED_DOWN: readonly unknown[] = [91, 189, 10_107, 11_600, 11_602, 13_435, 13_436];

interface DriverError {
	readonly code?: unknown;
	readonly errorLabels?: unknown;
	hasErrorLabel?(label: string): boolean;
}

/** The driver's own word on an error, by the specification of transactions. */
export function hasLabel(error: unknown, label: string): boolean {
	const said = (error ?? {}) as DriverError;
	if (typeof said.hasErrorLabel === 'function') return said.hasErrorLabel(label);
	return Array.isArray(said.errorLabels) && said.errorLabels.includes(label);
}

const codeOf = (error: unknown): unknown => (error as DriverError | null | undefined)?.code;

/**
 * Has a transaction met another one that writes the same record and has not ended yet? Nothing of it is stored then, and
 * it may be tried again. SQLite has one writer and never answers so.
 */
export const isWriteConflict = (error: unknown): boolean => CONFLICTS.includes(codeOf(error));

/**
 * Was a transaction undone by what passes by itself: another writer, a primary that stepped down or was killed? Nothing
 * of it is stored. Of a commit that may have happened this is not said (commit-patiently.ts asks for that again).
 */
export const isTransient = (error: unknown): boolean =>
	isWriteConflict(error) ||
	hasLabel(error, 'TransientTransactionError') ||
	(STEPPED_DOWN.includes(codeOf(error)) && !hasLabel(error, 'UnknownTransactionCommitResult'));

/** What a person reads when it goes on like that. */
export const MET_ANOTHER = 'Vừa có người khác ghi cùng lúc, nên chưa ghi gì. Hãy tải lại trang rồi thử lại.';

const MOST_TRIES = 8;
const PAUSE_MS = 50;

/**
 * Does a piece of work again when it met another one, or when the primary changed under it: it has to begin and end its
 * transaction by itself, and to read anew what it decides on.
 */
export async function retriedOnConflict<Result>(work: () => Promise<Result>): Promise<Result> {
	for (let tries = 1; ; tries += 1)
		try {
			return await work();
		} catch (error) {
			if (!isTransient(error) || tries >= MOST_TRIES) throw error;
			// a little uneven, so that two do not meet again at the same moment
			await setTimeout(PAUSE_MS * tries * (0.5 + Math.random()));
		}
}
