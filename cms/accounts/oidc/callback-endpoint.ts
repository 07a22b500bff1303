import * as client from 'openid-client';
import { z } from 'zod';

import { cmsSettings } from '../../foundation/settings.ts';
import { needsSecondFactor } from '../second-factor-rule.ts';
import { accountByEmail } from '../stored-account.ts';
import { writeAccountEvent } from '../write-account-event.ts';
import { hasProvenTwoFactors, matchAccount, subjectOf } from './match-account.ts';
import { openSession } from './open-session.ts';
import { failurePage, onwardPage } from './pages.ts';
import { callbackUrl, openProvider } from './provider.ts';
import { endedCookie, openedCookie, sealedCookie } from './sealed-cookie.ts';
import { NOT_SET, PROVIDER_AWAY } from './start-endpoint.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';
import type { ProvenPerson } from './match-account.ts';

const askedSchema = z.object({
	step: z.literal('asked'),
	verifier: z.string(),
	state: z.string(),
	nonce: z.string(),
	after: z.string(),
	until: z.number(),
});
type Asked = z.output<typeof askedSchema>;

const STALE =
	'Lượt đăng nhập này đã quá lâu, đã dùng rồi, hoặc bắt đầu từ trình duyệt khác. Hãy về trang đăng nhập và bấm lại nút của cơ quan.';
const DENIED =
	'Máy chủ đăng nhập của cơ quan không cho đăng nhập, hoặc bạn đã bấm hủy. Hãy thử lại, hoặc nhờ người quản lý tài khoản của cơ quan.';

/** `GET /api/users/oidc/callback`: the person comes back from the provider. */
export const oidcCallbackEndpoint: Omit<Endpoint, 'root'> = {
	path: '/oidc/callback',
	method: 'get',
	handler: async (req) => {
		const { oidc } = cmsSettings();
		if (!oidc) return failurePage(404, NOT_SET);
		const now = new Date();
		const asked = openedCookie(req, askedSchema, now);
		if (!asked || req.searchParams.get('state') !== asked.state) return failurePage(400, STALE, [endedCookie()]);
		const proven = await askProvider(req, oidc, asked);
		if ('sentence' in proven) return failurePage(proven.status, proven.sentence, [endedCookie()]);
		return signIn(req, proven, { after: asked.after, now });
	},
};

interface Proven extends ProvenPerson {
	readonly hasTwoFactors: boolean;
}
interface Failure {
	readonly status: number;
	readonly sentence: string;
}

/** Exchanges the code; issuer, audience, signature, times, nonce and state are checked by the library. */
async function askProvider(
	req: PayloadRequest,
	oidc: Parameters<typeof openProvider>[0],
	{ verifier, state, nonce }: Asked,
): Promise<Proven | Failure> {
	try {
		const configuration = await openProvider(oidc);
		const tokens = await client.authorizationCodeGrant(
			configuration,
			new URL(`?${req.searchParams.toString()}`, callbackUrl()),
			{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
		);
		const claims = tokens.claims();
		if (!claims) return { status: 502, sentence: PROVIDER_AWAY };
		const said =
			claims.email === undefined ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
		return {
			issuer: claims.iss,
			subject: claims.sub,
			email: typeof said.email === 'string' ? said.email : undefined,
			isEmailVerified: said.email_verified === true,
			hasTwoFactors: hasProvenTwoFactors({ amr: claims.amr, acr: claims.acr }),
		};
	} catch (err) {
		req.payload.logger.warn({ msg: 'sign-in by identity provider failed', code: codeOf(err) });
		if (err instanceof client.AuthorizationResponseError) return { status: 403, sentence: DENIED };
		// the code was used, or is another browser's
		if (err instanceof client.ResponseBodyError && err.error === 'invalid_grant')
			return { status: 400, sentence: STALE };
		return { status: 502, sentence: PROVIDER_AWAY };
	}
}

const codeOf = (err: unknown): string =>
	typeof err === 'object' && err !== null && 'code' in err ? String(err.code) : String(err);

async function signIn(
	req: PayloadRequest,
	person: Proven,
	{ after, now }: { readonly after: string; readonly now: Date },
): Promise<Response> {
	const { payload } = req;
	const bound = await accountBySubject(req, subjectOf(person));
	const named = person.email === undefined ? undefined : await accountByEmail(payload, person.email);
	const match = matchAccount(person, { bound, named });
	if (match.kind === 'refused') {
		if (match.account !== undefined)
			await writeAccountEvent(payload, {
				action: 'sign-in-failed',
				account: match.account,
				who: 'Chưa đăng nhập',
				what: 'Đăng nhập bằng tài khoản cơ quan của một người khác',
			});
		return failurePage(403, match.sentence, [endedCookie()]);
	}
	const { user } = match;
	const needsCode =
		!person.hasTwoFactors && (user.hasSecondFactor === true || (await needsSecondFactor(payload, user)));
	if (needsCode) {
		const pending = { step: 'code', user: String(user.id), subject: subjectOf(person), after };
		return onwardPage(`/admin/login?${new URLSearchParams({ buoc: 'ma', redirect: after })}`, [
			sealedCookie(req, pending, now),
		]);
	}
	if (!(await bindAccount(req, user, subjectOf(person)))) return failurePage(403, STALE, [endedCookie()]);
	return onwardPage(after, [endedCookie(), await openSession(req, user)]);
}

async function accountBySubject({ payload }: PayloadRequest, oidcSubject: string): Promise<User | undefined> {
	const user = await payload.db.findOne<User>({ collection: 'users', where: { oidcSubject: { equals: oidcSubject } } });
	return user ?? undefined;
}

/**
 * From the first sign-in on the account is this person's at the provider, whatever becomes of the address there.
 *
 * @returns false: it became somebody else's meanwhile
 */
export async function bindAccount({ payload }: PayloadRequest, user: User, oidcSubject: string): Promise<boolean> {
	if (user.oidcSubject) return user.oidcSubject === oidcSubject;
	const { docs } = await payload.update({
		collection: 'users',
		where: {
			and: [
				{ id: { equals: user.id } },
				{ or: [{ oidcSubject: { exists: false } }, { oidcSubject: { equals: null } }] },
			],
		},
		data: { oidcSubject },
		depth: 0,
	});
	if (docs.length !== 1) return false;
	await writeAccountEvent(payload, {
		action: 'second-factor',
		account: user.email,
		what: 'Gắn tài khoản với người này ở máy chủ đăng nhập của cơ quan',
	});
	return true;
}
