import { readFile } from 'node:fs/promises';

import { HotlineUnusableError } from '#content/model/hotline.ts';
import { SHEET_KINDS } from '#content/model/material.ts';
import { dayAt } from '#content/model/month.ts';

import { loadSignatureStatus } from '../messages/approvals/load-signable.ts';
import { loadHotlines } from '../hotlines/load-hotlines.ts';
import { dayOf } from './day-of-words.ts';
import { makeSheets, sheetFile } from './sheets.ts';
import { sheetSpecsOf } from './sheet-spec-of.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { routePart } from '../foundation/route-part.ts';
import { readableRendition } from '../messages/readable-rendition.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { SheetSpec } from './sheet-spec.ts';

const refusal = (message: string, status: number) => Response.json({ message }, { status });

/** `GET /api/sheets/:rendition/:kind`: poster, leaflet or notice of a rendition as it is stored now, as PDF. */
export const sheetEndpoint: Endpoint = {
	path: '/sheets/:rendition/:kind',
	method: 'get',
	handler: async (req) => {
		const kind = SHEET_KINDS.find((name) => name === routePart(req, 'kind'));
		if (!req.user || !kind) return refusal('Không có tờ in này. Hãy tải lại trang.', 404);
		try {
			const spec = (await specsOfRendition(req)).find((candidate) => candidate.kind === kind);
			if (!spec)
				return refusal(
					'Chưa có gì để in: bản ngữ này cần tiêu đề, bài đọc trên trang hoặc việc cần làm, và một số điện thoại đã xác minh.',
					409,
				);
			const [material] = await makeSheets([spec]);
			if (!material) return refusal('Chưa dựng được tờ in. Hãy thử lại sau ít phút.', 500);
			return pdfAnswer(await readFile(sheetFile(material)), `${kind}-${spec.message}-${spec.language}.pdf`);
		} catch (error) {
			if (!(error instanceof HotlineUnusableError)) throw error;
			return refusal(`Số ${error.number} chưa xác minh hoặc đã quá hạn kiểm tra nên chưa in được.`, 409);
		}
	},
};

function pdfAnswer(bytes: Buffer, name: string): Response {
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}"`,
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		},
	});
}

async function specsOfRendition(req: PayloadRequest): Promise<readonly SheetSpec[]> {
	const rendition = await readableRendition(req);
	if (!rendition || typeof rendition.message !== 'object') return [];
	return sheetSpecsOf(
		{
			message: rendition.message.key,
			language: rendition.language,
			title: rendition.title,
			webText: rendition.webText ?? '',
			leaflet: rendition.leaflet ?? '',
			action: rendition.action ?? '',
			sources: (rendition.message.sources ?? []).map((source) => source.title),
			isSample: (await loadSignatureStatus({ payload: req.payload, req }, rendition)).isSample,
			isDraft: rendition.state !== 'approved',
			day: dayOf(rendition),
		},
		{ hotlines: await loadHotlines(req), today: dayAt(new Date()), siteUrl: cmsSettings().siteUrl },
	);
}
