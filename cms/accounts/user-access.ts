import { hasRole } from '../foundation/roles.ts';

import type { Access } from 'payload';

/** Administrators see and change all accounts; everybody else sees only the own one. */
export const selfOrAdministrator: Access = ({ req }) => {
	if (hasRole(req, 'administrator')) return true;
	return req.user ? { id: { equals: req.user.id } } : false;
};
