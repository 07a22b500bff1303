import { z } from 'zod';

import { passwordRefusal } from './password-rules.ts';
import { readBody } from '../foundation/read-body.ts';
import { writeAccountEvent } from './write-account-event.ts';

import type { Endpoint } from 'payload';
import type { User } from '../payload-types.ts';

const answer = (status: number, message: string) =>
	Response.json(status < 400 ? { message } : { message, errors: [{ message }] }, { status });

const resetSchema = z.object({ token: z.string().min(1).max(200), password: z.string().min(1).max(1_000) });

/**
 * `POST /api/users/reset-password` `{token, password}`: sets the password and ends all sessions. It signs nobody in, as
 * Payload's own would: a mailbox alone is not a second factor.
 */
export const resetPasswordEndpoint: Omit<Endpoint, 'root'> = {
	path: '/reset-password',
	method: 'post',
	handler: async (req) => {
		const given = await readBody(req, resetSchema);
		if (given instanceof Response) return given;
		const { payload } = req;
		const user = await payload.db.findOne<User>({
			collection: 'users',
			where: {
				resetPasswordToken: { equals: given.token },
				resetPasswordExpiration: { greater_than: new Date().toISOString() },
			},
		});
		if (!user || user.closedAt)
			return answer(403, 'Liên kết này đã dùng hoặc đã hết hạn. Hãy xin đặt lại mật khẩu lần nữa.');
		const weakness = passwordRefusal(given.password, [user.email, user.fullName ?? '']);
		if (weakness) return answer(400, weakness);
		await payload.update({
			collection: 'users',
			id: user.id,
			data: {
				password: given.password,
				mustChangePassword: false,
				resetPasswordToken: null,
				resetPasswordExpiration: null,
				sessions: [],
			},
			depth: 0,
		});
		await writeAccountEvent(payload, {
			action: 'reset',
			account: user.email,
			what: 'Đặt lại mật khẩu bằng liên kết trong thư',
		});
		return answer(200, 'Đã đặt mật khẩu mới. Hãy đăng nhập bằng mật khẩu này.');
	},
};
