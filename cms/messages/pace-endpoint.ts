import { voiceSeconds } from '#content/model/chosen-span.ts';
import { measuredPace } from '#content/model/spoken-seconds.ts';

import { routePart } from '../foundation/route-part.ts';

import type { Endpoint } from 'payload';
import type { SpokenPair } from '#content/model/spoken-seconds.ts';

/** The newest recordings say how people speak today. */
const RECORDINGS = 60;

/** `GET /api/pace/:language`: how fast the language is spoken in our own recordings of texts that still stand. */
export const paceEndpoint: Endpoint = {
	path: '/pace/:language',
	method: 'get',
	handler: async (req) => {
		if (!req.user) return Response.json({ message: 'Hãy đăng nhập.' }, { status: 401 });
		const language = routePart(req, 'language');
		const { docs } = await req.payload.find({
			collection: 'recordings',
			where: { 'rendition.language': { equals: language }, voiceKind: { equals: 'human' } },
			sort: '-createdAt',
			limit: RECORDINGS,
			depth: 1,
			overrideAccess: false,
			user: req.user,
			req,
		});
		const pairs = docs.flatMap((recording): SpokenPair[] => {
			const { rendition, textVersion, role } = recording;
			const seconds = voiceSeconds(recording);
			return !role &&
				typeof rendition === 'object' &&
				rendition.script &&
				seconds &&
				textVersion === rendition.textVersion
				? [{ script: rendition.script, seconds }]
				: [];
		});
		return Response.json(measuredPace(language, pairs));
	},
};
