import type { Day } from '#content/model/month.ts';
import type { Journal } from './journal.ts';
import type { Log } from './log.ts';
import type { Release } from './release.ts';
import type { Spool } from './spool.ts';
import type { WrongTries } from './wrong-tries.ts';

/** What the doors of the edge work with. */
export interface EdgeContext {
	readonly dataDir: string;
	readonly edgeSecret: string;
	readonly trustedProxies: number;
	/** Is the public address https? Then browsers are told to stay with it. */
	readonly isHttps: boolean;
	readonly startedAt: Date;
	readonly now: () => Date;
	readonly today: () => Day;
	readonly release: () => Release | undefined;
	readonly spool: Spool;
	readonly journal: Journal;
	readonly wrongTries: WrongTries;
	readonly log: Log;
}
