import { hasRole } from '../foundation/roles.ts';

import type { Access, CollectionBeforeValidateHook, FieldAccess, PayloadRequest, TypedUser, Where } from 'payload';
import type { Message } from '../payload-types.ts';

/*
 * A message belongs to its areas; `00` is the library that all provinces share. Whoever has a province writes for that
 * province only: a changed word of the shared library would be heard in 34 of them. Translations of the shared library
 * are open to every province, because a language knows no border.
 */

const SHARED = '00';

/** A message without areas is of the own province of who saves it, else one of the shared library. */
export const shareWithoutAreas: CollectionBeforeValidateHook<Message> = ({ data, operation, req }) => {
	if (!data || (operation === 'update' && data.areas === undefined)) return data;
	if ((data.areas ?? []).length > 0) return data;
	return { ...data, areas: [ownAreaFor(req) as NonNullable<Message['areas']>[number]] };
};

/** The area that the form of a new message proposes. */
export const ownAreaFor = ({ user }: { readonly user?: TypedUser | null }): string =>
	(hasRole({ user: user ?? null }, 'administrator') ? undefined : user?.province) ?? SHARED;

const EDITORS = ['officer'] as const;

const provinceOf = ({ user }: Pick<PayloadRequest, 'user'>): string | undefined => user?.province ?? undefined;

/** For creating: all areas of the new message are the person's own. */
export const createInOwnAreas: Access = ({ req, data }) => {
	if (hasRole(req, 'administrator')) return true;
	if (!hasRole(req, ...EDITORS)) return false;
	const province = provinceOf(req);
	// without areas Payload only asks whether to show the form; what is saved gets the own one
	if (!province || !Array.isArray(data?.areas) || data.areas.length === 0) return true;
	return isOnlyOf(province, data.areas);
};

/** For changing: messages of the own province, or all for who has none. */
export const ownAreas: Access = ({ req }) => {
	if (hasRole(req, 'administrator')) return true;
	if (!hasRole(req, ...EDITORS)) return false;
	const province = provinceOf(req);
	return province ? { areas: { in: [province] } } : true;
};

/** No message is handed over to another province, nor to all. */
export const withinOwnAreas: FieldAccess = ({ req, data }) => {
	const province = provinceOf(req);
	if (!province || hasRole(req, 'administrator')) return true;
	return data?.areas === undefined || isOnlyOf(province, data.areas);
};

const isOnlyOf = (province: string, areas: unknown): boolean =>
	Array.isArray(areas) && areas.length > 0 && areas.every((area) => area === province);

/**
 * Which renditions officers and approvers change: all, or for a province its own and the shared translations.
 *
 * @param path from the document to its rendition: empty for a rendition itself, `rendition.` for a recording
 */
export function renditionsOfAreas(req: Pick<PayloadRequest, 'user'>, path: '' | 'rendition.' = ''): true | Where {
	const province = provinceOf(req);
	if (!province || hasRole(req, 'administrator')) return true;
	return {
		or: [
			{ [`${path}message.areas`]: { in: [province] } },
			{ and: [{ [`${path}message.areas`]: { in: [SHARED] } }, { [`${path}language`]: { not_equals: 'vi' } }] },
		],
	};
}

/** May a rendition of this message and language be made by who has this request? */
export async function isInOwnAreas(req: PayloadRequest, message: unknown, language: unknown): Promise<boolean> {
	const province = provinceOf(req);
	if (!province || hasRole(req, 'administrator') || message === undefined) return true;
	const { docs } = await req.payload.find({
		collection: 'messages',
		where: { id: { equals: message } },
		limit: 1,
		// MongoDB counts and reads at once, which a transaction that has just begun does not survive
		pagination: false,
		depth: 0,
		joins: false,
		select: { areas: true },
		req,
	});
	return isRenditionOf(province, { areas: docs[0]?.areas ?? [], language });
}

/** The same for a rendition at hand: the rule of {@link renditionsOfAreas}, for one document. */
export const isRenditionOf = (
	province: string | null | undefined,
	{ areas, language }: { readonly areas: readonly string[]; readonly language: unknown },
): boolean => !province || areas.includes(province) || (areas.includes(SHARED) && language !== 'vi');
