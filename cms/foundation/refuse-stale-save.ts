import { APIError } from 'payload';

import { differencesBetween } from './differences.ts';
import { isBypassed } from './bypass.ts';

import type { CollectionBeforeChangeHook } from 'payload';

type Saved = Record<string, unknown> & { updatedAt?: string; savedBy?: string | null };

/**
 * Whoever saves says which state of the document the form was filled from (`baseUpdatedAt`). When somebody else has saved in
 * between, the save is refused with who, when and what differs, and the form keeps the person's own words.
 * A save that says nothing (a script that changes one field) goes through.
 */
export const refuseOverwriting: CollectionBeforeChangeHook = ({
	data,
	originalDoc,
	operation,
	req,
	collection,
	context,
}) => {
	// going back to an older version is meant to replace what is newer
	if (operation !== 'update' || !req.user || isBypassed(context, 'transition') || req.context.isRestoringVersion)
		return data;
	const stored = originalDoc as Saved;
	const { baseUpdatedAt } = data as { baseUpdatedAt?: unknown };
	const differences =
		typeof baseUpdatedAt === 'string' && baseUpdatedAt !== '' && isOlder(baseUpdatedAt, stored.updatedAt)
			? differencesBetween(collection.flattenedFields, stored, data)
			: [];
	// a step, too, is taken for what the person has seen
	if (differences.length > 0 || isStaleStep(data, stored)) {
		const savedBy = stored.savedBy ?? 'Người khác';
		throw new APIError(
			`${savedBy} đã lưu tài liệu này lúc ${timeInWords(stored.updatedAt ?? '')}, sau khi bạn mở. Phần bạn viết vẫn còn nguyên trong trang. Hãy xem chỗ khác nhau rồi lưu lại.`,
			409,
			{
				code: 'stale_save',
				savedBy,
				savedAt: stored.updatedAt,
				differences,
			},
			true,
		);
	}
	return { ...data, savedBy: req.user.fullName?.trim() || req.user.email };
};

function isStaleStep(
	data: Saved & { baseUpdatedAt?: unknown; state?: unknown },
	stored: Saved & { state?: unknown },
): boolean {
	const { baseUpdatedAt, state } = data;
	if (typeof baseUpdatedAt !== 'string' || baseUpdatedAt === '' || !isOlder(baseUpdatedAt, stored.updatedAt))
		return false;
	return state !== undefined && state !== stored.state;
}

/** Milliseconds matter: two people who save in the same second are two people. */
const isOlder = (baseUpdatedAt: string, updatedAt: string | undefined): boolean =>
	updatedAt !== undefined && Date.parse(baseUpdatedAt) < Date.parse(updatedAt);

const clock = new Intl.DateTimeFormat('vi-VN', {
	timeZone: 'Asia/Ho_Chi_Minh',
	hour: '2-digit',
	minute: '2-digit',
	day: '2-digit',
	month: '2-digit',
	year: 'numeric',
});

/** An instant (ISO 8601) as clock and day in Vietnam. */
export const timeInWords = (instant: string): string => clock.format(new Date(instant));
