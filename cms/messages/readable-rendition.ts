import { routePart } from '../foundation/route-part.ts';

import type { PayloadRequest } from 'payload';
import type { Rendition } from '../payload-types.ts';

/** The rendition that the address names, with its message; undefined: none that this person may read. */
export async function readableRendition(req: PayloadRequest): Promise<Rendition | undefined> {
	const { docs } = await req.payload.find({
		collection: 'renditions',
		where: { id: { equals: routePart(req, 'rendition') } },
		limit: 1,
		depth: 1,
		overrideAccess: false,
		user: req.user,
		req,
	});
	return docs[0];
}
