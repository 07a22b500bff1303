import { z } from 'zod';

import { DEFAULT_SLOT_MINUTES } from '#content/model/edition.ts';
import { monthField, provinceCodeField } from '#content/model/fields.ts';
import { coverageOf, planYear } from '#content/planning/plan-year.ts';
import { yearPlanSheet } from '#content/sheets/year-plan-sheet.ts';

import { worksFor } from '../../foundation/province-access.ts';
import { readBody } from '../../foundation/read-body.ts';
import { areaName } from '../../places/area-name.ts';
import { refusal } from '../edition-request.ts';
import { loadPlanning } from './load-planning.ts';
import { monthProposal } from './month-proposal.ts';

import type { Endpoint } from 'payload';

type EditionEndpoint = Omit<Endpoint, 'root'>;

const WHICH = 'Hãy ghi tháng dạng 2026-12 và chọn địa bàn.';
const placeAndMonth = { area: provinceCodeField, month: monthField };
const askedProposal = z.object({
	...placeAndMonth,
	slotMinutes: z.number().int().min(1).max(60).nullish(),
});
const askedYear = z.object({ area: provinceCodeField, from: monthField });

/** `POST /api/editions/propose` `{area, month}`: what to broadcast then, with reasons, beside the rest of the library. */
export const proposalEndpoint: EditionEndpoint = {
	path: '/propose',
	method: 'post',
	handler: async (req) => {
		const asked = await readBody(req, askedProposal, WHICH);
		if (asked instanceof Response) return asked;
		const { area, month, slotMinutes } = asked;
		if (!req.user || !worksFor(req, area)) return refusal();
		const planning = await loadPlanning({ payload: req.payload, req }, area);
		const sessionSeconds = (slotMinutes ?? DEFAULT_SLOT_MINUTES) * 60;
		return Response.json(monthProposal(planning, { area, month, sessionSeconds }));
	},
};

/** `GET /api/editions/year-plan?area=12&from=2027-01`: twelve proposals in a row, to be printed. */
export const yearPlanEndpoint: EditionEndpoint = {
	path: '/year-plan',
	method: 'get',
	handler: async (req) => {
		const asked = askedYear.safeParse(Object.fromEntries(new URL(req.url ?? '', 'http://localhost').searchParams));
		if (!asked.success) return Response.json({ message: WHICH }, { status: 400 });
		const { area, from } = asked.data;
		if (!req.user || !worksFor(req, area)) return refusal();
		const { library, history, framingSeconds } = await loadPlanning({ payload: req.payload, req }, area);
		const plan = planYear(history, library, area, from, { framingSeconds });
		const titles = new Map(library.map(({ key, title }) => [key, title]));
		const page = yearPlanSheet({
			areaName: areaName(area),
			plan,
			coverage: coverageOf(plan, library),
			titleOf: (key) => titles.get(key) ?? key,
		});
		return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
	},
};
