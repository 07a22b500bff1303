import { createLocalReq } from 'payload';
import { z } from 'zod';

import { inTransaction } from '../foundation/in-transaction.ts';
import { readBody } from '../foundation/read-body.ts';
import { invitationHash } from './invitation.ts';
import { passwordRefusal } from './password-rules.ts';
import { writeAccountEvent } from './write-account-event.ts';

import type { Endpoint } from 'payload';
import type { User } from '../payload-types.ts';

const answer = (status: number, message: string, more: object = {}) =>
	Response.json(status < 400 ? { message, ...more } : { message, errors: [{ message }] }, { status });

const acceptSchema = z.object({ token: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });

const OVER = 'Lời mời này đã dùng, đã hết hạn hoặc đã có lời mời mới hơn. Hãy nhờ quản trị hệ thống gửi lại.';

/**
 * `POST /api/users/accept-invitation` `{token, password}`: sets the password of the invited account, once. It signs
 * nobody in: the sign-in asks for the second factor where one is due.
 */
export const acceptInvitationEndpoint: Omit<Endpoint, 'root'> = {
	path: '/accept-invitation',
	method: 'post',
	handler: async (req) => {
		const given = await readBody(req, acceptSchema);
		if (given instanceof Response) return given;
		const { payload } = req;
		// the link may be opened where somebody else is signed in, who changes nothing here
		const local = await createLocalReq({}, payload);
		return inTransaction(local, async () => {
			const user = await payload.db.findOne<User>({
				collection: 'users',
				where: {
					invitationHash: { equals: invitationHash(given.token) },
					invitedUntil: { greater_than: new Date().toISOString() },
				},
				req: local,
			});
			if (!user || user.closedAt) return answer(403, OVER);
			const weakness = passwordRefusal(given.password, [user.email, user.fullName ?? '']);
			if (weakness) return answer(400, weakness);
			await payload.update({
				collection: 'users',
				id: user.id,
				data: {
					password: given.password,
					mustChangePassword: false,
					invitationHash: null,
					invitedUntil: null,
					sessions: [],
				},
				depth: 0,
				req: local,
			});
			await writeAccountEvent(
				payload,
				{ action: 'invite', account: user.email, what: 'Đặt mật khẩu bằng lời mời' },
				local,
			);
			return answer(200, 'Đã đặt mật khẩu. Hãy đăng nhập bằng email và mật khẩu này.', { email: user.email });
		});
	},
};
