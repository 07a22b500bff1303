import { keptProgress } from './text-version.ts';
import { isBypassed } from '../foundation/bypass.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { Rendition } from '../payload-types.ts';

const VARIANT_FIELDS = ['leaflet', 'zalo', 'sms'] as const;
type Variants = Partial<Pick<Rendition, (typeof VARIANT_FIELDS)[number]>>;

/** Did the words for leaflet, Zalo or SMS change? Absent fields of a partial update count as unchanged. */
export function variantsChanged(before: Variants, change: Variants): boolean {
	return VARIANT_FIELDS.some((field) => change[field] !== undefined && (change[field] ?? '') !== (before[field] ?? ''));
}

/**
 * An approval was for the words as they stood: a changed leaflet, post or SMS needs a second person again. The script
 * is the same, so recordings keep their value, and translations are not outdated.
 */
export const takeBackForVariants: CollectionBeforeChangeHook<Rendition> = ({
	data,
	originalDoc,
	operation,
	req,
	context,
}) => {
	if (isBypassed(context, 'review') || operation !== 'update' || !originalDoc || !variantsChanged(originalDoc, data))
		return data;
	const wasApproved = originalDoc.state === 'approved' || data.state === 'approved';
	return {
		...data,
		textBy: req.user?.id ?? null,
		...(wasApproved
			? {
					state: (data.language ?? originalDoc.language) === 'vi' ? 'drafted' : 'translated',
					...keptProgress(originalDoc),
					approvedBy: null,
					approvedAt: null,
					approvedDigest: null,
				}
			: {}),
	};
};
