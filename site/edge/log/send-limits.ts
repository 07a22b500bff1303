import { countingWindow } from './counting-window.ts';
import { networkHash } from './network-hash.ts';

import type { Day } from '#content/model/month.ts';
import type { ClientNetwork } from './client-network.ts';

/** How much one network and one commune's key may send. Everything is counted in memory, nothing is stored. */
export interface SendLimits {
	/** May this network report so many more events in this minute? They count when it may. */
	takeEvents(from: ClientNetwork, events: number): boolean;
	/** May the commune say one thing more, of that day, or of a whole month (`YYYY-MM`)? It counts when it may. */
	takeAiring(airing: {
		readonly commune: string;
		readonly day: string;
	}): 'taken' | 'too_many_that_day' | 'too_many_today';
	/** May the phones of a survey send one more person's answers today? They count when they may. */
	takeAnswer(survey: string): boolean;
	/** May the commune send one more photo today? It counts when it may. */
	takePhoto(commune: string): boolean;
}

/** Answers that a survey can take within a day: more than the whole sample of a province. */
export const MOST_ANSWERS_SENT = 1_000;

/** Photos of the log book that a commune may send within a day: a month of pages. */
export const MOST_PHOTOS_SENT = 20;

/** New airings that a commune may send within a day: a month of four slots in three languages that was kept offline. */
export const MOST_AIRINGS_SENT = 600;
/** Airings that a commune can have had on one day: every half hour of a day. */
export const MOST_AIRINGS_PLAYED = 48;
/** A proxy that we were not told of stands for everybody. */
const NETWORKS_BEHIND_A_PROXY = 50;
const MINUTE_MILLISECONDS = 60_000;
const DAY_MILLISECONDS = 24 * 60 * MINUTE_MILLISECONDS;

export function sendLimits({
	now,
	today,
	eventsPerMinute,
}: {
	now: () => Date;
	today: () => Day;
	/** Of one network. */
	eventsPerMinute: number;
}): SendLimits {
	const events = countingWindow({ windowMilliseconds: MINUTE_MILLISECONDS, mostNames: 50_000, now });
	const sent = countingWindow({ windowMilliseconds: DAY_MILLISECONDS, mostNames: 10_000, now });
	const played = countingWindow({ windowMilliseconds: DAY_MILLISECONDS, mostNames: 100_000, now });
	const answers = countingWindow({ windowMilliseconds: DAY_MILLISECONDS, mostNames: 10_000, now });
	const photos = countingWindow({ windowMilliseconds: DAY_MILLISECONDS, mostNames: 10_000, now });
	const hashed = networkHash(today, () => events.clear());
	return {
		takeEvents: ({ network, isUnknownProxy }, count) => {
			const name = hashed(network);
			const most = isUnknownProxy ? eventsPerMinute * NETWORKS_BEHIND_A_PROXY : eventsPerMinute;
			if (events.countOf(name) + count > most) return false;
			events.raise(name, count);
			return true;
		},
		takeAnswer: (survey) => {
			if (answers.countOf(survey) >= MOST_ANSWERS_SENT) return false;
			answers.raise(survey);
			return true;
		},
		takePhoto: (commune) => {
			if (photos.countOf(commune) >= MOST_PHOTOS_SENT) return false;
			photos.raise(commune);
			return true;
		},
		takeAiring: ({ commune, day }) => {
			const thatDay = `${commune}/${day}`;
			if (played.countOf(thatDay) >= MOST_AIRINGS_PLAYED) return 'too_many_that_day';
			if (sent.countOf(commune) >= MOST_AIRINGS_SENT) return 'too_many_today';
			played.raise(thatDay);
			sent.raise(commune);
			return 'taken';
		},
	};
}
