import { answerOf } from '../../foundation/admin/ask-server.ts';

import type { NextStep } from '../sign-in.ts';

/** What to scan with an authenticator app. */
export interface Scan {
	readonly secret: string;
	readonly enrolment: string;
	/** The QR code, as SVG made by the server. */
	readonly picture: string;
}

export type SignInAnswer =
	| { readonly kind: 'start' }
	| { readonly kind: 'refused'; readonly message: string }
	| { readonly kind: 'next'; readonly next: NextStep; readonly message: string; readonly scan?: Scan }
	| { readonly kind: 'done'; readonly recoveryCodes: readonly string[] };

interface Answered extends Partial<Scan> {
	readonly message?: string;
	readonly next?: NextStep;
	readonly recoveryCodes?: readonly string[];
}

const NO_ANSWER = 'Máy chủ không trả lời. Hãy kiểm tra mạng rồi thử lại.';

/** Sends what the form has so far to the route of the sign-in. */
export async function askSignIn(
	fields: object,
	route: '/api/users/login' | '/api/users/oidc/code' = '/api/users/login',
): Promise<SignInAnswer> {
	const answer = await answerOf(route, { body: fields });
	if (!answer) return { kind: 'refused', message: NO_ANSWER };
	const {
		message = NO_ANSWER,
		next,
		secret,
		enrolment,
		picture,
		recoveryCodes = [],
	} = (await answer.json().catch(() => ({}))) as Answered;
	if (answer.ok) return { kind: 'done', recoveryCodes };
	if (!next) return { kind: 'refused', message };
	const scan = secret && enrolment && picture ? { secret, enrolment, picture } : undefined;
	return { kind: 'next', next, message, ...(scan ? { scan } : {}) };
}
