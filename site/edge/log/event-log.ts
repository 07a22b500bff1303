import { join } from 'node:path';

import { AlreadyRunningError, takeRunLock } from '#content/lib/run-lock.ts';

import { startBatchSender } from './batch-sender.ts';
import { openJournal } from './journal.ts';
import { openSpool, SpoolUnavailableError } from './spool.ts';

import type { RunLock } from '#content/lib/run-lock.ts';
import type { Day } from '#content/model/month.ts';
import type { BatchSender } from './batch-sender.ts';
import type { CmsClient } from './cms-client.ts';
import type { Journal } from './journal.ts';
import type { Log } from '../log.ts';
import type { Spool } from './spool.ts';

/** The durable log of what pages and broadcasters report. It may be broken: pages and audio do not need it. */
export interface EventLog {
	/** @throws {SpoolUnavailableError} while the log cannot be opened */
	readonly journal: () => Journal;
	/** Undefined while the log cannot be opened. */
	readonly spool: () => Spool | undefined;
	close(): Promise<void>;
}

interface EventLogOptions {
	readonly dataDir: string;
	/** Empty: the random name of the spool. */
	readonly edgeName: string;
	readonly cms: CmsClient;
	readonly batchSeconds: number;
	readonly now: () => Date;
	readonly today: () => Day;
	readonly log: Log;
	/** Milliseconds between two attempts to open a log that could not be opened. */
	readonly retryMilliseconds?: number;
}

interface Opened {
	readonly lock: RunLock;
	readonly spool: Spool;
	readonly journal: Journal;
	readonly sender: BatchSender;
}

const RETRY_MILLISECONDS = 10_000;

/**
 * Opens the log, and goes on trying where that fails (a full, read-only or broken disk): the site serves meanwhile.
 *
 * @throws {AlreadyRunningError} another edge writes there: two senders would hand the same counts on
 */
export function openEventLog(options: EventLogOptions): EventLog {
	const { log } = options;
	let opened: Opened | undefined;
	let wasSaid = false;
	const open = () => {
		try {
			opened = openNow(options);
			if (wasSaid) log.info({ msg: 'event log opened again' });
		} catch (err) {
			if (err instanceof AlreadyRunningError && !wasSaid) throw err;
			if (!wasSaid) log.error({ msg: 'event log cannot be opened; pages are served without it', err });
			wasSaid = true;
		}
	};
	open();
	const timer = setInterval(() => opened ?? open(), options.retryMilliseconds ?? RETRY_MILLISECONDS);
	return {
		journal: () => {
			if (!opened) throw new SpoolUnavailableError('it cannot be opened');
			return opened.journal;
		},
		spool: () => opened?.spool,
		close: async () => {
			clearInterval(timer);
			await opened?.sender.close();
			opened?.spool.close();
			opened?.lock.release();
		},
	};
}

function openNow({ dataDir, edgeName, cms, batchSeconds, now, today, log }: EventLogOptions): Opened {
	const lock = takeRunLock(join(dataDir, 'edge', 'edge.lock'), { what: 'The site', where: dataDir });
	try {
		const spool = openSpool(dataDir, edgeName);
		const journal = openJournal(spool, { now, today });
		return { lock, spool, journal, sender: startBatchSender({ spool, journal, cms, batchSeconds, now, log }) };
	} catch (error) {
		lock.release();
		throw error;
	}
}
