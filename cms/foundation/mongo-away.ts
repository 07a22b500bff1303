import { ExpectedError } from '#content/model/errors.ts';

import type { BaseDatabaseAdapter } from 'payload';

class MongoUnusableError extends ExpectedError {
	override readonly name = 'MongoUnusableError';
	readonly code = 'mongodb_unusable';
	constructor(details: string, options: ErrorOptions) {
		super(
			`MongoDB cannot be used (${details}). Start it, or correct DATABASE_URL (address, user, password), and start again.`,
		);
		this.cause = options.cause;
	}
}

/** What the adapter puts in front, more than once. */
const PREFIX = /^(Error: cannot connect to MongoDB[.:]? ?(Details: )?)+/;

/** Has the adapter throw one sentence instead of printing a stack and throwing what it printed. */
export function tellMongoAway(adapter: BaseDatabaseAdapter): void {
	const { connect } = adapter;
	adapter.connect = async function connectInWords(options) {
		const { logger } = this.payload;
		const { error: print } = logger;
		logger.error = () => undefined;
		try {
			await connect?.call(this, options);
		} catch (cause) {
			const details = cause instanceof Error ? cause.message.replace(PREFIX, '') : String(cause);
			throw new MongoUnusableError(details, { cause });
		} finally {
			logger.error = print;
		}
	};
}
