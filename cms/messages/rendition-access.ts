import { isInOwnAreas, renditionsOfAreas } from './message-areas.ts';
import { hasRole } from '../foundation/roles.ts';

import type { Access, PayloadRequest, Where } from 'payload';

/**
 * Officers and approvers change the renditions of their areas; translators and listeners those of their languages.
 * Nor is one handed over to a message or language that the person could not write for.
 */
export const ownLanguages: Access = async ({ req, data }) =>
	renditionsToWorkOn(req, {
		inAreas: await isInOwnAreas(req, data?.message, data?.language),
		inLanguages: mayWriteIn(req, data?.language),
	});

/**
 * The renditions that a person works on: what the server lets through, and what the queues of the start page ask.
 *
 * @param to where a save would bring the rendition: nowhere else than where the person works
 */
export function renditionsToWorkOn(
	req: Pick<PayloadRequest, 'user'>,
	to: { readonly inAreas: boolean; readonly inLanguages: boolean } = { inAreas: true, inLanguages: true },
): boolean | Where {
	const filters: Where[] = [];
	if (hasRole(req, 'administrator')) return true;
	if (hasRole(req, 'officer', 'approver') && to.inAreas) {
		const areas = renditionsOfAreas(req);
		if (areas === true) return true;
		filters.push(areas);
	}
	if (hasRole(req, 'translator', 'listener') && to.inLanguages)
		filters.push({ language: { in: req.user?.languages ?? [] } });
	const [first, second] = filters;
	if (!first) return false;
	return second ? { or: [first, second] } : first;
}

/** Does the person work on this rendition? By the rule of the collection: whoever may not save is offered no field. */
export async function worksOn(req: PayloadRequest, rendition: unknown): Promise<boolean> {
	const mine = renditionsToWorkOn(req);
	if (typeof mine === 'boolean') return mine;
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { and: [{ id: { equals: rendition } }, mine] },
		limit: 1,
		pagination: false,
		depth: 0,
		joins: false,
		select: { language: true },
		req,
	});
	return docs.length > 0;
}

const mayWriteIn = ({ user }: PayloadRequest, language: unknown): boolean =>
	language === undefined || (user?.languages ?? []).some((own) => own === language);

/** For creating: message and language are in the data, and a filter on stored documents cannot see them. */
export const createInOwnLanguages: Access = async ({ req, data }) => {
	if (hasRole(req, 'administrator')) return true;
	if (hasRole(req, 'officer') && (await isInOwnAreas(req, data?.message, data?.language))) return true;
	// without data Payload only asks whether to show the "create" button
	return hasRole(req, 'translator') && mayWriteIn(req, data?.language);
};

/** A recording belongs to a language and to areas through its rendition. */
const ownRecordings: Access = ({ req }) => {
	if (hasRole(req, 'administrator')) return true;
	const filters: Where[] = [];
	if (hasRole(req, 'officer', 'approver')) {
		const areas = renditionsOfAreas(req, 'rendition.');
		if (areas === true) return true;
		filters.push(areas);
	}
	if (hasRole(req, 'translator', 'listener')) filters.push({ 'rendition.language': { in: req.user?.languages ?? [] } });
	const [first, second] = filters;
	if (!first) return false;
	return second ? { or: [first, second] } : first;
};

/** For creating, and for moving one to another rendition: the rendition is in the data. */
export const recordInOwnLanguages: Access = async ({ req, data }) => {
	const answer = await ownRecordings({ req });
	// without data Payload only asks whether to show the "create" button
	if (typeof answer === 'boolean' || data?.rendition === undefined) return answer !== false;
	return mayRecordFor(req, data.rendition);
};

async function mayRecordFor(req: PayloadRequest, rendition: unknown): Promise<boolean> {
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { id: { equals: rendition } },
		limit: 1,
		// MongoDB counts and reads at once, which a transaction that has just begun does not survive
		pagination: false,
		depth: 0,
		joins: false,
		select: { message: true, language: true },
		req,
	});
	const [found] = docs;
	if (!found) return false;
	if (hasRole(req, 'translator', 'listener') && mayWriteIn(req, found.language)) return true;
	return hasRole(req, 'officer', 'approver') && isInOwnAreas(req, found.message, found.language);
}

/** For changing: an own recording, and none is handed to a rendition of another language or area. */
export const changeOwnRecordings: Access = async (args) =>
	(await recordInOwnLanguages(args)) ? ownRecordings(args) : false;
