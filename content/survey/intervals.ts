/** What a sample said: how many of those asked said yes. */
export interface Answered {
	readonly yes: number;
	readonly asked: number;
	/** Variance of this sample ÷ variance of a simple random one of the same size; 1 for a simple random sample. */
	readonly designEffect: number;
}

/** Shares between 0 and 1. */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** Two-sided 95%. */
export const Z95 = 1.959963984540054;

/** Answers that a simple random sample of the same precision would have (Kish 1965: n ÷ design effect). */
export const effectiveAnswers = ({ asked, designEffect }: Omit<Answered, 'yes'>): number =>
	asked / Math.max(1, designEffect);

function check({ yes, asked, designEffect }: Answered): void {
	if (![yes, asked].every((count) => Number.isInteger(count) && count >= 0) || yes > asked)
		throw new RangeError(`${yes} of ${asked} is no share: whole numbers, and no more yes than answers.`);
	if (!(designEffect > 0) || !Number.isFinite(designEffect))
		throw new RangeError(`A design effect of ${designEffect} does not exist: a number above 0 is needed.`);
}

/**
 * 95% score interval of a share (Wilson, JASA 22, 1927, 209-212), with the effective number of answers in place of the
 * number (Korn and Graubard 1998 do so for clustered samples). Null without an answer: there is no share then.
 */
export function wilsonInterval(answered: Answered): Interval | null {
	check(answered);
	if (answered.asked === 0) return null;
	const n = effectiveAnswers(answered);
	const share = answered.yes / answered.asked;
	const z2 = Z95 ** 2;
	const middle = share + z2 / (2 * n);
	const half = Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
	const scale = 1 + z2 / n;
	return {
		low: answered.yes === 0 ? 0 : Math.max(0, (middle - half) / scale),
		high: answered.yes === answered.asked ? 1 : Math.min(1, (middle + half) / scale),
	};
}

/** How much a share has changed; in points between -1 and 1. */
export interface Change extends Interval {
	readonly difference: number;
	/** `unclear`: the interval holds zero. */
	readonly verdict: 'risen' | 'fallen' | 'unclear';
}

/**
 * Difference of two independent shares with its 95% interval (Newcombe, Stat Med 17, 1998, 873-890, method 10), from
 * Wilson intervals that know the design effects. Null when nobody was asked before or after.
 */
export function changeBetween(before: Answered, after: Answered): Change | null {
	const [first, second] = [wilsonInterval(before), wilsonInterval(after)];
	if (!first || !second) return null;
	const [was, is] = [before.yes / before.asked, after.yes / after.asked];
	const difference = is - was;
	const low = difference - Math.hypot(is - second.low, first.high - was);
	const high = difference + Math.hypot(second.high - is, was - first.low);
	return { difference, low, high, verdict: low > 0 ? 'risen' : high < 0 ? 'fallen' : 'unclear' };
}

/**
 * Design effect of a share, from what the clusters said (ratio estimator, Cochran 1977, section 11.8); never under 1.
 * Null where it cannot be told: fewer than two clusters, nobody asked, or everybody of one mind.
 */
export function designEffectOf(clusters: readonly Pick<Answered, 'yes' | 'asked'>[]): number | null {
	const asked = clusters.filter((cluster) => cluster.asked > 0);
	const count = asked.length;
	const all = asked.reduce((sum, cluster) => sum + cluster.asked, 0);
	const share = all === 0 ? 0 : asked.reduce((sum, cluster) => sum + cluster.yes, 0) / all;
	if (count < 2 || share === 0 || share === 1) return null;
	const squares = asked.reduce((sum, cluster) => sum + (cluster.yes - share * cluster.asked) ** 2, 0);
	const clustered = ((count / (count - 1)) * squares) / all ** 2;
	return Math.max(1, clustered / ((share * (1 - share)) / all));
}
