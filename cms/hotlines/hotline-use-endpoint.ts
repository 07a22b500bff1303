import { HOTLINE_WARNING_DAYS } from './warning-days.ts';
import { whereUsed } from './where-used.ts';
import { verifiedHotline } from './verification/verified-values.ts';
import { routePart } from '../foundation/route-part.ts';

import type { Endpoint } from 'payload';

/** `GET /api/hotlines/:id/use`: where a number is said and shown, and how many days its check still holds. */
export const hotlineUseEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/use',
	method: 'get',
	handler: async (req) => {
		if (!req.user) return Response.json({ message: 'Hãy đăng nhập.' }, { status: 403 });
		const { docs } = await req.payload.find({
			collection: 'hotlines',
			where: { id: { equals: routePart(req, 'id') } },
			limit: 1,
			depth: 0,
		});
		const hotline = docs[0];
		if (!hotline) return Response.json({ message: 'Không có số điện thoại này.' }, { status: 404 });
		return Response.json({
			...(await whereUsed(req.payload, verifiedHotline(hotline)?.number ?? hotline.number)),
			warningDays: HOTLINE_WARNING_DAYS,
		});
	},
};
