import type { Confidence } from '#content/model/airing.ts';
import type { Month } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { AiringSum } from './sums-interface.ts';

/** What the database has added up of a month. */
export interface MonthSums {
	readonly month: Month;
	readonly airings: readonly AiringSum[];
	/** Airings that nobody has asked about yet, by province: they are in none of the figures. */
	readonly waiting: ReadonlyMap<string, number>;
	/** By kind. */
	readonly counters: ReadonlyMap<string, number>;
}

/**
 * Reach of a month by province: communes with at least one standing airing beside communes in force (domain.md section
 * 7). Levels are never added up, and page figures are times, not people. A province without any airing is listed with
 * zeros, its denominator still true.
 *
 * @param communes those in force
 */
export function reachOfMonth(
	{ month, airings, waiting, counters }: MonthSums,
	communes: readonly { readonly code: string; readonly province: string }[],
): Snapshot['reach']['months'][number] {
	const communesIn = Map.groupBy(communes, (commune) => commune.province);
	const sumsOf = Map.groupBy(airings, (sum) => sum.province);
	return {
		month,
		provinces: [...communesIn].map(([province, inForce]) => {
			const sums = sumsOf.get(province) ?? [];
			const aired = new Set(sums.flatMap((sum) => sum.communes));
			const count = (confidence: Confidence) => total(sums.filter((sum) => sum.confidence === confidence));
			return {
				province,
				communesInForce: inForce.length,
				// airings of communes that were merged away stay airings, but cannot lift coverage above its denominator
				communesAired: inForce.filter((commune) => aired.has(commune.code)).length,
				airings: total(sums),
				minutes: inCents(sums.reduce((minutes, sum) => minutes + sum.minutes, 0)),
				waiting: waiting.get(province) ?? 0,
				byConfidence: { A: count('A'), B: count('B'), C: count('C'), D: count('D') },
			};
		}),
		pages: {
			views: counters.get('view') ?? 0,
			started: counters.get('started') ?? 0,
			completed: counters.get('completed') ?? 0,
			bundles: counters.get('bundle') ?? 0,
		},
	};
}

const total = (sums: readonly AiringSum[]): number => sums.reduce((count, { airings }) => count + airings, 0);

/** Two decimals: the order of adding up must not show. */
const inCents = (minutes: number): number => Math.round(minutes * 100) / 100;
