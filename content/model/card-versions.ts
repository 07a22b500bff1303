import { z } from 'zod';

import { communeCodeField } from './fields.ts';

/**
 * CMS → edge, `GET {CMS_INTERNAL_URL}/api/edge/cards`, signed: which card of a commune holds. Communes that are not named have
 * their first one.
 */
export const cardVersionsSchema = z.object({
	versions: z.record(communeCodeField, z.number().int().positive()),
});
export type CardVersions = z.output<typeof cardVersionsSchema>;
