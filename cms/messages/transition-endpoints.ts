import { APIError } from 'payload';
import { z } from 'zod';

import { transitionsFrom, STATE_NAMES } from '#content/model/decide-transition.ts';
import { RENDITION_STATES } from '#content/model/rendition.ts';

import { loadFacts, moverOf } from './rendition-facts.ts';
import { onAirSentence } from './on-air.ts';
import { toSignOf } from './to-sign.ts';
import { readBody } from '../foundation/read-body.ts';
import { routePart } from '../foundation/route-part.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { OfferedTransition } from '#content/model/decide-transition.ts';
import type { ToSign } from './to-sign.ts';

const askedTransition = z.object({
	to: z.enum(RENDITION_STATES),
	note: z.string().max(300).default(''),
	/** The change of words did not change their meaning. */
	keepsMeaning: z.boolean().default(false),
	/** Withdraws this language alone, where the original would take the others along. */
	alone: z.boolean().default(false),
	/** `updatedAt` of what the person has seen: nobody signs what has changed since. */
	baseUpdatedAt: z.string().optional(),
	/** What the person's player has played of the voice, and how many different seconds. */
	heard: z.object({ digest: z.string().max(100), seconds: z.number().min(0).max(36_000) }).optional(),
	/** Why words that the safety rules block are approved all the same. */
	safetyReason: z.string().max(300).optional(),
});

/** What the panel above a rendition shows. */
export interface DeskOfRendition {
	readonly state: string;
	readonly updatedAt: string;
	readonly moves: readonly OfferedTransition[];
	readonly toSign: ToSign;
	/** What happens to what is on the air, in Vietnamese; empty: nothing of it is. */
	readonly onAir: string;
	readonly history: readonly {
		readonly at: string;
		readonly who: string;
		readonly step: string;
		readonly note: string;
		readonly kind: string;
		/** How much of the voice was played before it; null: it was not asked for. */
		readonly heardSeconds: number | null;
	}[];
}

/** `GET /api/renditions/:id/desk`: where it stands, which steps this person can take, and who took the last ones. */
export const deskOfRenditionEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/desk',
	method: 'get',
	handler: async (req) => Response.json(await deskOf(req, routePart(req, 'id'))),
};

/** `POST /api/renditions/:id/move {to, note, keepsMeaning, baseUpdatedAt}`: takes one step of the table of moves. */
export const renditionTransitionEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/move',
	method: 'post',
	handler: async (req) => {
		const asked = await readBody(
			req,
			askedTransition,
			'Yêu cầu chuyển bước không đọc được. Hãy tải lại trang rồi thử lại.',
		);
		if (asked instanceof Response) return asked;
		const id = routePart(req, 'id');
		const { to, note, keepsMeaning, alone, baseUpdatedAt, heard, safetyReason } = asked;
		const before = await req.payload.findByID({
			collection: 'renditions',
			id,
			depth: 0,
			joins: false,
			overrideAccess: false,
			user: req.user,
			req,
		});
		if (before.state === to) throw new APIError(`Bản ngữ này đã ở bước "${STATE_NAMES[to]}".`, 409, undefined, true);
		await req.payload.update({
			collection: 'renditions',
			id,
			data: {
				state: to,
				transitionNote: note,
				keepsMeaning,
				...(to === 'withdrawn' ? { withdrawnAlone: alone } : {}),
				...(baseUpdatedAt === undefined ? {} : { baseUpdatedAt }),
				...(heard === undefined ? {} : { heardDigest: heard.digest, heardSeconds: heard.seconds }),
				...(safetyReason === undefined ? {} : { safetyReason }),
			},
			depth: 0,
			overrideAccess: false,
			user: req.user,
			req,
		});
		return Response.json(await deskOf(req, id));
	},
};

async function deskOf(req: PayloadRequest, id: string): Promise<DeskOfRendition> {
	const asPerson = { overrideAccess: false, user: req.user, req, depth: 0 } as const;
	const rendition = await req.payload.findByID({ collection: 'renditions', id, joins: false, ...asPerson });
	const { facts, chosen } = await loadFacts(req, rendition);
	const { docs } = await req.payload.find({
		collection: 'rendition-moves',
		where: { rendition: { equals: rendition.id } },
		sort: '-at',
		limit: 30,
		...asPerson,
	});
	return {
		state: rendition.state,
		updatedAt: rendition.updatedAt,
		moves: transitionsFrom(facts, moverOf(req)),
		toSign: toSignOf(rendition, { chosen, facts }),
		onAir: await onAirSentence(req.payload, rendition),
		history: docs.map(({ at, who, from, to, note, kind, heardSeconds }) => ({
			at,
			who,
			step: `${STATE_NAMES[from]} → ${STATE_NAMES[to]}`,
			note: note ?? '',
			kind,
			heardSeconds: heardSeconds ?? null,
		})),
	};
}
