import { hasRole } from '../foundation/roles.ts';

import type { Access, FieldAccess, PayloadRequest } from 'payload';

/*
 * Numbers and offices. What the whole country calls belongs to administrators, what a province calls to its officers.
 */

const NATIONAL = '00';

/** May the person type numbers and offices of this area? */
export function keepsRegistryOf({ user }: Pick<PayloadRequest, 'user'>, area: unknown): boolean {
	if (hasRole({ user }, 'administrator')) return true;
	if (!hasRole({ user }, 'officer') || area === NATIONAL) return false;
	return !user?.province || user.province === area;
}

/** For creating. Without an area Payload only asks whether to show the form; the field is required. */
export const createInRegistry: Access = ({ req, data }) =>
	data?.area === undefined || data.area === null
		? hasRole(req, 'administrator', 'officer')
		: keepsRegistryOf(req, data.area);

/** For changing. */
export const changeRegistry: Access = ({ req }) => {
	if (hasRole(req, 'administrator')) return true;
	if (!hasRole(req, 'officer')) return false;
	return { area: req.user?.province ? { equals: req.user.province } : { not_equals: NATIONAL } };
};

/** No entry is handed over to an area that the person does not keep; the stored value stays. */
export const withinOwnRegistry: FieldAccess = ({ req, data }) =>
	data?.area === undefined || keepsRegistryOf(req, data.area);
