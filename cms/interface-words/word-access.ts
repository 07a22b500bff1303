import { hasRole } from '../foundation/roles.ts';

import type { Access, PayloadRequest } from 'payload';

/*
 * The words of the pages are one set for the whole country: officers and approvers of a province leave them to those who
 * have none; translators and listeners work in their languages.
 */

const isOfCountry = ({ user }: Pick<PayloadRequest, 'user'>): boolean => !user?.province;

/** Without a language Payload only asks whether to show a button, or the language stays. */
const isOwn = ({ user }: PayloadRequest, language: unknown): boolean =>
	language === undefined || (user?.languages ?? []).some((own) => own === language);

export const createWords: Access = ({ req, data }) =>
	hasRole(req, 'administrator') ||
	(hasRole(req, 'officer') && isOfCountry(req)) ||
	(hasRole(req, 'translator') && isOwn(req, data?.language));

export const changeWords: Access = ({ req, data }) => {
	if (hasRole(req, 'administrator')) return true;
	if (hasRole(req, 'officer', 'approver') && isOfCountry(req)) return true;
	return hasRole(req, 'translator', 'listener') && isOwn(req, data?.language)
		? { language: { in: req.user?.languages ?? [] } }
		: false;
};
