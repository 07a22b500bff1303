import { hasRole } from '../foundation/roles.ts';
import { changeInScope, createInScope } from '../foundation/scoped-access.ts';

import type { Access, PayloadRequest } from 'payload';

/**
 * Terms belong to a language and to an area: officers and approvers keep those of their area, translators and listeners
 * those of their languages.
 */
export const changeTerms: Access = async (args) => {
	const { req, data } = args;
	const ofArea = await changeInScope('officer', 'approver')(args);
	// nor is a term handed over to a language that the person does not work in
	const isOfLanguage = hasRole(req, 'translator', 'listener') && isOwn(req, data?.language);
	if (ofArea === true || !isOfLanguage) return ofArea;
	const ofLanguage = { language: { in: req.user?.languages ?? [] } };
	return ofArea === false ? ofLanguage : { or: [ofArea, ofLanguage] };
};

/** For creating: language and area are in the data, and a filter on stored documents cannot see them. */
export const createTerms: Access = async (args) =>
	(await createInScope('officer')(args)) === true ||
	((await createInScope('translator')(args)) === true && isOwn(args.req, args.data?.language));

/** Without a language Payload only asks whether to show a button, or the language stays. */
const isOwn = ({ user }: PayloadRequest, language: unknown): boolean =>
	language === undefined || (user?.languages ?? []).some((own) => own === language);
