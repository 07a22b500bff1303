import { addMonths, monthAt } from '#content/model/month.ts';

import { reachSums } from './sums.ts';
import { reachOfMonth } from './reach-summary.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { AiringSum } from './sums-interface.ts';

/** The counters that a month's page figures are made of. */
const PAGE_KINDS = ['view', 'started', 'completed', 'bundle'];

/**
 * What can be said of reach, month by month, newest first. One month after the other: each is a short question, and
 * whoever asks meanwhile is answered in between.
 *
 * @param communes those in force
 */
export async function publishedReach(
	payload: Payload,
	{ now, monthsKept, communes }: { now: Date; monthsKept: number; communes: Snapshot['communes'] },
): Promise<Snapshot['reach']['months']> {
	const sums = reachSums(payload);
	const months: Snapshot['reach']['months'] = [];
	for (let back = 0; back < monthsKept; back += 1) {
		const month = addMonths(monthAt(now), -back);
		// no month has a 32nd; days are compared as text
		const days = { from: `${month}-01` as Day, to: `${month}-31` as Day };
		const airings = await sums.airings({ from: month, to: month });
		const reach = reachOfMonth(
			{
				month,
				airings,
				waiting: await sums.waiting({ from: month, to: month }),
				counters: await sums.counters(days, PAGE_KINDS),
			},
			communes,
		);
		// the current month always; older ones only where something was logged, so that no empty past looks like a result
		const hasFigures =
			reach.provinces.some((province) => province.airings > 0 || province.waiting > 0) || reach.pages.views > 0;
		if (back === 0) months.push({ ...reach, communesAired: airedCodes(airings, communes) });
		else if (hasFigures) months.push(reach);
	}
	return months;
}

/** Of those in force, in their order. */
function airedCodes(airings: readonly AiringSum[], communes: Snapshot['communes']): string[] {
	const aired = new Set(airings.flatMap((sum) => sum.communes));
	return communes.map(({ code }) => code).filter((code) => aired.has(code));
}
