import { z } from 'zod';

import { resetWork } from './mail-reset-job.ts';
import { isMailbox } from '../foundation/mail/mailbox.ts';
import { PAUSE_MINUTES } from './send-reset.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { writeAccountEvent } from './write-account-event.ts';
import { readBody } from '../foundation/read-body.ts';

import type { Endpoint, PayloadRequest } from 'payload';

const requestSchema = z.object({ email: z.string().min(1).max(254) });

/**
 * `POST /api/users/forgot-password`: a job mails the link; this route answers the same for every address, known or not.
 *
 * Stands before Payload's own, which writes outside the transaction that it holds and waits for the mail server inside
 * it: on SQLite anybody without an account could keep every other change waiting.
 */
export const forgotPasswordEndpoint: Omit<Endpoint, 'root'> = {
	path: '/forgot-password',
	method: 'post',
	handler: async (req) => {
		if (!cmsSettings().smtpUrl) {
			const message =
				'Hệ thống này chưa nối với máy chủ thư. Hãy nhờ quản trị hệ thống đặt lại mật khẩu cho tài khoản này.';
			return Response.json({ errors: [{ message }] }, { status: 403 });
		}
		const given = await readBody(req, requestSchema);
		if (given instanceof Response) return given;
		await queueReset(req, given.email.trim().toLowerCase());
		return Response.json({
			message: 'Nếu địa chỉ này có tài khoản, thư đặt lại mật khẩu sẽ đến trong vài phút. Hãy xem cả mục thư rác.',
		});
	},
};

async function queueReset({ payload }: PayloadRequest, email: string): Promise<void> {
	const { docs } = await payload.find({
		collection: 'users',
		where: { email: { equals: email } },
		limit: 1,
		depth: 0,
	});
	const user = docs[0];
	if (!user || user.closedAt || !isMailbox(user.email)) return;
	// the job looks again: many may ask in the same instant
	const recent = await payload.count({
		collection: 'payload-jobs',
		where: {
			concurrencyKey: { equals: resetWork(user.id) },
			createdAt: { greater_than: new Date(Date.now() - PAUSE_MINUTES * 60_000).toISOString() },
		},
	});
	if (recent.totalDocs > 0) return;
	await payload.jobs.queue({ task: 'mailReset', input: { user: String(user.id) } });
	await writeAccountEvent(payload, {
		action: 'reset',
		account: user.email,
		who: 'Chưa đăng nhập',
		what: 'Xin liên kết đặt lại mật khẩu',
	});
}
