import { z } from 'zod';

import { hasRole } from '../foundation/roles.ts';
import { runScript } from '../foundation/run-script.ts';
import { routePart } from '../foundation/route-part.ts';

import type { Endpoint, PayloadRequest } from 'payload';

const refusal = () => Response.json({ message: 'Chỉ quản trị hệ thống được làm việc này.' }, { status: 403 });

const isAdministrator = (req: PayloadRequest): boolean => hasRole(req, 'administrator');

/** `POST /api/operations/retry/:job`: a broken job waits again, as if it had never been tried. */
export const retryJobEndpoint: Endpoint = {
	path: '/operations/retry/:job',
	method: 'post',
	handler: async (req) => {
		if (!isAdministrator(req)) return refusal();
		const { docs } = await req.payload.find({
			collection: 'payload-jobs',
			where: { and: [{ id: { equals: routePart(req, 'job') } }, { hasError: { equals: true } }] },
			limit: 1,
			pagination: false,
			depth: 0,
			req,
		});
		const job = docs[0];
		if (!job) return Response.json({ message: 'Việc này không còn hỏng. Hãy tải lại trang.' }, { status: 404 });
		await req.payload.update({
			collection: 'payload-jobs',
			id: job.id,
			data: {
				hasError: false,
				error: null,
				totalTried: 0,
				processing: false,
				waitUntil: null,
				completedAt: null,
				log: [],
			},
			depth: 0,
			req,
		});
		await req.payload.create({
			collection: 'audit',
			data: {
				at: new Date().toISOString(),
				who: req.user?.email ?? '',
				action: 'update',
				subject: 'payload-jobs',
				document: job.taskSlug ?? String(job.id),
				fields: 'thử lại',
			},
			req,
		});
		return Response.json({ message: 'Việc đã vào hàng chờ, sẽ chạy trong vài giây.' }, { status: 202 });
	},
};

const testedSchema = z.object({
	milliseconds: z.number(),
	durationSeconds: z.number(),
	integratedLufs: z.number(),
	truePeakDbtp: z.number(),
});

/** `POST /api/operations/self-test`: does the audio pipeline work here and now, and how fast? */
export const selfTestEndpoint: Endpoint = {
	path: '/operations/self-test',
	method: 'post',
	handler: async (req) => {
		if (!isAdministrator(req)) return refusal();
		const { exitCode, stdout, stderr } = await runScript('cms/system/self-test.ts', []);
		const tested = exitCode === 0 ? testedSchema.safeParse(JSON.parse(stdout)).data : undefined;
		if (!tested) {
			req.payload.logger.error({ msg: 'self-test failed', output: stderr.slice(-2_000) });
			const last = stderr.trim().split('\n').at(-1) ?? '';
			return Response.json(
				{ message: `Không dựng được âm thanh thử. ${last} Xem mục ffmpeg ở trên.` },
				{ status: 500 },
			);
		}
		const figure = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
		return Response.json({
			...tested,
			message: `Dựng được. Tiếng chuông ${figure(tested.durationSeconds)} giây làm xong trong ${figure(tested.milliseconds / 1_000)} giây, độ to ${figure(tested.integratedLufs)} LUFS, đỉnh ${figure(tested.truePeakDbtp)} dBTP.`,
		});
	},
};
