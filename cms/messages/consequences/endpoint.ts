import { z } from 'zod';

import { APPROVED_WORDS } from '#content/model/approved-parts.ts';

import { readBody } from '../../foundation/read-body.ts';
import { routePart } from '../../foundation/route-part.ts';
import { consequencesOf } from './load.ts';

import type { Endpoint } from 'payload';

const words = z.object(Object.fromEntries(APPROVED_WORDS.map((field) => [field, z.string().max(50_000).nullish()])));

const plannedChange = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('words'), words }),
	z.object({ kind: z.literal('recording') }),
	z.object({ kind: z.literal('withdrawal'), alone: z.boolean().default(false) }),
]);

/** `POST /api/renditions/:id/consequences`: what a change would set off, before it is made. */
export const consequencesEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/consequences',
	method: 'post',
	handler: async (req) => {
		const change = await readBody(req, plannedChange, 'Không đọc được thay đổi. Hãy tải lại trang rồi thử lại.');
		if (change instanceof Response) return change;
		const rendition = await req.payload.findByID({
			collection: 'renditions',
			id: routePart(req, 'id'),
			depth: 0,
			joins: false,
			overrideAccess: false,
			user: req.user,
			req,
		});
		return Response.json(await consequencesOf(req, rendition, change));
	},
};
