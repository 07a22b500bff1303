import { dayAt } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';
import type { Rendition } from '../payload-types.ts';

/**
 * The date of a paper: when its words were approved, else when their record was last saved, which giving the work to
 * somebody does as well. Never that of drawing it, which changes daily.
 */
export const dayOf = ({ approvedAt, updatedAt }: Pick<Rendition, 'approvedAt' | 'updatedAt'>): Day =>
	dayAt(new Date(approvedAt || updatedAt));
