import { monthOf } from '#content/model/month.ts';
import { standingAirings } from '#content/model/reach.ts';

import type { Confidence } from '#content/model/airing.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

interface LoggedAiring {
	readonly clientId: string;
	readonly commune: string;
	readonly province: string;
	readonly day: Day;
	readonly minutes: number;
	readonly confidence: Confidence;
	readonly replaces: string | null;
	readonly isWithdrawal: boolean;
}

interface DailyCounter {
	readonly day: Day;
	readonly kind: string;
	readonly count: number;
}

/**
 * Reach by month and province: communes with at least one standing airing beside communes in force (domain.md
 * section 7). Levels are never added up, and page figures are times, not people.
 *
 * @param months newest first; a month without any airing is listed with zeros, its denominator still true
 */
export function reachByMonth(
	months: readonly Month[],
	{
		airings,
		counters,
		communes,
	}: {
		airings: readonly LoggedAiring[];
		counters: readonly DailyCounter[];
		communes: readonly { code: string; province: string }[];
	},
): Snapshot['reach']['months'] {
	const standing = standingAirings(airings);
	const communesIn = Map.groupBy(communes, (commune) => commune.province);
	return months.map((month) => {
		const ofMonth = Map.groupBy(
			standing.filter((airing) => monthOf(airing.day) === month),
			(airing) => airing.province,
		);
		const pageCounters = counters.filter((counter) => monthOf(counter.day) === month);
		const total = (kind: string) =>
			pageCounters.filter((counter) => counter.kind === kind).reduce((sum, counter) => sum + counter.count, 0);
		return {
			month,
			provinces: [...communesIn].map(([province, inForce]) => {
				const entries = ofMonth.get(province) ?? [];
				const airedCodes = new Set(entries.map((entry) => entry.commune));
				const count = (confidence: Confidence) => entries.filter((entry) => entry.confidence === confidence).length;
				return {
					province,
					communesInForce: inForce.length,
					// airings of communes that were merged away stay airings, but cannot lift coverage above its denominator
					communesAired: inForce.filter((commune) => airedCodes.has(commune.code)).length,
					airings: entries.length,
					minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0),
					byConfidence: { A: count('A'), B: count('B'), C: count('C'), D: count('D') },
				};
			}),
			pages: {
				views: total('view'),
				started: total('started'),
				completed: total('completed'),
				bundles: total('bundle'),
			},
		};
	});
}
