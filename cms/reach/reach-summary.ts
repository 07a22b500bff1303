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
 * Reach of a month by province: communes with at least one counted airing beside communes in force (domain.md section
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
			const total = (name: 'airings' | 'minuteHundredths' | 'a' | 'b' | 'c' | 'd') =>
				sums.reduce((count, sum) => count + sum[name], 0);
			return {
				province,
				communesInForce: inForce.length,
				// airings of communes that were merged away stay airings, but cannot lift coverage above its denominator
				communesAired: inForce.filter((commune) => aired.has(commune.code)).length,
				airings: total('airings'),
				minutes: total('minuteHundredths') / 100,
				waiting: waiting.get(province) ?? 0,
				byConfidence: { A: total('a'), B: total('b'), C: total('c'), D: total('d') },
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
