import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';
import type { Rendition } from '../payload-types.ts';

/** What people hear or read of a rendition. */
type Words = Partial<Pick<Rendition, 'title' | 'script' | 'webText' | 'action'>>;
const WORD_FIELDS = ['title', 'script', 'webText', 'action'] as const;

/** Did the words change? Absent fields of a partial update count as unchanged. */
export function wordsChanged(before: Words | undefined, change: Words): boolean {
	if (!before) return true;
	return WORD_FIELDS.some((field) => change[field] !== undefined && (change[field] ?? '') !== (before[field] ?? ''));
}

type Place = { readonly message?: unknown; readonly language?: unknown };

/** Is the text handed to another message or language? An approval was for what it said there. */
function placeChanged(before: Place | undefined, change: Place): boolean {
	if (!before) return true;
	const idIn = (message: unknown) =>
		String(typeof message === 'object' && message !== null && 'id' in message ? message.id : message);
	return (
		(change.message !== undefined && idIn(change.message) !== idIn(before.message)) ||
		(change.language !== undefined && change.language !== before.language)
	);
}

/** Only Vietnamese is a source; the others are made from it. */
const isSource = (language: string): boolean => language === 'vi';

/**
 * Before: a rendition whose words, message or language change is a new text (`textVersion`), made from the newest source, and no longer
 * approved; recordings of the older text stop counting.
 */
export const stampTextVersion: CollectionBeforeChangeHook<Rendition> = async ({
	data,
	originalDoc,
	operation,
	req,
	context,
}) => {
	const before = operation === 'update' ? originalDoc : undefined;
	if (context.isSeeding || (!wordsChanged(before, data) && !placeChanged(before, data))) return data;
	const messageId = idOf(data.message ?? originalDoc?.message);
	const message = await req.payload.findByID({ collection: 'messages', id: messageId, depth: 0, req });
	const language = data.language ?? originalDoc?.language ?? 'vi';
	const isFirstSource = operation === 'create' && isSource(language);
	return {
		...data,
		textVersion: operation === 'create' ? 1 : (originalDoc?.textVersion ?? 0) + 1,
		sourceVersion: message.sourceVersion + (isSource(language) && !isFirstSource ? 1 : 0),
		state: isSource(language) ? 'drafted' : 'translated',
		textBy: req.user?.id ?? null,
		approvedBy: null,
		approvedAt: null,
	};
};

/** After: a new Vietnamese text raises the message's version and makes every other rendition outdated. */
export const outdateTranslations: CollectionAfterChangeHook<Rendition> = async ({
	doc,
	previousDoc,
	operation,
	req,
	context,
}) => {
	if (
		context.isSeeding ||
		operation !== 'update' ||
		!isSource(doc.language) ||
		doc.textVersion === previousDoc.textVersion
	)
		return doc;
	const message = idOf(doc.message);
	await req.payload.update({
		collection: 'messages',
		id: message,
		data: { sourceVersion: doc.sourceVersion },
		req,
		depth: 0,
	});
	await req.payload.update({
		collection: 'renditions',
		where: { message: { equals: message }, language: { not_equals: 'vi' }, state: { not_equals: 'withdrawn' } },
		data: { state: 'outdated' },
		req,
		depth: 0,
	});
	return doc;
};

type Reference<Id, Doc extends { id: Id }> = Id | Doc;

/** The id behind a relationship field, populated or not. */
export function idOf<Id extends string | number, Doc extends { id: Id }>(
	reference: Reference<Id, Doc> | null | undefined,
): Id {
	if (reference === null || reference === undefined) throw new TypeError('A required relationship is empty.');
	return typeof reference === 'object' ? reference.id : reference;
}
