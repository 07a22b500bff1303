import { hasRole } from './roles.ts';

import type { Access, PayloadRequest } from 'payload';

/** Officers and approvers change every rendition; translators and listeners only those of their languages. */
export const ownLanguages: Access = ({ req, data }) => {
	if (hasRole(req, 'administrator', 'officer', 'approver')) return true;
	if (!hasRole(req, 'translator', 'listener')) return false;
	// nor may one of the own languages be turned into another
	if (data?.language !== undefined && !(req.user?.languages ?? []).includes(data.language)) return false;
	return { language: { in: req.user?.languages ?? [] } };
};

/** For creating: the language is in the data, and a filter on stored documents cannot see it. */
export const createInOwnLanguages: Access = ({ req, data }) => {
	if (hasRole(req, 'administrator', 'officer')) return true;
	if (!hasRole(req, 'translator')) return false;
	// without data Payload only asks whether to show the "create" button
	return data?.language === undefined || (req.user?.languages ?? []).includes(data.language);
};

/** A recording belongs to a language through its rendition. */
const ownRecordings: Access = ({ req }) => {
	if (hasRole(req, 'administrator', 'officer', 'approver')) return true;
	if (!hasRole(req, 'translator', 'listener')) return false;
	return { 'rendition.language': { in: req.user?.languages ?? [] } };
};

/** For creating, and for moving one to another rendition: the rendition is in the data. */
export const recordInOwnLanguages: Access = async ({ req, data }) => {
	const answer = await ownRecordings({ req });
	// without data Payload only asks whether to show the "create" button
	if (typeof answer === 'boolean' || data?.rendition === undefined) return answer !== false;
	return isInOwnLanguages(req, data.rendition);
};

async function isInOwnLanguages(req: PayloadRequest, rendition: unknown): Promise<boolean> {
	const found = await req.payload.count({
		collection: 'renditions',
		where: { and: [{ id: { equals: rendition } }, { language: { in: req.user?.languages ?? [] } }] },
		req,
	});
	return found.totalDocs > 0;
}

/** For changing: an own recording, and none is handed to a rendition of another language. */
export const changeOwnRecordings: Access = async (args) =>
	(await recordInOwnLanguages(args)) ? ownRecordings(args) : false;
