import { z } from 'zod';

import { languages } from '#content/languages.ts';
import { provinces } from '#content/places/places.ts';

import { oneLine } from '../foundation/mail/letter.ts';
import { inTransaction } from '../foundation/in-transaction.ts';
import { readBody } from '../foundation/read-body.ts';
import { hasRole, ROLES } from '../foundation/roles.ts';
import { INVITATION_DAYS, invitationUrl, isMailedTo, makeInvitation, unknownPassword } from './invitation.ts';
import { WITHOUT_OWNER } from './second-factor.ts';
import { accountByEmail, accountOfRoute } from './stored-account.ts';
import { writeAccountEvent } from './write-account-event.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

const answer = (status: number, message: string, more: object = {}) =>
	Response.json(status < 400 ? { message, ...more } : { message, errors: [{ message }] }, {
		status,
		headers: { 'cache-control': 'no-store' },
	});

const ONLY_ADMINISTRATORS = 'Chỉ quản trị hệ thống được mời người vào làm việc.';

const invitedSchema = z.object({
	email: z.email().max(254),
	fullName: z.string().max(80).default(''),
	roles: z.array(z.enum(ROLES)).min(1),
	province: z
		.string()
		.refine((code) => provinces().some((province) => province.code === code))
		.nullish(),
	languages: z
		.array(z.string().refine((tag) => languages.some((language) => language.tag === tag)))
		.max(languages.length)
		.default([]),
});

const WHAT_TO_GIVE =
	'Lời mời cần một địa chỉ email đúng, ít nhất một vai trò, và tỉnh, ngôn ngữ chọn trong danh sách. Hãy sửa rồi gửi lại.';

/**
 * `POST /api/users/invite`: an account without a password that anybody knows, and a link to set one: mailed, or shown
 * once to whoever invites where there is no mail. The address of a closed account opens that account again.
 */
export const inviteEndpoint: Omit<Endpoint, 'root'> = {
	path: '/invite',
	method: 'post',
	handler: async (req) => {
		if (!hasRole(req, 'administrator')) return answer(403, ONLY_ADMINISTRATORS);
		const given = await readBody(req, invitedSchema, WHAT_TO_GIVE);
		if (given instanceof Response) return given;
		const known = await accountByEmail(req.payload, given.email);
		if (known && !known.closedAt)
			return answer(409, 'Địa chỉ này đã có tài khoản. Hãy mở tài khoản đó và bấm "Gửi lời mời mới".');
		req.context.isInvitation = true;
		return inTransaction(req, async () => {
			const data = {
				fullName: oneLine(given.fullName),
				roles: given.roles,
				province: (given.province || null) as NonNullable<User['province']> | null,
				languages: given.languages as NonNullable<User['languages']>,
				password: unknownPassword(),
				closedAt: null,
			};
			// whoever left may not come in as the successor, by an app or by the office's provider
			const anew = { ...data, ...WITHOUT_OWNER, sessions: [] };
			const user = known
				? await req.payload.update({ collection: 'users', id: known.id, data: anew, depth: 0, req })
				: await req.payload.create({
						collection: 'users',
						data: { ...data, email: given.email.trim().toLowerCase() },
						depth: 0,
						req,
					});
			return invited(req, user);
		});
	},
};

/** `POST /api/users/:id/invite`: another link for an account whose owner has lost the first, or the password. */
export const inviteAgainEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/invite',
	method: 'post',
	handler: async (req) => {
		if (!hasRole(req, 'administrator')) return answer(403, ONLY_ADMINISTRATORS);
		const user = await accountOfRoute(req);
		if (!user) return answer(404, 'Không có tài khoản này. Hãy quay lại danh sách.');
		if (user.closedAt) return answer(409, 'Tài khoản này đã đóng. Hãy mời lại bằng trang "Mời người vào làm việc".');
		if (user.id === req.user?.id)
			return answer(409, 'Đây là tài khoản của chính mình. Hãy đổi mật khẩu ngay trên trang này.');
		return inTransaction(req, () => invited(req, user));
	},
};

async function invited(req: PayloadRequest, user: User): Promise<Response> {
	const { payload } = req;
	await writeAccountEvent(
		payload,
		{ action: 'invite', account: user.email, what: 'Gửi lời mời đặt mật khẩu', who: req.user?.email ?? '' },
		req,
	);
	const token = await makeInvitation(payload, user.id, { req });
	if (isMailedTo(user.email)) {
		await payload.jobs.queue({ task: 'mailInvitation', input: { user: String(user.id) }, req });
		return answer(
			200,
			`Thư mời đang được gửi tới ${user.email}. Liên kết trong thư dùng được ${INVITATION_DAYS} ngày.`,
			{
				id: user.id,
			},
		);
	}
	return answer(
		200,
		`Hệ thống chưa gửi thư được tới ${user.email}. Hãy chép đường dẫn dưới đây và tự đưa cho người đó: nó chỉ hiện một lần, dùng được ${INVITATION_DAYS} ngày.`,
		{ id: user.id, url: invitationUrl(token) },
	);
}
