import { hasRole } from './roles.ts';

import type { Access } from 'payload';

/** Officers and approvers change every rendition; translators and listeners only those of their languages. */
export const ownLanguages: Access = ({ req }) => {
	if (hasRole(req, 'administrator', 'officer', 'approver')) return true;
	if (!hasRole(req, 'translator', 'listener')) return false;
	return { language: { in: req.user?.languages ?? [] } };
};

/** For creating: the language is in the data, and a filter on stored documents cannot see it. */
export const createInOwnLanguages: Access = ({ req, data }) => {
	if (hasRole(req, 'administrator', 'officer')) return true;
	if (!hasRole(req, 'translator')) return false;
	// without data Payload only asks whether to show the "create" button
	return data?.language === undefined || (req.user?.languages ?? []).includes(data.language);
};
