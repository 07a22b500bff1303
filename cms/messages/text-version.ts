import { asSystem } from '../foundation/as-system.ts';
import { writeTransitions } from './write-transitions.ts';
import { idOf } from '../foundation/id-of.ts';
import { isBypassed } from '../foundation/bypass.ts';

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
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

/** Is what is saved another text than the one that was there? */
export const isNewText = (before: (Words & Place) | undefined, change: Words & Place): boolean =>
	wordsChanged(before, change) || placeChanged(before, change);

/** Only Vietnamese is a source; the others are made from it. */
const isSource = (language: string): boolean => language === 'vi';

/** What work is lost with a change of words, and can be kept when the meaning stays (`keep` in the table of moves). */
const WORTH_KEEPING: readonly Rendition['state'][] = ['back-translated', 'recorded', 'listened', 'approved'];

/** Where a rendition stood before its words or its source changed; several changes in a row keep the first. */
export function keptProgress(before: Rendition | undefined): Pick<Rendition, 'keptState' | 'keptTextVersion'> {
	if (!before) return { keptState: null, keptTextVersion: null };
	if (WORTH_KEEPING.includes(before.state)) return { keptState: before.state, keptTextVersion: before.textVersion };
	return { keptState: before.keptState ?? null, keptTextVersion: before.keptTextVersion ?? null };
}

/**
 * Before: a rendition whose words, message or language change is a new text (`textVersion`), made from the newest source,
 * and stands at the beginning again; recordings of the older text stop counting.
 */
export const stampTextVersion: CollectionBeforeChangeHook<Rendition> = async ({
	data,
	originalDoc,
	operation,
	req,
	context,
}) => {
	const before = operation === 'update' ? originalDoc : undefined;
	if (isBypassed(context, 'review')) return data;
	const signed = signBackTranslation(data, before, req);
	if (!isNewText(before, data)) return signed;
	const messageId = idOf(data.message ?? originalDoc?.message);
	const message = await req.payload.findByID({
		collection: 'messages',
		id: messageId,
		depth: 0,
		joins: false,
		select: { sourceVersion: true },
		req,
	});
	const language = data.language ?? originalDoc?.language ?? 'vi';
	const isFirstSource = operation === 'create' && isSource(language);
	return {
		...signed,
		textVersion: operation === 'create' ? 1 : (originalDoc?.textVersion ?? 0) + 1,
		sourceVersion: message.sourceVersion + (isSource(language) && !isFirstSource ? 1 : 0),
		state: 'drafted',
		// what was handed to another message or language has nothing to keep there
		...keptProgress(placeChanged(before, data) ? undefined : before),
		textBy: req.user?.id ?? null,
		listenedBy: null,
		listenerName: null,
		listenedDigest: null,
		approvedBy: null,
		approvedAt: null,
		approvedDigest: null,
		sampleDigest: null,
	};
};

/** A back-translation by the translator proves nothing, so it is kept who wrote it. */
function signBackTranslation(data: Partial<Rendition>, before: Rendition | undefined, req: PayloadRequest) {
	const isSame = data.backTranslation === undefined || (data.backTranslation ?? '') === (before?.backTranslation ?? '');
	return isSame ? data : { ...data, backTranslationBy: req.user?.id ?? null };
}

/** After: a new Vietnamese text raises the message's version and makes every other rendition outdated. */
export const outdateTranslations: CollectionAfterChangeHook<Rendition> = async ({
	doc,
	previousDoc,
	operation,
	req,
	context,
}) => {
	if (
		isBypassed(context, 'review') ||
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
		req: asSystem(req),
		depth: 0,
	});
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { message: { equals: message }, language: { not_equals: 'vi' } },
		pagination: false,
		depth: 0,
		joins: false,
		req,
	});
	await outdate(req, docs, 'Lời tiếng Việt đã đổi');
	return doc;
};

/** Which of these a changed source makes outdated; what is out or outdated already stays what it is. */
export const toOutdate = <One extends Pick<Rendition, 'state'>>(renditions: readonly One[]): readonly One[] =>
	renditions.filter(({ state }) => !['withdrawn', 'outdated'].includes(state));

/**
 * Marks renditions as outdated, keeps where they stood, and says so in their histories.
 * Written past the hooks of the collection: 40 languages follow one save within one transaction.
 *
 * @param isKeepable may an approver declare that the meaning has not changed, so that the work counts on?
 */
export async function outdate(
	req: PayloadRequest,
	renditions: readonly Rendition[],
	note: string,
	{ isKeepable = true } = {},
): Promise<void> {
	const concerned = toOutdate(renditions);
	for (const rendition of concerned) {
		await req.payload.db.updateOne({
			collection: 'renditions',
			id: rendition.id,
			data: {
				state: 'outdated',
				...keptProgress(isKeepable ? rendition : undefined),
				approvedBy: null,
				approvedAt: null,
				// whoever has it open at the moment is told, instead of saving over it
				updatedAt: new Date().toISOString(),
			},
			req,
			returning: false,
		});
	}
	await writeTransitions(
		req,
		concerned.map((rendition) => ({ rendition, from: rendition.state, to: 'outdated', note })),
	);
}
