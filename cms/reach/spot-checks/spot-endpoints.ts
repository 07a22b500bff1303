import { z } from 'zod';

import { monthField } from '#content/model/fields.ts';
import { dayAt, parseMonth } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';
import { SPOT_OUTCOMES } from '#content/survey/spot-check.ts';

import { worksFor } from '../../foundation/province-access.ts';
import { readBody } from '../../foundation/read-body.ts';
import { routePart } from '../../foundation/route-part.ts';
import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { mayReadMonths } from '../months/month-access.ts';
import { callSheet } from './call-sheet.ts';
import { drawSample } from './draw-sample.ts';
import { sampleOf, spotDesk } from './spot-desk.ts';
import { writeResult } from './write-result.ts';

import type { Endpoint } from 'payload';
import type { SpotSample } from '../../payload-types.ts';

const refusal = (message: string, status: number) => Response.json({ message }, { status });

const provinceField = z.string().refine((code) => provinces().some((one) => one.code === code));
const drawSchema = z.object({ month: monthField, province: provinceField, size: z.number().int().min(1).max(200) });
const resultSchema = z.object({
	month: monthField,
	province: provinceField,
	airing: z.string().min(1).max(64),
	outcome: z.enum(SPOT_OUTCOMES),
	expects: z.number().int().min(0).max(1_000),
});

/**
 * `POST /api/spot-checks/draw {month, province, size}`: the sample of a month, once.
 * `POST /api/spot-checks/results {month, province, airing, outcome, expects}`: what a commune said.
 * `GET /api/spot-checks/:province/:month/xlsx`: the list to telephone.
 */
export const spotEndpoints: Endpoint[] = [
	{
		path: '/spot-checks/draw',
		method: 'post',
		handler: async (req) => {
			if (!req.user) return refusal('Hãy đăng nhập lại rồi thử tiếp.', 401);
			const body = await readBody(req, drawSchema, 'Hãy chọn tháng, tỉnh và số lần phát cần rút, từ 1 đến 200.');
			if (body instanceof Response) return body;
			if (!worksFor(req, body.province)) return refusal('Chỉ cán bộ truyền thông của tỉnh rút được mẫu này.', 403);
			if (`${body.month}-01` > dayAt(new Date())) return refusal('Tháng này chưa tới. Hãy chọn tháng khác.', 409);
			const problem = await retriedOnConflict(() =>
				drawSample(req, { ...body, province: body.province as SpotSample['province'] }),
			);
			return problem === undefined
				? Response.json({ message: 'Đã rút mẫu. Hãy gọi từng xã trong danh sách.' })
				: refusal(problem, 409);
		},
	},
	{
		path: '/spot-checks/results',
		method: 'post',
		handler: async (req) => {
			if (!req.user) return refusal('Hãy đăng nhập lại rồi thử tiếp.', 401);
			const body = await readBody(req, resultSchema, 'Hãy chọn một trong ba lời đáp của xã.');
			if (body instanceof Response) return body;
			if (!worksFor(req, body.province)) return refusal('Chỉ cán bộ truyền thông của tỉnh ghi được lời đáp này.', 403);
			const sample = await sampleOf(req, body);
			if (!sample) return refusal('Tháng này chưa rút mẫu. Hãy rút mẫu trước.', 404);
			const refused = await retriedOnConflict(() => writeResult(req, { ...body, sample }));
			return refused ? refusal(refused.message, refused.status) : Response.json({ message: 'Đã ghi lời đáp của xã.' });
		},
	},
	{
		path: '/spot-checks/:province/:month/xlsx',
		method: 'get',
		handler: async (req) => {
			if (!req.user) return refusal('Hãy đăng nhập lại rồi thử tiếp.', 401);
			const province = routePart(req, 'province');
			const month = parseMonth(routePart(req, 'month'));
			if (!mayReadMonths(req, province))
				return refusal('Danh sách này chỉ dành cho cán bộ, người duyệt và lãnh đạo của tỉnh.', 403);
			const desk = month && (await spotDesk(req, { month, province }));
			if (!desk) return refusal('Tháng này chưa rút mẫu. Hãy rút mẫu trước.', 404);
			return new Response(new Uint8Array(await callSheet(desk)), {
				headers: {
					'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
					'content-disposition': `attachment; filename="goi-dien-${province}-${month}.xlsx"`,
				},
			});
		},
	},
];
