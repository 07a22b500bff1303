import { APIError } from 'payload';

import { hasRole } from '../foundation/roles.ts';
import { idOf } from '../foundation/id-of.ts';
import { isSamePersonAs, SAME_PERSON_HINT } from '../foundation/same-person.ts';

import type { CollectionBeforeChangeHook, TypedUser } from 'payload';
import type { Glossary } from '../payload-types.ts';

const WORDS = ['term', 'translation', 'isKept', 'language'] as const;

/** Why somebody may not confirm an agreed word; undefined when the person may. */
export function reviewRefusal(user: TypedUser, { language, author }: { language: string; author: unknown }) {
	if (!hasRole({ user }, 'translator', 'listener') || !(user.languages ?? []).includes(language as never))
		return 'Chưa thể xác nhận: chỉ người dịch hoặc người nghe của ngôn ngữ này mới xác nhận được. Nhờ một người biết tiếng.';
	if (author === user.id)
		return 'Chưa thể xác nhận: người ghi không tự xác nhận từ của mình. Nhờ người thứ hai biết tiếng này.';
	if ((typeof author === 'string' || typeof author === 'number') && isSamePersonAs(user, author))
		return `Chưa thể xác nhận: cần một người khác biết tiếng này. ${SAME_PERSON_HINT}`;
	return undefined;
}

/** Two persons behind each agreed word: changed words lose their confirmation, and their writer cannot give it. */
export const reviewByAnother: CollectionBeforeChangeHook<Glossary> = ({ data, originalDoc, operation, req }) => {
	const isNew = operation === 'create';
	const isChanged = isNew || WORDS.some((field) => data[field] !== undefined && data[field] !== originalDoc?.[field]);
	const author = isChanged ? (req.user?.id ?? null) : (data.writtenBy ?? originalDoc?.writtenBy ?? null);
	const written = { ...data, writtenBy: author === null ? null : idOf(author) };
	const isConfirmed = data.isReviewed === true && (isNew || originalDoc?.isReviewed !== true);
	if (!isConfirmed) return isChanged ? { ...written, isReviewed: false, reviewedBy: null } : written;
	if (!req.user) return written;
	const refusal = reviewRefusal(req.user, {
		language: data.language ?? originalDoc?.language ?? '',
		author: written.writtenBy,
	});
	if (refusal) throw new APIError(refusal, 403, undefined, true);
	return { ...written, reviewedBy: req.user.id };
};
