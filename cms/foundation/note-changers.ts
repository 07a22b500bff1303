import { APPROVED_WORDS } from '#content/model/approved-parts.ts';

import { peopleIn, withPerson } from './changers.ts';
import { isBypassed } from './bypass.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { Recording, Rendition } from '../payload-types.ts';

const PLACE = ['message', 'language'] as const;
/** What is no word that goes out, and still somebody's work on it. */
const OTHER_WORK = ['backTranslation', 'leftOut', 'allowsDraftVoice', 'isSmallLanguage'] as const;

/** Fields that a save gives another value; absent fields of a partial update count as unchanged. */
const changesAny = (
	before: Partial<Rendition> | undefined,
	change: Partial<Rendition>,
	fields: readonly (keyof Rendition)[],
): boolean => fields.some((field) => change[field] !== undefined && plain(change[field]) !== plain(before?.[field]));

/** An emptied field may be stored as null, as no text or unticked; a relation may come as its document or as its id. */
const plain = (value: unknown): string =>
	typeof value === 'object' && value !== null && 'id' in value
		? JSON.stringify(value.id)
		: JSON.stringify(value || null);

/** Whoever changes anything of a rendition is one of its authors until it is approved. */
export const noteChangers: CollectionBeforeChangeHook<Rendition> = ({ data, originalDoc, operation, req, context }) => {
	if (isBypassed(context, 'review') || isBypassed(context, 'transition') || !req.user) return data;
	const before = operation === 'update' ? originalDoc : undefined;
	const isWriter = changesAny(before, data, [...APPROVED_WORDS, 'delivery', ...PLACE]);
	if (!isWriter && !changesAny(before, data, OTHER_WORK)) return data;
	return {
		...data,
		changedBy: withPerson(before?.changedBy, req.user.id),
		...(isWriter ? { wordsBy: withPerson(before?.wordsBy, req.user.id) } : {}),
	};
};

/** Who brought a recording, and who changed anything of it since: they neither sign as listener nor approve. */
export const noteVoicePeople: CollectionBeforeChangeHook<Recording> = ({
	data,
	originalDoc,
	operation,
	req,
	context,
}) => {
	if (isBypassed(context, 'review') || isBypassed(context, 'transition') || !req.user) return data;
	// whoever joins the parts of a scene did not read all of them (recordings/scenes/compose-scene.ts)
	if (operation === 'create') return { ...data, uploadedBy: req.user.id, changedBy: [...peopleIn(context.partsBy)] };
	return { ...data, changedBy: withPerson(originalDoc?.changedBy, req.user.id) };
};
