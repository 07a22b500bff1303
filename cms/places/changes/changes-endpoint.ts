import { createHash } from 'node:crypto';
import { z } from 'zod';

import { changeInWords, readChanges } from '#content/model/commune-change.ts';
import { dayAt } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';

import { readBody } from '../../foundation/read-body.ts';
import { hasRole } from '../../foundation/roles.ts';
import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { applyChanges, knownOf } from './apply-changes.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { KnownCommune } from '#content/model/commune-change.ts';

const bodySchema = z.object({
	text: z.string().max(200_000),
	/** Of the preview that the person has seen; absent: only look. */
	digest: z.string().length(64).optional(),
});

/** `POST /api/communes-import/changes`: what merges, splits and renamings would do; with the digest of that, does it. */
export const importChangesEndpoint: Endpoint = {
	path: '/communes-import/changes',
	method: 'post',
	handler: async (req) => {
		if (!hasRole(req, 'administrator'))
			return Response.json({ message: 'Chỉ quản trị hệ thống đổi được danh mục xã.' }, { status: 403 });
		const body = await readBody(req, bodySchema);
		if (body instanceof Response) return body;
		const communes = await knownCommunes(req);
		const { changes, problems } = readChanges(body.text, {
			communes,
			provinces: new Set(provinces().map(({ code }) => code)),
			today: dayAt(new Date()),
		});
		if (problems.length > 0)
			return Response.json({ message: 'Có dòng chưa đúng, chưa đổi gì.', problems }, { status: 422 });
		const byCode = new Map(communes.map((commune) => [commune.code, commune]));
		const lines = changes.map((change) => changeInWords(change, byCode));
		const digest = createHash('sha256')
			.update(JSON.stringify([changes, lines]))
			.digest('hex');
		if (body.digest === undefined) return Response.json({ lines, digest });
		if (body.digest !== digest)
			return Response.json(
				{ message: 'Danh mục vừa đổi sau khi xem trước. Hãy xem trước lại rồi nhập.', lines, digest },
				{ status: 409 },
			);
		await retriedOnConflict(() => applyChanges(req, changes));
		return Response.json(
			{
				message: `Đã ghi ${changes.length} lần đổi. Xã mới cần thẻ mã mới; trang đổi ở lần phát hành sau, không trước ngày có hiệu lực.`,
				lines,
			},
			{ status: 201 },
		);
	},
};

async function knownCommunes(req: PayloadRequest): Promise<readonly KnownCommune[]> {
	const { docs } = await req.payload.find({ collection: 'communes', pagination: false, depth: 0, req });
	return docs.map(knownOf);
}
