import { APIError } from 'payload';

import type { CollectionBeforeChangeHook } from 'payload';
import type { Commune } from '../payload-types.ts';

/** A lower number would bring a card back that was lost: cards are only ever followed by new ones. */
export const keepCardsFromReturning: CollectionBeforeChangeHook<Commune> = ({ data, originalDoc, operation }) => {
	const before = operation === 'update' ? originalDoc?.keyVersion : undefined;
	if (before === undefined || data.keyVersion === undefined || data.keyVersion >= before) return data;
	throw new APIError(
		`Lần cấp mã đã là ${before}, không giảm được: thẻ cũ có thể đã mất. Hãy tăng lên ${before + 1} để cấp thẻ mới.`,
		400,
		undefined,
		true,
	);
};
