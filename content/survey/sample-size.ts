import { Z95 } from './intervals.ts';

/** 80% power: of five surveys of a place that has the expected share, four show it. */
const Z_POWER80 = 0.8416212335729143;

export interface SampleDesign {
	/** How much more answers differ between hamlets than within them; 2 where nothing is known. */
	readonly designEffect: number;
	/** Adults of the area; null: not known, then no correction is made, which asks for more people. */
	readonly population: number | null;
	/** Share of those chosen who will answer: above 0, at most 1. */
	readonly response: number;
}

export interface SampleSize {
	/** Answers that are needed. */
	readonly answers: number;
	/** People to choose, so that enough of them answer. */
	readonly chosen: number;
	/** True: everybody is asked, since the area is that small. */
	readonly isCensus: boolean;
}

const isShare = (value: number): boolean => value > 0 && value < 1;

/** Answers of a large area for a margin of error on both sides of a share (Cochran 1977, section 4.4). */
export function answersForMargin(share: number, margin: number): number {
	if (!isShare(share) || !isShare(margin)) throw new RangeError('Share and margin lie between 0 and 1.');
	return (Z95 ** 2 * share * (1 - share)) / margin ** 2;
}

/**
 * Answers of a large area that show a target (the 95% interval lies above it) in four of five surveys, where the share
 * is the expected one (one-sample test of a share; Fleiss, Levin and Paik 2003, formula 2.12).
 * The expected share lies above the target: what is just reached can hardly be shown.
 */
export function answersForTarget(target: number, expected: number): number {
	if (!isShare(target) || !isShare(expected) || expected <= target)
		throw new RangeError('Target and expected share lie between 0 and 1, the expected one above the target.');
	const spread = Z95 * Math.sqrt(target * (1 - target)) + Z_POWER80 * Math.sqrt(expected * (1 - expected));
	return (spread / (expected - target)) ** 2;
}

/** Corrects for a small area, then for clusters, then for those who do not answer. */
export function sampleSize(answersOfLarge: number, { designEffect, population, response }: SampleDesign): SampleSize {
	if (designEffect < 1 || !Number.isFinite(designEffect))
		throw new RangeError('A design effect of 1 or more is needed.');
	if (!(response > 0 && response <= 1)) throw new RangeError('The share that answers lies above 0, at most at 1.');
	if (population !== null && !(Number.isInteger(population) && population > 0))
		throw new RangeError('A population is a whole number above 0, or null where it is not known.');
	const corrected = population === null ? answersOfLarge : answersOfLarge / (1 + (answersOfLarge - 1) / population);
	// what the arithmetic adds in the last binary digit is not a person
	const answers = Math.ceil(corrected * designEffect - 1e-9);
	const chosen = Math.ceil(answers / response - 1e-9);
	if (population === null || chosen < population) return { answers, chosen, isCensus: false };
	return { answers: Math.min(answers, population), chosen: population, isCensus: true };
}
