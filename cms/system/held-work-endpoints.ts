import { createLocalReq } from 'payload';

import { hasRole } from '../foundation/roles.ts';
import { leaseOf } from '../foundation/job-leases.ts';
import { askToStop } from '../foundation/leases.ts';
import { heldWork } from './queue.ts';
import { askEdgeToRetry } from '../reach/edge-states.ts';
import { listSetAside } from '../reach/set-aside.ts';
import { retrySetAside } from '../reach/retry-set-aside.ts';
import { routePart } from '../foundation/route-part.ts';
import { retriedOnConflict } from '../foundation/write-conflict.ts';

import type { Endpoint, PayloadRequest } from 'payload';

const refusal = () => Response.json({ message: 'Chỉ quản trị hệ thống được làm việc này.' }, { status: 403 });
const isAdministrator = (req: PayloadRequest): boolean => hasRole(req, 'administrator');

/** Rows of one answer. */
const MOST_ROWS = 1_000;

const noteInAudit = (req: PayloadRequest, about: { subject: string; document: string; fields: string }) =>
	req.payload.create({
		collection: 'audit',
		data: { at: new Date().toISOString(), who: req.user?.email ?? '', action: 'update', ...about },
		req,
	});

/** `GET /api/operations/work`: who works on what, since when. */
export const heldWorkEndpoint: Endpoint = {
	path: '/operations/work',
	method: 'get',
	handler: async (req) => (isAdministrator(req) ? Response.json({ work: await heldWork(req.payload) }) : refusal()),
};

/** `POST /api/operations/stop/:job`: asks the process that holds a job to leave it; it is noticed within seconds. */
export const stopJobEndpoint: Endpoint = {
	path: '/operations/stop/:job',
	method: 'post',
	handler: async (req) => {
		if (!isAdministrator(req)) return refusal();
		const job = routePart(req, 'job') ?? '';
		const lease = await askToStop(req.payload, leaseOf(job));
		if (!lease) return Response.json({ message: 'Việc này không còn chạy. Hãy tải lại trang.' }, { status: 404 });
		await noteInAudit(req, { subject: 'payload-jobs', document: lease.subject ?? job, fields: 'dừng' });
		return Response.json({ message: 'Đã yêu cầu dừng, việc sẽ dừng trong vài giây.' }, { status: 202 });
	},
};

/** `GET /api/operations/set-aside`: what edges sent and could not be taken, oldest first, each with its reason. */
export const setAsideEndpoint: Endpoint = {
	path: '/operations/set-aside',
	method: 'get',
	handler: async (req) =>
		isAdministrator(req) ? Response.json({ rows: await listSetAside(req.payload, MOST_ROWS) }) : refusal(),
};

/** `POST /api/operations/set-aside/:id/retry`, or with `all` for the id: takes it as if it came now. */
export const retrySetAsideEndpoint: Endpoint = {
	path: '/operations/set-aside/:id/retry',
	method: 'post',
	handler: async (req) => {
		if (!isAdministrator(req)) return refusal();
		const asked = routePart(req, 'id') ?? '';
		const ids = asked === 'all' ? (await listSetAside(req.payload, MOST_ROWS)).map(({ id }) => id) : [asked];
		let [taken, aside] = [0, 0];
		for (const id of ids) {
			// each row is a transaction of its own: one that breaks holds up no other
			const outcome = await retriedOnConflict(async () =>
				retrySetAside(await createLocalReq(req.user ? { user: req.user } : {}, req.payload), id),
			);
			if (outcome === 'taken') taken += 1;
			if (outcome === 'still-aside') aside += 1;
		}
		if (taken + aside === 0 && asked !== 'all')
			return Response.json({ message: 'Dòng này không còn để riêng. Hãy tải lại trang.' }, { status: 404 });
		if (taken > 0) await noteInAudit(req, { subject: 'batches', document: `${taken} dòng`, fields: 'nhận lại' });
		const left = aside > 0 ? ` ${aside} dòng vẫn chưa nhận được, lý do mới ghi bên cạnh.` : '';
		return Response.json({ taken, aside, message: `Đã nhận ${taken} dòng.${left}` });
	},
};

/** `POST /api/operations/edge-batches/:edge/retry`: has an edge send once more what it keeps aside. */
export const retryEdgeBatchesEndpoint: Endpoint = {
	path: '/operations/edge-batches/:edge/retry',
	method: 'post',
	handler: async (req) => {
		if (!isAdministrator(req)) return refusal();
		const edge = await askEdgeToRetry(req.payload, decodeURIComponent(routePart(req, 'edge') ?? ''));
		if (!edge)
			return Response.json({ message: 'Trang này không còn lô nào để riêng. Hãy tải lại trang.' }, { status: 404 });
		await noteInAudit(req, { subject: 'batches', document: edge.edge, fields: `gửi lại ${edge.total} lô` });
		return Response.json(
			{ message: `Đã yêu cầu gửi lại ${edge.total} lô. Trang làm việc này ở lần liên lạc tới, thường trong vài phút.` },
			{ status: 202 },
		);
	},
};
