/** What a line of monthly sums is about. */
export interface MonthlyPlace {
	readonly month: string;
	readonly province: string;
	/** Empty: an activity of the province as a whole. */
	readonly commune: string;
	/** `airing`, or a kind of activity. */
	readonly kind: string;
	readonly language: string;
	readonly channel: string;
	/** Month of the bulletin that was played; empty where there is none. */
	readonly bundle: string;
	/** Points of article 7 that it speaks of, in their order with a space between them. */
	readonly letters: string;
}

/** Whole numbers that are added up; entries tell all rows, the others only what counts, `waiting` what may count yet. */
export const SUMS = [
	'entries',
	'airings',
	'minuteHundredths',
	'plays',
	'clusters',
	'units',
	'people',
	'a',
	'b',
	'c',
	'd',
	'implausible',
	'waiting',
] as const;
export type SumName = (typeof SUMS)[number];

export interface MonthlySum extends MonthlyPlace, Readonly<Record<SumName, number>> {
	/** Instant in ISO 8601 at which the newest row arrived, whether it counts or not: it only ever grows. */
	readonly newest: string;
}

export const noSums: Readonly<Record<SumName, number>> = {
	entries: 0,
	airings: 0,
	minuteHundredths: 0,
	plays: 0,
	clusters: 0,
	units: 0,
	people: 0,
	a: 0,
	b: 0,
	c: 0,
	d: 0,
	implausible: 0,
	waiting: 0,
};

export const keyOfSum = (place: MonthlyPlace): string =>
	[
		place.month,
		place.province,
		place.commune,
		place.kind,
		place.language,
		place.channel,
		place.bundle,
		place.letters,
	].join('/');

/**
 * What has to be added to stored sums when rows that came to `before` come to `after`.
 *
 * @returns one line for each key that changes
 */
export function differenceOf(before: readonly MonthlySum[], after: readonly MonthlySum[]): readonly MonthlySum[] {
	const lines = new Map<string, MonthlySum>();
	const add = (sum: MonthlySum, sign: 1 | -1) => {
		const key = keyOfSum(sum);
		const known = lines.get(key) ?? { ...sum, ...noSums };
		const sums = SUMS.map((name): [SumName, number] => [name, known[name] + sign * sum[name]]);
		const newest = known.newest > sum.newest ? known.newest : sum.newest;
		lines.set(key, { ...known, ...(Object.fromEntries(sums) as Record<SumName, number>), newest });
	};
	for (const sum of before) add(sum, -1);
	for (const sum of after) add(sum, 1);
	return [...lines.values()].filter((line) => SUMS.some((name) => line[name] !== 0));
}
