import { outdate } from './keep-source-version.ts';

import type { CollectionAfterChangeHook } from 'payload';
import type { Hotline } from '../payload-types.ts';

/** A number that changes is spoken and printed in the renditions that carry its token: they and their readings are old. */
export const outdateByHotline: CollectionAfterChangeHook<Hotline> = async ({ doc, previousDoc, operation, req }) => {
	if (operation !== 'update' || doc.number === previousDoc.number) return doc;
	const token = `{{hotline:${previousDoc.number}}}`;
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { or: [{ script: { like: token } }, { webText: { like: token } }, { action: { like: token } }] },
		pagination: false,
		depth: 0,
		joins: false,
		req,
	});
	const concerned = docs.filter((rendition) =>
		[rendition.script, rendition.webText, rendition.action].some((text) => text?.includes(token)),
	);
	await outdate(req, concerned, `Số ${previousDoc.number} đã đổi thành ${doc.number}`, { isReadAnew: true });
	return doc;
};
