import { z } from 'zod';

import { inTransaction } from '../foundation/in-transaction.ts';
import { hasRole } from '../foundation/roles.ts';
import { readBody } from '../foundation/read-body.ts';
import { confirmationRefusal } from './opened-by.ts';
import { isPasswordOf } from './password-check.ts';
import { accountById, accountOfRoute } from './stored-account.ts';
import { writeAccountEvent } from './write-account-event.ts';

import type { Endpoint } from 'payload';

const refusal = (status: number, message: string) => Response.json({ message, errors: [{ message }] }, { status });

/**
 * `POST /api/users/:id/confirm-person` `{password}`: a second administrator has met or rung whoever has this account. From then
 * on it stands for a person of its own.
 */
export const confirmAccountEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/confirm-person',
	method: 'post',
	handler: async (req) => {
		if (!req.user || !hasRole(req, 'administrator'))
			return refusal(403, 'Chỉ quản trị hệ thống xác nhận được tài khoản.');
		const given = await readBody(req, z.object({ password: z.string().min(1).max(1_000) }));
		if (given instanceof Response) return given;
		const own = await accountById(req.payload, req.user.id);
		if (!(await isPasswordOf(own, given.password))) return refusal(403, 'Mật khẩu hiện tại không đúng. Hãy nhập lại.');
		const account = await accountOfRoute(req);
		if (!account) return refusal(404, 'Không có tài khoản này. Hãy quay lại danh sách.');
		const problem = await confirmationRefusal(req, account);
		if (problem) return refusal(409, problem);
		const { email: who } = req.user;
		await inTransaction(req, async () => {
			await req.payload.update({ collection: 'users', id: account.id, data: { openedBy: null }, depth: 0, req });
			const event = { action: 'confirm', account: account.email, who, what: 'Xác nhận người giữ tài khoản' } as const;
			await writeAccountEvent(req.payload, event, req);
		});
		return Response.json({ message: 'Đã xác nhận. Từ nay tài khoản này tính là một người riêng.' });
	},
};
