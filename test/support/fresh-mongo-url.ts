import { randomUUID } from 'node:crypto';

/** A database of MongoDB of its own, dropped by whoever opened it; empty: no server is given. */
export const freshMongoUrl = (): string =>
	(process.env.TEST_MONGODB_URL ?? '').replace(
		/\/(\?|$)/,
		`/loa_keep_${randomUUID().replaceAll('-', '').slice(0, 12)}$1`,
	);
