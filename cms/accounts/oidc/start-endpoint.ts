import * as client from 'openid-client';
import { getSafeRedirect } from 'payload/shared';

import { cmsSettings } from '../../foundation/settings.ts';
import { failurePage } from './pages.ts';
import { callbackUrl, openProvider } from './provider.ts';
import { sealedCookie } from './sealed-cookie.ts';

import type { Endpoint } from 'payload';

export const NOT_SET =
	'Loa Làng ở đây không dùng đăng nhập bằng tài khoản cơ quan. Hãy đăng nhập bằng email và mật khẩu.';
export const PROVIDER_AWAY =
	'Máy chủ đăng nhập của cơ quan không trả lời hoặc trả lời sai. Hãy thử lại sau ít phút, hoặc đăng nhập bằng email và mật khẩu.';

/** `GET /api/users/oidc/start?after=/admin/…`: off to the office's provider, with PKCE, state and nonce. */
export const oidcStartEndpoint: Omit<Endpoint, 'root'> = {
	path: '/oidc/start',
	method: 'get',
	handler: async (req) => {
		const { oidc } = cmsSettings();
		if (!oidc) return failurePage(404, NOT_SET);
		const after = getSafeRedirect({ fallbackTo: '/admin', redirectTo: req.searchParams.get('after') ?? '' });
		try {
			const configuration = await openProvider(oidc);
			const [verifier, state, nonce] = [client.randomPKCECodeVerifier(), client.randomState(), client.randomNonce()];
			const to = client.buildAuthorizationUrl(configuration, {
				redirect_uri: callbackUrl(),
				scope: 'openid email profile',
				code_challenge: await client.calculatePKCECodeChallenge(verifier),
				code_challenge_method: 'S256',
				state,
				nonce,
			});
			const cookie = sealedCookie(req, { step: 'asked', verifier, state, nonce, after }, new Date());
			return new Response(null, { status: 303, headers: { location: to.href, 'set-cookie': cookie } });
		} catch (err) {
			req.payload.logger.warn({ msg: 'identity provider not reached', err });
			return failurePage(502, PROVIDER_AWAY);
		}
	},
};
