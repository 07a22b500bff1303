import { worksFor } from '../foundation/province-access.ts';
import { routePart } from '../foundation/route-part.ts';

import type { PayloadRequest } from 'payload';
import type { Edition } from '../payload-types.ts';

export const refusal = (): Response =>
	Response.json({ message: 'Hãy đăng nhập bằng tài khoản cán bộ truyền thông.' }, { status: 403 });

/** The edition in the address, for whoever is signed in; else the answer to give. */
export async function editionOf(req: PayloadRequest): Promise<Edition | Response> {
	if (!req.user) return refusal();
	const { docs } = await req.payload.find({
		collection: 'editions',
		where: { id: { equals: routePart(req, 'id') } },
		limit: 1,
		depth: 0,
	});
	return docs[0] ?? Response.json({ message: 'Không có bản tin này.' }, { status: 404 });
}

/** The same, only for officers of its area. */
export async function workedBy(req: PayloadRequest): Promise<Edition | Response> {
	const edition = await editionOf(req);
	if (edition instanceof Response || worksFor(req, edition.area)) return edition;
	return Response.json(
		{ message: 'Bản tin này không thuộc địa bàn phụ trách. Nhờ cán bộ của địa bàn đó.' },
		{ status: 403 },
	);
}
