import { setTimeout as sleep } from 'node:timers/promises';

import { cardVersionsSchema } from '#content/model/card-versions.ts';

import type { CardVersions } from '#content/model/card-versions.ts';
import type { Commune } from '#content/model/commune.ts';
import type { CmsClient } from './cms-client.ts';
import type { Log } from '../log.ts';
import type { Spool } from './spool.ts';

/** Which card of a commune holds: as published, or as the CMS has said since. */
export interface CardWatch {
	/** The commune with the version of its card that holds at this moment. */
	withCurrentCard(commune: Commune): Commune;
	/** Does a survey take answers from phones, as far as the CMS was heard? */
	isOpenSurvey(mark: string): boolean;
	close(): Promise<void>;
}

interface WatchOptions {
	readonly cms: CmsClient;
	/** Undefined while the event log is broken: then the cards are known in memory only. */
	readonly spool: () => Spool | undefined;
	readonly log: Log;
	/** Seconds between two questions; a lost card ends within twice that. */
	readonly seconds?: number;
}

const SECONDS = 20;

/**
 * Asks the CMS again and again which communes were given a new card, so that a lost one ends within a minute and the new
 * one works, without a new release. What was heard last is kept on disk: a card that has ended stays ended while the CMS
 * is away.
 */
export function watchCards({ cms, spool, log, seconds = SECONDS }: WatchOptions): CardWatch {
	const stop = new AbortController();
	let known: CardVersions = readKept(spool());
	let wasReached = true;

	const look = async () => {
		try {
			const answer = await cms.ask({ method: 'GET', path: '/api/edge/cards', stopped: stop.signal });
			if (answer.status !== 200) throw new Error(`The CMS answered ${answer.status} when asked for cards`);
			const heard = cardVersionsSchema.parse(await answer.json());
			if (JSON.stringify(heard) !== JSON.stringify(known)) {
				known = heard;
				await keep(spool(), heard);
				const { versions, surveys } = heard;
				log.info({ msg: 'cards of communes changed', communes: Object.keys(versions).length, surveys: surveys.length });
			}
			wasReached = true;
		} catch (err) {
			if (stop.signal.aborted) return;
			// said once: the edge may be alone for days
			if (wasReached) log.warn({ msg: 'the CMS was not asked for cards', err });
			wasReached = false;
		}
	};
	const watching = (async () => {
		while (!stop.signal.aborted) {
			await look();
			await sleep(seconds * 1_000, undefined, { signal: stop.signal }).catch(() => undefined);
		}
	})();

	return {
		withCurrentCard: (commune) => {
			const version = known.versions[commune.code] ?? 0;
			return version > commune.keyVersion ? { ...commune, keyVersion: version } : commune;
		},
		isOpenSurvey: (mark) => known.surveys.includes(mark),
		close: async () => {
			stop.abort();
			await watching;
		},
	};
}

const NOTHING: CardVersions = { versions: {}, surveys: [] };

function readKept(spool: Spool | undefined): CardVersions {
	const row = spool?.database.prepare("select value from meta where name = 'cards'").get();
	if (!row) return NOTHING;
	const kept: unknown = JSON.parse(String(row.value));
	const whole = cardVersionsSchema.safeParse(kept);
	// an edge of before kept the cards alone
	return whole.success ? whole.data : { ...NOTHING, versions: cardVersionsSchema.shape.versions.parse(kept) };
}

const keep = async (spool: Spool | undefined, known: CardVersions): Promise<void> =>
	spool?.commit(() => {
		spool.database
			.prepare("insert into meta (name, value) values ('cards', ?) on conflict do update set value = excluded.value")
			.run(JSON.stringify(known));
	});
