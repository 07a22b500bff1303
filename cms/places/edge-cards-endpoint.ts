import { dayAt } from '#content/model/month.ts';

import { notEndedOn } from './in-force-on.ts';
import { refuseUnsigned } from '../reach/edge-request.ts';

import type { Endpoint } from 'payload';
import type { CardVersions } from '#content/model/card-versions.ts';

/**
 * `GET /api/edge/cards`: which communes have another card than their first one, and which surveys are open for phones, so
 * that edges know it at once.
 */
export const edgeCardsEndpoint: Endpoint = {
	path: '/edge/cards',
	method: 'get',
	handler: async (req) => {
		const refusal = refuseUnsigned(req, '');
		if (refusal) return refusal;
		const { docs } = await req.payload.find({
			collection: 'communes',
			where: { and: [notEndedOn(dayAt(new Date())), { keyVersion: { greater_than: 1 } }] },
			select: { code: true, keyVersion: true },
			pagination: false,
			limit: 0,
			depth: 0,
			req,
		});
		const versions = Object.fromEntries(docs.map(({ code, keyVersion }) => [code, keyVersion]));
		const { docs: open } = await req.payload.find({
			collection: 'surveys',
			where: { phoneIsOpen: { equals: true } },
			select: { phoneMark: true },
			sort: 'phoneMark',
			pagination: false,
			depth: 0,
			req,
		});
		const surveys = open.flatMap(({ phoneMark }) => phoneMark ?? []);
		return Response.json({ versions, surveys } satisfies CardVersions);
	},
};
