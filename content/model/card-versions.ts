import { z } from 'zod';

import { communeCodeField } from './fields.ts';
import { surveyMarkField } from './survey-answer.ts';

/**
 * CMS → edge, `GET {CMS_INTERNAL_URL}/api/edge/cards`, signed: which card of a commune holds, and which
 * surveys are open for phones. Communes that are not named have their first card.
 */
export const cardVersionsSchema = z.object({
	versions: z.record(communeCodeField, z.number().int().positive()),
	/** Marks of the surveys that take answers from phones; a CMS of before names none. */
	surveys: z.array(surveyMarkField).default([]),
});
export type CardVersions = z.output<typeof cardVersionsSchema>;
