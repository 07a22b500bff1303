import type { IncomingMessage } from 'node:http';
import type { CardSecrets } from '#content/lib/commune-key.ts';
import type { Day } from '#content/model/month.ts';
import type { CardWatch } from './log/card-versions.ts';
import type { EventLog } from './log/event-log.ts';
import type { Log } from './log.ts';
import type { MediaStore } from './release/media-store.ts';
import type { PullState } from './pull/pull-watch.ts';
import type { Release } from './release/release.ts';
import type { SendLimits } from './log/send-limits.ts';
import type { WholeDownloads } from './log/whole-downloads.ts';
import type { WrongTries } from './log/wrong-tries.ts';

/** What the routes of the edge work with. */
export interface EdgeContext extends CardSecrets {
	readonly dataDir: string;
	readonly media: MediaStore;
	readonly trustedProxies: number;
	/** Is the public address https? Then browsers are told to stay with it. */
	readonly isHttps: boolean;
	readonly startedAt: Date;
	readonly now: () => Date;
	readonly today: () => Day;
	readonly release: () => Release | undefined;
	readonly eventLog: EventLog;
	readonly cards: CardWatch;
	readonly wrongTries: WrongTries;
	readonly sendLimits: SendLimits;
	readonly downloads: WholeDownloads;
	/** A name for the network of a request: for a day, in memory only. */
	readonly networkName: (request: IncomingMessage) => string;
	/** Proxies in front that the settings do not tell of. */
	readonly proxies: { wereNoticed: boolean };
	/** What this edge is called; batches carry it, too. */
	readonly name: () => string;
	/** How copying releases stands; undefined: a CMS writes them into this folder. */
	readonly pull: () => PullState | undefined;
	readonly log: Log;
}
