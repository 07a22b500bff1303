import { APIError } from 'payload';

import { dayAt } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';

import { keepsRegistryOf } from '../registry-access.ts';
import { changersOf, checkRefusal, NATIONAL, verifierRefusal } from './verify-rule.ts';
import { differingFields, pendingFields, verifiedText } from './verified-values.ts';

import type { CollectionBeforeChangeHook, RequestContext } from 'payload';
import type { Check } from './verify-rule.ts';
import type { VerifiedCollection } from './verified-values.ts';

/** Handed in by the endpoint that verifies, and by nothing that comes from outside. */
export interface Verification extends Check {
	/** `updatedAt` of what the person has seen. */
	readonly baseUpdatedAt: string;
}

const SYSTEM_FIELDS = [
	'verified',
	'verifiedAt',
	'verifiedBy',
	'verifier',
	'verifiedHow',
	'verifyBy',
	'changedBy',
] as const;

type Values = Readonly<Record<string, unknown>>;
type Stored = Values & {
	updatedAt?: string;
	area?: string;
	verified?: string | null;
	changedBy?: string | null;
	isArchived?: boolean | null;
};

/**
 * Whatever is saved is a proposal, on every path (REST, form, duplicate, bulk update, Local API): the verified values
 * stay as they are until another person verifies. Whoever changed anything since the last verification is kept.
 */
export function keepVerified(collection: VerifiedCollection): CollectionBeforeChangeHook {
	return ({ data, originalDoc, req, context }) => {
		const before = originalDoc as Stored | undefined;
		const verification = verificationIn(req.context) ?? verificationIn(context);
		if (verification && before) return verified(collection, before, { ...verification, user: req.user });
		// what only the seed and the upgrade may do: nobody is behind it
		if (context.isVerifiedBySystem === true && !req.user) return verifiedBySystem(collection, { ...before, ...data });
		const typed: Values = Object.fromEntries(
			Object.entries(data as Values).filter(([name]) => !SYSTEM_FIELDS.includes(name as never)),
		);
		const kept = Object.fromEntries(SYSTEM_FIELDS.map((name) => [name, before?.[name] ?? null]));
		const after: Stored = { ...before, ...typed };
		if (req.user && !keepsRegistryOf(req, after.area))
			throw new APIError(
				'Bạn chỉ ghi được số và nơi trợ giúp của địa bàn mình; của cả nước thì nhờ quản trị hệ thống.',
				403,
				undefined,
				true,
			);
		if (before?.verified && after.area !== before.area)
			throw new APIError(
				'Mục đã xác minh không chuyển sang địa bàn khác được. Hãy cất mục này đi và ghi một mục mới.',
				400,
				undefined,
				true,
			);
		return { ...typed, ...kept, changedBy: changedBy(collection, { before, after, by: req.user?.id }) };
	};
}

const provinceName = (code: string | undefined): string =>
	provinces().find((province) => province.code === code)?.fullName ?? '';

const verificationIn = (context: RequestContext): Verification | undefined =>
	context.verification as Verification | undefined;

function changedBy(
	collection: VerifiedCollection,
	{ before, after, by }: { before: Stored | undefined; after: Stored; by: string | number | undefined },
): string {
	// back to what is verified: nothing is proposed any more
	if (before?.verified && pendingFields(collection, { ...after, verified: before.verified }).length === 0) return '';
	const earlier = before ? changersOf(before) : [];
	const isChanged = !before || differingFields(collection, before, after).length > 0;
	return [...new Set([...earlier, ...(isChanged && by !== undefined ? [String(by)] : [])])].join(' ');
}

function verified(
	collection: VerifiedCollection,
	before: Stored,
	{ how, verifyBy, baseUpdatedAt, user }: Verification & { user: Parameters<typeof verifierRefusal>[0] },
): Values {
	if (before.updatedAt !== baseUpdatedAt)
		throw new APIError(
			'Mục này vừa được sửa sau khi bạn mở. Hãy tải lại trang, xem giá trị mới rồi gọi thử lại.',
			409,
			undefined,
			true,
		);
	const today = dayAt(new Date());
	const refusal = verifierRefusal(user, { ...before, area: before.area ?? '' });
	if (refusal) throw new APIError(refusal, 403, undefined, true);
	const wrong = checkRefusal(collection, { how, verifyBy }, { today, isArchived: before.isArchived === true });
	if (wrong) throw new APIError(wrong, 400, undefined, true);
	return {
		...before,
		verified: verifiedText(collection, before),
		verifiedAt: today,
		// a person's name is nothing for the public page
		verifiedBy: before.area === NATIONAL ? 'Quản trị hệ thống' : `Cán bộ ${provinceName(before.area)}`,
		verifier: user?.fullName?.trim() || user?.email || '',
		verifiedHow: how.trim(),
		...(collection === 'hotlines' ? { verifyBy: verifyBy || before.verifyBy || null } : {}),
		changedBy: '',
	};
}

const verifiedBySystem = (collection: VerifiedCollection, record: Values): Values => ({
	...record,
	verified: record.verifiedAt ? verifiedText(collection, record) : null,
	changedBy: '',
});
