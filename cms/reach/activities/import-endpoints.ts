import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';

import { MOST_MEGABYTES, mostBytes } from '#content/model/upload-limits.ts';

import { hasRole } from '../../foundation/roles.ts';
import { importDir, importFile } from './import-file.ts';
import { activityTemplate } from './workbook-template.ts';

import type { Endpoint, PayloadRequest } from 'payload';

const refusal = (message: string, status: number) => Response.json({ message }, { status });
const notAllowed = () => refusal('Chỉ cán bộ truyền thông nhập được hoạt động. Nhờ cán bộ của tỉnh.', 403);
const mayImportActivities = ({ user }: Pick<PayloadRequest, 'user'>): boolean =>
	hasRole({ user }, 'administrator', 'officer');

/** `GET /api/import/activities/template`: the workbook to fill in. */
export const activityTemplateEndpoint: Endpoint = {
	path: '/import/activities/template',
	method: 'get',
	handler: async (req) => {
		if (!mayImportActivities(req)) return notAllowed();
		return new Response(new Uint8Array(await activityTemplate()), {
			headers: {
				'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				'content-disposition': 'attachment; filename="mau-nhap-hoat-dong.xlsx"',
			},
		});
	},
};

/** `POST /api/import/activities` with `file`: takes a workbook and brings it in by a job of its own. */
export const importActivitiesEndpoint: Endpoint = {
	path: '/import/activities',
	method: 'post',
	handler: async (req) => {
		if (!mayImportActivities(req) || !req.user) return notAllowed();
		const form = await req.formData?.().catch(() => undefined);
		const file = form?.get('file');
		if (!(file instanceof File) || file.size === 0) return refusal('Hãy chọn một tệp Excel (.xlsx).', 400);
		if (file.size > mostBytes('importFile'))
			return refusal(`Tệp lớn hơn ${MOST_MEGABYTES.importFile} MB. Hãy chia thành nhiều tệp.`, 413);
		const bytes = Buffer.from(await file.arrayBuffer());
		const digest = createHash('sha256').update(bytes).digest('hex');
		const { docs } = await req.payload.find({
			collection: 'activity-imports',
			where: { digest: { equals: digest }, state: { not_equals: 'refused' } },
			limit: 1,
			depth: 0,
			req,
		});
		if (docs.length > 0)
			return refusal('Tệp này đã được gửi rồi, không nhập hai lần. Xem tình trạng ở danh sách các lần nhập.', 409);
		await mkdir(importDir(), { recursive: true, mode: 0o700 });
		await writeFile(importFile(digest), bytes, { mode: 0o600 });
		const { id } = await req.payload.create({
			collection: 'activity-imports',
			data: {
				fileName: file.name.slice(0, 120),
				digest,
				province: req.user.province ?? null,
				state: 'waiting',
				byName: req.user.fullName || req.user.email,
				at: new Date().toISOString(),
			},
			depth: 0,
			req,
		});
		await req.payload.jobs.queue({ task: 'importActivities', input: { id: String(id) }, req });
		return Response.json({ id: String(id), message: 'Đã nhận tệp. Máy chủ đang đọc và nhập.' }, { status: 202 });
	},
};
