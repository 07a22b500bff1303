import type { Day, Month } from '#content/model/month.ts';

/** First and last month, both counted. */
export interface Months {
	readonly from: Month;
	readonly to: Month;
}

/** First and last day, both counted. */
export interface Days {
	readonly from: Day;
	readonly to: Day;
}

export interface AiringSum {
	readonly province: string;
	readonly airings: number;
	/** Whole hundredths, so that the order of adding up does not show. */
	readonly minuteHundredths: number;
	/** Airings by confidence. */
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
	/** Codes of the communes that they are of, each once. */
	readonly communes: readonly string[];
}

/**
 * What can be asked of airings and counters without reading them one by one. Only what counts is summed: of all that was
 * said of one airing the entry that stands (content/model/airing-groups.ts), and only if it breaks no rule
 * (content/model/declaration-rules.ts) or an officer has asked and accepted it. Both are settled when a row is written.
 */
export interface ReachSums {
	/** Counted airings of these months, by the province under which they were logged; of the monthly sums. */
	airings(months: Months): Promise<readonly AiringSum[]>;
	/** Airings of these months that stand and that nobody has asked about yet, by province; others are missing. */
	waiting(months: Months): Promise<ReadonlyMap<string, number>>;
	/** Counters of these days added up by kind. */
	counters(days: Days, kinds: readonly string[]): Promise<ReadonlyMap<string, number>>;
	/** Downloads of bundles of a month, all languages together, by commune code. */
	bundles(month: Month): Promise<ReadonlyMap<string, { readonly count: number; readonly lastDay: Day }>>;
	/** Counted airings of a month's bulletin and how many communes they are of; of one province or of all. */
	ofBulletin(month: Month, province?: string): Promise<{ readonly airings: number; readonly communes: number }>;
}
