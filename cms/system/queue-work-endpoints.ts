import { worksFor } from '../foundation/province-access.ts';
import { hasRole } from '../foundation/roles.ts';
import { reasonOf } from './queue.ts';
import { lastRelease } from '../releases/newest-release.ts';
import { areaOfPublication } from '../foundation/area-of-publication.ts';
import { waitingChanges } from '../releases/waiting-changes.ts';
import { routePart } from '../foundation/route-part.ts';

import type { Endpoint, PayloadRequest } from 'payload';

const refusal = () =>
	Response.json(
		{ message: 'Chỉ cán bộ truyền thông được phát hành. Hãy đăng nhập bằng tài khoản cán bộ.' },
		{ status: 403 },
	);

const mayPublish = (req: PayloadRequest): boolean => hasRole(req, 'administrator', 'officer');

/**
 * `POST /api/tasks/publish`: puts published editions and pages out again, with what has changed: of the own province, or
 * of the whole country for who has none.
 */
export const queuePublishEndpoint: Endpoint = {
	path: '/tasks/publish',
	method: 'post',
	handler: async (req) => {
		if (!mayPublish(req)) return refusal();
		const job = await req.payload.jobs.queue({
			task: 'publish',
			input: { reason: `${req.user?.email ?? ''} phát hành`, ...areaOfPublication(req) },
			req,
		});
		await writeAudit(req, 'publish', 'releases', 'phát hành');
		return Response.json({ job: job.id }, { status: 202 });
	},
};

/** `GET /api/tasks/publish`: what the same request by POST would put out, as sentences. */
export const waitingChangesEndpoint: Endpoint = {
	path: '/tasks/publish',
	method: 'get',
	handler: async (req) => {
		if (!mayPublish(req)) return refusal();
		return Response.json({ sentences: await waitingChanges(req.payload, areaOfPublication(req).area) });
	},
};

/** `POST /api/tasks/render/:edition`: makes the audio of an edition without publishing it. */
export const queueRenderEndpoint: Endpoint = {
	path: '/tasks/render/:edition',
	method: 'post',
	handler: async (req) => {
		if (!mayPublish(req)) return refusal();
		const { docs } = await req.payload.find({
			collection: 'editions',
			where: { id: { equals: routePart(req, 'edition') } },
			limit: 1,
			depth: 0,
			req,
		});
		const [found] = docs;
		if (!found || !worksFor(req, found.area))
			return Response.json({ message: 'Không có bản tin này trong địa bàn phụ trách.' }, { status: 404 });
		const edition = String(found.id);
		const job = await req.payload.jobs.queue({ task: 'renderEdition', input: { edition }, req });
		await writeAudit(req, 'render', 'editions', edition);
		return Response.json({ job: job.id }, { status: 202 });
	},
};

/** `GET /api/tasks/:job`: how a job stands, for the page that started it. */
export const workStateEndpoint: Endpoint = {
	path: '/tasks/:job',
	method: 'get',
	handler: async (req) => {
		if (!req.user) return refusal();
		const id = routePart(req, 'job');
		const { docs } = await req.payload.find({
			collection: 'payload-jobs',
			where: { id: { equals: id } },
			limit: 1,
			depth: 0,
		});
		const job = docs[0];
		if (!job) return Response.json({ message: 'Không có việc này, hoặc việc đã xong từ hôm trước.' }, { status: 404 });
		if (job.completedAt) return Response.json({ state: 'done', ...(await remarkOf(req, job.taskSlug)) });
		if (job.hasError) return Response.json({ state: 'failed', problem: reasonOf(job.error) });
		return Response.json({ state: job.processing ? 'running' : 'waiting', attempts: job.totalTried ?? 0 });
	},
};

/** A release that went out without some items says so at once, not only on the start page. */
async function remarkOf({ payload }: PayloadRequest, task: string | null | undefined): Promise<{ remark?: string }> {
	if (task !== 'publish') return {};
	const held = (await lastRelease(payload))?.held?.length ?? 0;
	return held > 0 ? { remark: `${held} mục chưa cập nhật được: xem "Cần làm ngay" ở trang đầu.` } : {};
}

async function writeAudit(
	req: PayloadRequest,
	action: 'publish' | 'render',
	subject: string,
	document: string,
): Promise<void> {
	await req.payload.create({
		collection: 'audit',
		data: { at: new Date().toISOString(), who: req.user?.email ?? '', action, subject, document, fields: '' },
		req,
	});
}
