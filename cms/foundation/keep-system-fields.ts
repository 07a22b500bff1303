import type { CollectionBeforeValidateHook } from 'payload';

/**
 * Going back to an older version brings back what people wrote. What only the system sets stays as it is: Payload takes
 * it out of the version, because nobody may write it, and then misses it.
 */
export const keepSystemFields: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
	if (req.context.isRestoringVersion !== true || !data || !originalDoc) return data;
	const restored = Object.entries(data).filter(([, value]) => value !== undefined);
	return { ...originalDoc, ...Object.fromEntries(restored) };
};
