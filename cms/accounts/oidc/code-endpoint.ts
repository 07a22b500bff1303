import { z } from 'zod';

import { readBody } from '../../foundation/read-body.ts';
import { cmsSettings } from '../../foundation/settings.ts';
import { senderOf } from '../../gate/sender-header.ts';
import { senderNetwork } from '../sender-network.ts';
import { comeAgainSentence, noteFailure, signInPace } from '../sign-in-endpoint.ts';
import { isComeAgain } from '../sign-in-pace.ts';
import { judgeFactor } from '../sign-in.ts';
import { accountById } from '../stored-account.ts';
import { bindAccount } from './callback-endpoint.ts';
import { openSession } from './open-session.ts';
import { endedCookie, openedCookie } from './sealed-cookie.ts';
import { NOT_SET } from './start-endpoint.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';

const pendingSchema = z.object({
	step: z.literal('code'),
	user: z.string(),
	subject: z.string(),
	after: z.string(),
	until: z.number(),
});
const bodySchema = z.object({ code: z.string().max(40).optional(), enrolment: z.string().max(1_000).optional() });

const answer = (status: number, message: string, more: object = {}, headers: Record<string, string> = {}) =>
	Response.json({ message, errors: [{ message }], ...more }, { status, headers });

const OVER = 'Lượt đăng nhập này đã quá lâu. Hãy về trang đăng nhập và bấm lại nút của cơ quan.';
const WRONG = 'Mã không đúng hoặc đã dùng. Hãy nhập mã đang hiện trong ứng dụng xác thực.';

/**
 * `POST /api/users/oidc/code` `{code, enrolment}`: the second factor of somebody whom the provider has proven by one
 * only. Answers like the sign-in by password.
 */
export const oidcCodeEndpoint: Omit<Endpoint, 'root'> = {
	path: '/oidc/code',
	method: 'post',
	handler: async (req) => {
		if (!cmsSettings().oidc) return answer(404, NOT_SET);
		const given = await readBody(req, bodySchema);
		if (given instanceof Response) return given;
		const pending = openedCookie(req, pendingSchema, new Date());
		const user = pending ? await accountOf(req, pending.user) : undefined;
		if (!pending || !user || user.closedAt) return answer(401, OVER);
		const attempt = { sender: senderNetwork(senderOf(req.headers)), isKnown: false };
		const factor = await signInPace.inTurn(attempt, () => judgeFactor(req, user, given, new Date()));
		if (isComeAgain(factor))
			return answer(429, comeAgainSentence(factor), {}, { 'retry-after': String(factor.seconds) });
		if (factor?.kind === 'refused') {
			await noteFailure(req, factor.account);
			return answer(401, WRONG, { next: 'code' });
		}
		signInPace.succeeded(attempt);
		if (factor?.kind === 'next') return answer(401, factor.message, { next: factor.next, ...factor.more });
		if (!(await bindAccount(req, user, pending.subject))) return answer(401, OVER);
		if (factor?.kind === 'enrolled')
			await req.payload.update({ collection: 'users', id: user.id, data: factor.data, depth: 0 });
		const headers = new Headers();
		headers.append('set-cookie', endedCookie());
		headers.append('set-cookie', await openSession(req, user));
		const recoveryCodes = factor?.kind === 'enrolled' ? factor.recoveryCodes : [];
		return Response.json({ message: 'Đã đăng nhập.', recoveryCodes }, { headers });
	},
};

/** Ids of SQLite are numbers. */
const accountOf = ({ payload }: PayloadRequest, id: string): Promise<User | undefined> =>
	accountById(payload, (payload.db.defaultIDType === 'number' ? Number(id) : id) as User['id']);
