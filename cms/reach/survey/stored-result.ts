import { z } from 'zod';

import { MEASURES } from '#content/survey/questionnaire.ts';

import type { MeasureResult } from './survey-result.ts';

/** A result as it is kept after the answers are gone: counts and their design effect, nothing of a person or a hamlet. */
const countSchema = z.object({
	code: z.string(),
	yes: z.number().int().min(0),
	asked: z.number().int().min(0),
	designEffect: z.number().positive(),
	isMeasured: z.boolean(),
});
const countsSchema = z.array(countSchema);

export const countsOf = (results: readonly MeasureResult[]): string =>
	JSON.stringify(results.map(({ code, answered, isMeasured }) => countSchema.parse({ code, ...answered, isMeasured })));

/**
 * The results behind stored counts.
 *
 * @param plannedDesignEffect as the survey says today; it stands where the answers did not tell
 * @throws {ZodError} when something else wrote there
 */
export function resultsIn(counts: string, plannedDesignEffect: number): readonly MeasureResult[] {
	const stored = new Map(countsSchema.parse(JSON.parse(counts)).map((count) => [count.code, count]));
	return MEASURES.flatMap(({ code, words }) => {
		const count = stored.get(code);
		if (!count) return [];
		const { yes, asked, isMeasured } = count;
		const designEffect = isMeasured ? count.designEffect : plannedDesignEffect;
		return [{ code, words, answered: { yes, asked, designEffect }, isMeasured }];
	});
}
