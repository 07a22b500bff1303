import { z } from 'zod';

import { paperForm } from '#content/survey/paper-form.ts';
import { questionnaire } from '#content/survey/questionnaire.ts';
import { csvRows } from '#content/lib/csv-rows.ts';

import { worksFor } from '../../foundation/province-access.ts';
import { readBody } from '../../foundation/read-body.ts';
import { readableDocument } from '../../foundation/readable-document.ts';
import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { answerTable } from './answer-table.ts';
import { formWorkbook } from './form-workbook.ts';
import { PHONE_STEPS, changePhones, phoneStateOf } from './phone-state.ts';
import { phoneSheet } from './phone-sheet.ts';
import { storeAnswers } from './store-answers.ts';
import { isFrozen, resultRowOf } from './store-people.ts';
import { areaOf, clustersOf, surveyDesk } from './survey-desk.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Survey } from '../../payload-types.ts';

/** The file as text, or a workbook in base64: a request has at most 1 MB. */
const answersSchema = z.union([
	z.object({ csv: z.string().min(1).max(900_000) }),
	z.object({ xlsx: z.base64().min(1).max(900_000) }),
]);
const phonesSchema = z.object({ step: z.enum(PHONE_STEPS) });

const refusal = (message: string, status: number) => Response.json({ message }, { status });
const notFound = () => refusal('Không có đợt khảo sát này.', 404);

const get = (path: string, answer: (req: PayloadRequest, survey: Survey) => Promise<Response> | Response) => ({
	path,
	method: 'get' as const,
	handler: async (req: PayloadRequest) => {
		const survey = await readableDocument(req, 'surveys');
		return survey ? answer(req, survey) : notFound();
	},
});

/**
 * `GET /api/surveys/:id/desk`: how many to ask, the clusters, the results.
 * `GET /api/surveys/:id/paper` and `/xlsform`: the questionnaire.
 * `POST /api/surveys/:id/answers {csv}` or `{xlsx}`: what Kobo or ODK has exported.
 * `POST /api/surveys/:id/phones {step}`: opens it for phones, closes it, or gives it another code.
 * `GET /api/surveys/:id/phone-sheet`: the code with its QR, to print.
 */
export const surveyEndpoints: Omit<Endpoint, 'root'>[] = [
	get('/:id/desk', async (req, survey) => Response.json(await surveyDesk(req, survey))),
	get('/:id/paper', (_req, survey) => {
		const clusters = clustersOf(survey).clusters.map(({ name }) => name);
		const page = paperForm(questionnaire, {
			survey: survey.title,
			area: areaOf(survey),
			clusters,
			seed: survey.seed ?? '',
		});
		return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
	}),
	get('/:id/xlsform', async () => {
		return new Response(new Uint8Array(await formWorkbook()), {
			headers: {
				'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				'content-disposition': `attachment; filename="phieu-hoi-${questionnaire.version}.xlsx"`,
			},
		});
	}),
	{
		path: '/:id/answers',
		method: 'post',
		handler: async (req) => {
			const survey = await readableDocument(req, 'surveys');
			if (!survey) return notFound();
			if (!worksFor(req, survey.province)) return refusal('Chỉ cán bộ truyền thông của tỉnh nhập được phiếu.', 403);
			const body = await readBody(req, answersSchema, 'Hãy chọn tệp CSV hoặc XLSX của Kobo, nhỏ hơn 650 KB.');
			if (body instanceof Response) return body;
			const { problem, rows } =
				'csv' in body ? { problem: '', rows: csvRows(body.csv) } : await answerTable(Buffer.from(body.xlsx, 'base64'));
			if (problem !== '') return refusal(problem, 422);
			// answers of phones may be stored at the same moment
			const stored = await retriedOnConflict(() => storeAnswers(req, survey, rows));
			if (stored === 'frozen')
				return refusal('Các phiếu của đợt này đã đến hạn xóa, nên không nhận thêm. Hãy lập đợt mới.', 409);
			if (stored.problems.length === 0) return Response.json(stored);
			const [first] = stored.problems;
			const message = `Chưa nhập phiếu nào. Tệp có ${stored.problems.length} chỗ sai; chỗ đầu ở dòng ${first?.row}, cột ${first?.column}: ${first?.message}`;
			return Response.json({ message, problems: stored.problems.slice(0, 100) }, { status: 422 });
		},
	},
	{
		path: '/:id/phones',
		method: 'post',
		handler: async (req) => {
			const survey = await readableDocument(req, 'surveys');
			if (!survey) return notFound();
			if (!worksFor(req, survey.province))
				return refusal('Chỉ cán bộ truyền thông của tỉnh mở được khảo sát trên điện thoại.', 403);
			const body = await readBody(req, phonesSchema);
			if (body instanceof Response) return body;
			if (body.step !== 'close' && isFrozen(await resultRowOf(req.payload, survey.id, req)))
				return refusal('Các phiếu của đợt này đã đến hạn xóa, nên không nhận thêm. Hãy lập đợt mới.', 409);
			return Response.json(phoneStateOf(await changePhones(req, survey, body.step)));
		},
	},
	get('/:id/phone-sheet', async (req, survey) => {
		if (!worksFor(req, survey.province)) return refusal('Tờ có mã chỉ dành cho cán bộ truyền thông của tỉnh.', 403);
		const phones = phoneStateOf(survey);
		if (!phones.isOpen) return refusal('Đợt này chưa mở trên điện thoại. Hãy mở trước rồi in.', 409);
		const page = await phoneSheet(survey.title, areaOf(survey), phones);
		return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
	}),
];
