import { dayAt } from '#content/model/month.ts';

import { routePart } from '../../foundation/route-part.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { CONTENT_TYPES, REPORT_FORMATS, fileName, reportFile } from './files/report-files.ts';
import { loadReport } from './load-report.ts';
import { reportQuestion } from './report-question.ts';

import type { Endpoint } from 'payload';

/** `GET /api/reports/12/2026-Q4/xlsx`: the official table of a place and a period, as a file. */
export const reportEndpoint: Endpoint = {
	path: '/reports/:place/:period/:format',
	method: 'get',
	handler: async (req) => {
		const question = await reportQuestion(req, { place: routePart(req, 'place'), period: routePart(req, 'period') });
		if ('problem' in question) return Response.json({ message: question.problem }, { status: question.status });
		const format = REPORT_FORMATS.find((name) => name === routePart(req, 'format'));
		if (!format)
			return Response.json(
				{ message: `Báo cáo có các dạng: ${REPORT_FORMATS.join(', ')}. Hãy chọn một dạng.` },
				{ status: 404 },
			);
		const report = await loadReport(req.payload, { ...question, today: dayAt(new Date()) });
		const bytes = await reportFile(report, format, cmsSettings().cmsUrl);
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': CONTENT_TYPES[format],
				'content-disposition': `attachment; filename="${fileName(report, format)}"`,
				'cache-control': 'no-store',
				'x-content-type-options': 'nosniff',
			},
		});
	},
};
