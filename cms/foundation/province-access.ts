import { hasRole } from './roles.ts';

import type { FieldAccess, PayloadRequest } from 'payload';

/** May the person work on what belongs to this province (`00`: the whole country)? */
export function worksFor({ user }: Pick<PayloadRequest, 'user'>, province: string): boolean {
	if (hasRole({ user }, 'administrator')) return true;
	return hasRole({ user }, 'officer') && (!user?.province || user.province === province);
}

/** For changing: a person with a province cannot hand a document over to another; the stored value stays. */
export const withinOwnProvince =
	(field: string): FieldAccess =>
	({ req, data }) =>
		data?.[field] === undefined || worksFor(req, String(data[field]));
