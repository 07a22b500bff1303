import { setTimeout as sleep } from 'node:timers/promises';

import { claimForCopies } from './pulled-folder.ts';
import { pullReleases } from './pull-releases.ts';
import { pullSource } from './pull-source.ts';

import type { Log } from '../log.ts';

/** How the copying stands, for the health page. */
export interface PullState {
	/** Where the last look was answered; null: nowhere yet. */
	readonly from: string | null;
	readonly checkedAt: string | null;
	/** The release whose files are coming. */
	readonly copying: string | null;
	/** Media that the other side does not have either. */
	readonly missing: number;
	/** Why the last look failed; null: it did not. */
	readonly problem: string | null;
}

export interface PullWatch {
	readonly state: () => PullState;
	close(): Promise<void>;
}

interface WatchOptions {
	readonly dataDir: string;
	readonly pullFrom: readonly string[];
	readonly pullSeconds: number;
	readonly edgeSecret: string;
	readonly edgeName: () => string;
	/** The release that was loaded and found whole. */
	readonly served: () => string | undefined;
	readonly now: () => Date;
	readonly log: Log;
	/** Seconds without a byte after which a line counts as broken. */
	readonly idleSeconds?: number;
}

const IDLE_SECONDS = 60;
/** The longest pause between two looks, in seconds: power that comes back, a line that works for minutes. */
const LONGEST_PAUSE_SECONDS = 120;

/**
 * Copies what is published into this folder again and again; the watch of releases takes over what the pointer names.
 * While no source answers, what is here is served, for as long as it takes.
 *
 * @throws {NotOwnFolderError}
 */
export function watchSources(options: WatchOptions): PullWatch {
	const { dataDir, edgeSecret, log, now, edgeName, served, idleSeconds = IDLE_SECONDS } = options;
	claimForCopies(dataDir, 'EDGE_PULL_FROM');
	const stop = new AbortController();
	const sources = options.pullFrom.map((url) =>
		pullSource({ url, edgeSecret, now, idleSeconds, stopped: stop.signal }),
	);
	let state: PullState = { from: null, checkedAt: null, copying: null, missing: 0, problem: null };
	const onWaiting = (release: string | undefined) => {
		state = { ...state, copying: release ?? null };
	};
	let failures = 0;
	const received = () => sources.reduce((sum, source) => sum + source.received(), 0);
	const look = async () => {
		const before = received();
		try {
			const { from, missing } = await pullReleases({ dataDir, sources, edgeName, served, log, onWaiting });
			if (failures > 0) log.info({ msg: 'releases can be copied again', from });
			failures = 0;
			state = { from, missing, checkedAt: now().toISOString(), copying: null, problem: null };
		} catch (err) {
			if (stop.signal.aborted) return;
			// a line that breaks every minute and brings something each time gets there without longer pauses
			failures = received() > before ? 1 : failures + 1;
			// said once: the edge may be alone for days
			if (state.problem === null) log.warn({ msg: 'releases cannot be copied; what is here is served', err });
			state = { ...state, problem: err instanceof Error ? err.message : String(err) };
		}
	};
	const watching = (async () => {
		while (!stop.signal.aborted) {
			await look();
			const pause = Math.min(options.pullSeconds * 2 ** Math.min(failures, 5), LONGEST_PAUSE_SECONDS);
			// a little uneven, so that many edges do not ask at the same moment
			const seconds = Math.max(pause, options.pullSeconds) * (0.9 + Math.random() * 0.2);
			await sleep(seconds * 1_000, undefined, { signal: stop.signal }).catch(() => undefined);
		}
	})();
	return {
		state: () => state,
		close: async () => {
			stop.abort();
			await watching;
		},
	};
}
