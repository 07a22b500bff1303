import { APIError } from 'payload';

import { copyEdition } from './copy-edition.ts';
import { downloadsOf } from './downloads.ts';
import { editionOf, jsonBody, refusal, workedBy } from './edition-request.ts';
import { preflightOf } from './load-preflight.ts';
import { audioEndpoint, audioListEndpoint } from './play-audio.ts';
import { scheduleEdition } from './schedule-edition.ts';
import { jobStatus } from './work-state.ts';

import type { CollectionConfig, Endpoint } from 'payload';
import type { EditionState } from '#content/model/edition.ts';
import type { EditionDraft } from './load-preflight.ts';

type EditionEndpoint = Omit<Endpoint, 'root'>;

/** `POST /api/editions/preflight`: the pre-flight list of an edition as it stands in the form, saved or not. */
const preflightEndpoint: EditionEndpoint = {
	path: '/preflight',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal();
		const draft = (await jsonBody(req)) as Partial<EditionDraft>;
		const isComplete = /^20\d\d-(0[1-9]|1[0-2])$/.test(draft.month ?? '') && Boolean(draft.area);
		if (!isComplete || !Array.isArray(draft.messages))
			return Response.json({ message: 'Hãy ghi tháng dạng 2026-11 và chọn địa bàn.' }, { status: 400 });
		return Response.json(await preflightOf({ payload: req.payload }, draft as EditionDraft));
	},
};

/** `POST /api/editions/:id/move` `{to, reason}`: one of the moves of content/model/edition.ts, in the person's name. */
const editionTransitionEndpoint: EditionEndpoint = {
	path: '/:id/move',
	method: 'post',
	handler: async (req) => {
		const edition = await workedBy(req);
		if (edition instanceof Response) return edition;
		const { to, reason } = (await jsonBody(req)) as { to?: EditionState; reason?: string };
		if (!to) throw new APIError('Hãy nói chuyển bản tin sang trạng thái nào.', 400, undefined, true);
		const moved = await req.payload.update({
			collection: 'editions',
			id: edition.id,
			data: { state: to, ...(to === 'withdrawn' ? { withdrawnReason: reason ?? '' } : {}) },
			depth: 0,
			req,
			user: req.user,
			overrideAccess: false,
		});
		return Response.json({ state: moved.state });
	},
};

/** `POST /api/editions/:id/schedule` `{day, time}` in Vietnam; without them the appointment is cancelled. */
const scheduleEndpoint: EditionEndpoint = {
	path: '/:id/schedule',
	method: 'post',
	handler: async (req) => {
		const edition = await workedBy(req);
		if (edition instanceof Response) return edition;
		const { day, time } = (await jsonBody(req)) as { day?: string; time?: string };
		return Response.json({ publishAt: await scheduleEdition(req, edition, { day, time }) });
	},
};

/** `POST /api/editions/:id/copy` `{month}`: the same messages for another month, the next one unless told otherwise. */
const copyEndpoint: EditionEndpoint = {
	path: '/:id/copy',
	method: 'post',
	handler: async (req) => {
		const edition = await workedBy(req);
		if (edition instanceof Response) return edition;
		const { month } = (await jsonBody(req)) as { month?: string };
		const copy = await copyEdition(req, edition, month);
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
	editionTransitionEndpoint,
	scheduleEndpoint,
	copyEndpoint,
	workEndpoint,
	downloadsEndpoint,
	audioListEndpoint,
	audioEndpoint,
] satisfies CollectionConfig['endpoints'];
