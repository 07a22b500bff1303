import { z } from 'zod';

import { EDITION_STATES } from '#content/model/edition.ts';

import { copyEdition } from './copy-edition.ts';
import { downloadsOf } from './downloads.ts';
import { readBody } from '../foundation/read-body.ts';
import { editionOf, refusal, workedBy } from './edition-request.ts';
import { preflightOf } from './load-preflight.ts';
import { audioEndpoint, audioListEndpoint } from './play-audio.ts';
import { proposalEndpoint, yearPlanEndpoint } from './planning/proposal-endpoints.ts';
import { reopeningInWords } from './reopening.ts';
import { scheduleEdition } from './schedule-edition.ts';
import { jobStatus } from './work-state.ts';

import type { CollectionConfig, Endpoint } from 'payload';
import type { EditionDraft } from './load-preflight.ts';

type EditionEndpoint = Omit<Endpoint, 'root'>;

/** A relationship as a form sends it: the id alone, or the document. */
const reference = z.union([z.string().max(50), z.number(), z.looseObject({ id: z.union([z.string(), z.number()]) })]);

const askedDraft = z.object({
	month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/),
	area: z.string().min(1).max(10),
	messages: z.array(reference).max(500),
	slotMinutes: z.number().nullish(),
	slots: z.array(z.string().max(10)).max(50).nullish(),
	// a row that is being filled in has no message yet
	withdrawn: z
		.array(z.looseObject({ message: reference.nullish(), language: z.string().max(20).nullish() }))
		.max(500)
		.nullish()
		.transform((rows) => rows?.filter(({ message }) => message !== null && message !== undefined)),
});

const askedTransition = z.object({ to: z.enum(EDITION_STATES), reason: z.string().max(2000).default('') });
const askedAppointment = z
	.object({ day: z.string().max(10).optional(), time: z.string().max(5).optional() })
	.default({});
const askedCopy = z.object({ month: z.string().max(10).optional() }).default({});

/** `POST /api/editions/preflight`: the pre-flight list of an edition as it stands in the form, saved or not. */
const preflightEndpoint: EditionEndpoint = {
	path: '/preflight',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal();
		const draft = await readBody(req, askedDraft, 'Hãy ghi tháng dạng 2026-11 và chọn địa bàn.');
		if (draft instanceof Response) return draft;
		// ids are numbers in the generated types and texts on MongoDB
		return Response.json(await preflightOf({ payload: req.payload }, draft as unknown as EditionDraft));
	},
};

/** `POST /api/editions/:id/move` `{to, reason}`: one of the moves of content/model/edition.ts, in the person's name. */
const editionTransitionEndpoint: EditionEndpoint = {
	path: '/:id/move',
	method: 'post',
	handler: async (req) => {
		const edition = await workedBy(req);
		if (edition instanceof Response) return edition;
		const asked = await readBody(
			req,
			askedTransition,
			'Hãy nói chuyển bản tin sang trạng thái nào, lý do viết bằng lời.',
		);
		if (asked instanceof Response) return asked;
		const { to, reason } = asked;
		const moved = await req.payload.update({
			collection: 'editions',
			id: edition.id,
			data: { state: to, ...(to === 'withdrawn' ? { withdrawnReason: reason } : {}) },
			depth: 0,
			req,
			user: req.user,
			overrideAccess: false,
		});
		return Response.json({ state: moved.state });
	},
};

/** `GET /api/editions/:id/reopening`: what opening it again sets off, before it is done. */
const reopeningEndpoint: EditionEndpoint = {
	path: '/:id/reopening',
	method: 'get',
	handler: async (req) => {
		const edition = await workedBy(req);
		return edition instanceof Response ? edition : Response.json({ sentence: reopeningInWords(edition) });
	},
};

/** `POST /api/editions/:id/schedule` `{day, time}` in Vietnam; without them the appointment is cancelled. */
const scheduleEndpoint: EditionEndpoint = {
	path: '/:id/schedule',
	method: 'post',
	handler: async (req) => {
		const edition = await workedBy(req);
		if (edition instanceof Response) return edition;
		const asked = await readBody(req, askedAppointment, 'Hãy chọn đủ ngày và giờ, ví dụ 01/12/2026 lúc 05:00.');
		if (asked instanceof Response) return asked;
		return Response.json({ publishAt: await scheduleEdition(req, edition, { day: asked.day, time: asked.time }) });
	},
};

/** `POST /api/editions/:id/copy` `{month}`: the same messages for another month, the next one unless told otherwise. */
const copyEndpoint: EditionEndpoint = {
	path: '/:id/copy',
	method: 'post',
	handler: async (req) => {
		const edition = await workedBy(req);
		if (edition instanceof Response) return edition;
		const asked = await readBody(req, askedCopy, 'Hãy viết tháng dạng 2026-12.');
		if (asked instanceof Response) return asked;
		const copy = await copyEdition(req, edition, asked.month);
		return Response.json({ id: copy.id, month: copy.month, title: copy.title }, { status: 201 });
	},
};

/** `GET /api/editions/:id/work`: what is being rendered or published for it, and how far that is. */
const workEndpoint: EditionEndpoint = {
	path: '/:id/work',
	method: 'get',
	handler: async (req) => {
		const edition = await editionOf(req);
		if (edition instanceof Response) return edition;
		return Response.json(await jobStatus(req.payload, edition), { headers: { 'cache-control': 'no-store' } });
	},
};

/** `GET /api/editions/:id/downloads`: which communes have downloaded it; they must hear of a withdrawal. */
const downloadsEndpoint: EditionEndpoint = {
	path: '/:id/downloads',
	method: 'get',
	handler: async (req) => {
		const edition = await editionOf(req);
		if (edition instanceof Response) return edition;
		return Response.json({ communes: await downloadsOf(req.payload, edition) });
	},
};

export const editionEndpoints = [
	preflightEndpoint,
	proposalEndpoint,
	yearPlanEndpoint,
	editionTransitionEndpoint,
	reopeningEndpoint,
	scheduleEndpoint,
	copyEndpoint,
	workEndpoint,
	downloadsEndpoint,
	audioListEndpoint,
	audioEndpoint,
] satisfies CollectionConfig['endpoints'];
