import { generatePayloadCookie } from 'payload/shared';

import { senderOf } from '../gate/sender-header.ts';
import { readBody } from '../foundation/read-body.ts';
import { hasDeviceCookie, isKnownDevice, knownDeviceCookie } from './known-device.ts';
import { senderNetwork } from './sender-network.ts';
import { isComeAgain, SignInPace } from './sign-in-pace.ts';
import { judgeSignIn, signInSchema } from './sign-in.ts';
import { accountByEmail, accountById } from './stored-account.ts';
import { FailureCount, writeAccountEvent } from './write-account-event.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { ComeAgain } from './sign-in-pace.ts';
import type { SignInOutcome } from './sign-in.ts';

/** One for all ways of signing in. */
export const signInPace = new SignInPace();
const failures = new FailureCount();

/** The same for a wrong address, a wrong password and a wrong code. */
const REFUSED =
	'Email, mật khẩu hoặc mã không đúng. Hãy kiểm tra rồi thử lại, hoặc nhờ quản trị hệ thống đặt lại mật khẩu.';

export const comeAgainSentence = ({ seconds }: ComeAgain): string =>
	`Có quá nhiều lượt đăng nhập sai từ mạng này. Hãy đợi ${seconds} giây rồi thử lại.`;

const answer = (status: number, message: string, more: object = {}, headers: Record<string, string> = {}) =>
	Response.json({ message, errors: [{ message }], ...more }, { status, headers });

/**
 * `POST /api/users/login`, before Payload's own: slowed down by network instead of locked by account, in equal time and
 * words for known and unknown addresses, with the second factor and the change of a first password.
 */
export const signInEndpoint: Omit<Endpoint, 'root'> = {
	path: '/login',
	method: 'post',
	handler: async (req) => {
		const given = await readBody(req, signInSchema);
		if (given instanceof Response) return given;
		const attempt = {
			sender: senderNetwork(senderOf(req.headers)),
			isKnown: await isFromKnownDevice(req, given.email),
		};
		const outcome = await signInPace.inTurn(attempt, () => judgeSignIn(req, given));
		if (isComeAgain(outcome)) {
			return answer(429, comeAgainSentence(outcome), {}, { 'retry-after': String(outcome.seconds) });
		}
		if (outcome.kind === 'refused') {
			await noteFailure(req, outcome.account);
			return answer(401, REFUSED);
		}
		signInPace.succeeded(attempt);
		if (outcome.kind === 'next') return answer(401, outcome.message, { next: outcome.next, ...outcome.more });
		return signedIn(req, outcome);
	},
};

/** The database is asked only for whoever brings a cookie: a flood of strangers costs it nothing. */
async function isFromKnownDevice({ headers, payload }: PayloadRequest, email: string): Promise<boolean> {
	if (!hasDeviceCookie(headers)) return false;
	const user = await accountByEmail(payload, email);
	return user !== undefined && isKnownDevice(headers, user);
}

/** Writes a failed sign-in down, whichever way it came; often repeated ones more and more seldom. */
export async function noteFailure({ payload }: PayloadRequest, account = 'Địa chỉ không có tài khoản'): Promise<void> {
	const count = failures.add(account, Date.now());
	if (count === undefined) return;
	payload.logger.warn({ msg: 'sign-in failed', count });
	await writeAccountEvent(payload, {
		action: 'sign-in-failed',
		account,
		who: 'Chưa đăng nhập',
		what: `Đăng nhập sai, lần thứ ${count} trong 15 phút`,
	});
}

async function signedIn(
	req: PayloadRequest,
	{ user, password, recoveryCodes }: SignInOutcome & { kind: 'ready' },
): Promise<Response> {
	const { payload } = req;
	req.context.isSecondFactorDone = true;
	const result = await payload.login({
		collection: 'users',
		data: { email: user.email, password },
		depth: 0,
		overrideAccess: false,
		req,
	});
	const headers = new Headers();
	const { config } = payload.collections.users;
	const session = generatePayloadCookie({
		collectionAuthConfig: config.auth,
		cookiePrefix: payload.config.cookiePrefix,
		token: result.token ?? '',
	});
	headers.append('set-cookie', session);
	const stored = await accountById(payload, user.id);
	headers.append('set-cookie', knownDeviceCookie(user.id, stored?.hash ?? ''));
	return Response.json({ message: 'Đã đăng nhập.', ...result, recoveryCodes }, { headers });
}
