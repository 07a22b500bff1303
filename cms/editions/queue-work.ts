import { areaOfPublication } from '../foundation/area-of-publication.ts';
import { isBypassed } from '../foundation/bypass.ts';
import { WITHDRAWAL_QUEUE } from '../foundation/job-priority.ts';

import type { CollectionAfterChangeHook } from 'payload';
import type { Edition } from '../payload-types.ts';

type EditionFields = Pick<Edition, 'state' | 'messages' | 'title' | 'slots' | 'withdrawn'>;

/** Does the site have to stop offering something? */
const takesAway = (before: EditionFields | undefined, after: EditionFields): boolean =>
	before?.state === 'published' &&
	(after.state !== 'published' || (after.withdrawn ?? []).length > (before.withdrawn ?? []).length);

/** What the system has to do after an edition was saved; undefined: nothing. */
export function jobAfterChange(
	before: EditionFields | undefined,
	after: EditionFields,
): 'render' | 'publish' | undefined {
	const isSame = before !== undefined && contentOf(before) === contentOf(after);
	// whatever a published edition turns into, the site must stop offering it
	if (after.state === 'published' || before?.state === 'published') {
		return isSame && before.state === after.state ? undefined : 'publish';
	}
	return after.state === 'locked' && (before?.state !== 'locked' || !isSame) ? 'render' : undefined;
}

const contentOf = ({ messages, title, slots, withdrawn }: EditionFields): string =>
	JSON.stringify([
		messages.map((message) => (typeof message === 'object' ? message.id : message)),
		title,
		slots ?? [],
		(withdrawn ?? []).map((entry) => [
			typeof entry.message === 'object' ? entry.message.id : entry.message,
			entry.language ?? '',
			entry.day,
			entry.reason,
		]),
	]);

/** Hooks queue, jobs work: nothing is encoded inside a request. */
export const queueWorkOfEdition: CollectionAfterChangeHook<Edition> = async ({
	doc,
	previousDoc,
	operation,
	req,
	context,
}) => {
	if (isBypassed(context, 'edition')) return doc;
	const work = jobAfterChange(operation === 'update' ? previousDoc : undefined, doc);
	if (work === 'render')
		await req.payload.jobs.queue({ task: 'renderEdition', input: { edition: String(doc.id) }, req });
	if (work === 'publish')
		await req.payload.jobs.queue({
			task: 'publish',
			...(takesAway(operation === 'update' ? previousDoc : undefined, doc) ? { queue: WITHDRAWAL_QUEUE } : {}),
			input: { reason: `Có thay đổi: ${doc.title}`, ...areaOfPublication(req, doc.area) },
			req,
		});
	return doc;
};
