import { hasRole } from './roles.ts';

import type { Access, PayloadRequest } from 'payload';

/** Terms belong to a language, not to a province: officers and approvers keep all, translators and listeners their own. */
export const changeTerms: Access = ({ req, data }) => {
	if (hasRole(req, 'administrator', 'officer', 'approver')) return true;
	// nor is a term handed over to a language that the person does not work in
	if (!hasRole(req, 'translator', 'listener') || !isOwn(req, data?.language)) return false;
	return { language: { in: req.user?.languages ?? [] } };
};

/** For creating: the language is in the data, and a filter on stored documents cannot see it. */
export const createTerms: Access = ({ req, data }) => {
	if (hasRole(req, 'administrator', 'officer')) return true;
	return hasRole(req, 'translator') && isOwn(req, data?.language);
};

/** Without a language Payload only asks whether to show a button, or the language stays. */
const isOwn = ({ user }: PayloadRequest, language: unknown): boolean =>
	language === undefined || (user?.languages ?? []).some((own) => own === language);
