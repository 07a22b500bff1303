import { z } from 'zod';

import { hasRole } from '../foundation/roles.ts';
import { readBody } from '../foundation/read-body.ts';
import { isAdministrator } from './last-administrator.ts';
import { openerOf } from './opened-by.ts';
import { isPasswordOf } from './password-check.ts';
import { confirmedEnrolment, storedSecondFactor, WITHOUT_OWNER } from './second-factor.ts';
import { offeredEnrolment } from './sign-in.ts';
import { accountById } from './stored-account.ts';
import { writeAccountEvent } from './write-account-event.ts';

import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

const refusal = (status: number, message: string) => Response.json({ message, errors: [{ message }] }, { status });
const signInFirst = () => refusal(401, 'Hãy đăng nhập.');
const wrongPassword = () => refusal(403, 'Mật khẩu hiện tại không đúng. Hãy nhập lại.');

const password = z.string().min(1).max(1_000);

/** The own account, when the password that came along is its own; else the answer to give. */
async function ownAccount(req: PayloadRequest, given: string): Promise<User | Response> {
	const user = req.user ? await accountById(req.payload, req.user.id) : undefined;
	if (!user) return signInFirst();
	return (await isPasswordOf(user, given)) ? user : wrongPassword();
}

/** `POST /api/users/second-factor/begin` `{password}`: the QR code to scan; nothing is stored yet. */
const beginEndpoint: Omit<Endpoint, 'root'> = {
	path: '/second-factor/begin',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return signInFirst();
		const given = await readBody(req, z.object({ password }));
		if (given instanceof Response) return given;
		const user = await ownAccount(req, given.password);
		return user instanceof Response ? user : Response.json(await offeredEnrolment(req, user, new Date()));
	},
};

const confirmSchema = z.object({ password, enrolment: z.string().max(1_000), code: z.string().max(40) });

/** `POST /api/users/second-factor/confirm`: with a right code the factor holds; answers the recovery codes, once. */
const confirmEndpoint: Omit<Endpoint, 'root'> = {
	path: '/second-factor/confirm',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return signInFirst();
		const given = await readBody(req, confirmSchema);
		if (given instanceof Response) return given;
		const user = await ownAccount(req, given.password);
		if (user instanceof Response) return user;
		const confirmed = confirmedEnrolment(req.payload, user, given, new Date());
		if (!confirmed) return refusal(400, 'Mã chưa đúng hoặc đã hết hạn. Hãy quét lại mã vuông rồi nhập mã đang hiện.');
		const { data, recoveryCodes } = storedSecondFactor(req.payload, confirmed);
		await req.payload.update({ collection: 'users', id: user.id, data, depth: 0 });
		const what = user.hasSecondFactor ? 'Đổi bước xác thực thứ hai' : 'Bật bước xác thực thứ hai';
		await writeAccountEvent(req.payload, { action: 'second-factor', account: user.email, what });
		return Response.json({ recoveryCodes });
	},
};

const resetSchema = z.object({ user: z.union([z.string().max(40), z.number().int()]), password });

/**
 * `POST /api/users/second-factor/reset` `{user, password}`: an administrator takes the factor of another away, who has
 * lost the telephone and the codes, or is somebody else at the office's provider now; the sessions end, and the trail
 * says who did it.
 */
const resetEndpoint: Omit<Endpoint, 'root'> = {
	path: '/second-factor/reset',
	method: 'post',
	handler: async (req) => {
		if (!hasRole(req, 'administrator')) return refusal(403, 'Chỉ quản trị hệ thống đặt lại được bước xác thực.');
		const given = await readBody(req, resetSchema);
		if (given instanceof Response) return given;
		const administrator = await ownAccount(req, given.password);
		if (administrator instanceof Response) return administrator;
		const { docs } = await req.payload.find({
			collection: 'users',
			where: { id: { equals: given.user } },
			limit: 1,
			depth: 0,
		});
		const [user] = docs;
		if (!user) return refusal(404, 'Không có tài khoản này.');
		if (user.id === administrator.id)
			return refusal(409, 'Không tự bỏ bước xác thực của chính mình. Hãy nhờ một quản trị khác.');
		await req.payload.update({
			collection: 'users',
			id: user.id,
			data: {
				...WITHOUT_OWNER,
				sessions: [],
				...(isAdministrator(user) ? { openedBy: await openerOf(req, user) } : {}),
			},
			depth: 0,
		});
		await writeAccountEvent(req.payload, {
			action: 'second-factor',
			account: user.email,
			who: administrator.email,
			what: 'Đặt lại bước xác thực thứ hai',
		});
		return Response.json({ message: 'Đã đặt lại. Lần đăng nhập tới, người này quét mã vuông mới.' });
	},
};

export const secondFactorEndpoints = [
	beginEndpoint,
	confirmEndpoint,
	resetEndpoint,
] satisfies CollectionConfig['endpoints'];
