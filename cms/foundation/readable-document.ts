import { routePart } from './route-part.ts';

import type { CollectionSlug, DataFromCollectionSlug, PayloadRequest } from 'payload';

/**
 * The document that a part of the address names, read with the person's own rights: one of another province is not
 * there.
 *
 * @param part name of the part in the path of the route, such as `id` in `/surveys/:id`
 * @param depth how far relations are filled in
 * @returns undefined: nobody is signed in, or there is none that this person may read
 */
export async function readableDocument<Slug extends CollectionSlug>(
	req: PayloadRequest,
	collection: Slug,
	{ part = 'id', depth = 0 }: { readonly part?: string; readonly depth?: number } = {},
): Promise<DataFromCollectionSlug<Slug> | undefined> {
	if (!req.user) return undefined;
	const { docs } = await req.payload.find({
		collection,
		where: { id: { equals: routePart(req, part) } },
		limit: 1,
		pagination: false,
		depth,
		user: req.user,
		overrideAccess: false,
		req,
	});
	return docs[0];
}
