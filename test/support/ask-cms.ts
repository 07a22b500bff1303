import { handleEndpoints } from 'payload';

import { PASSWORD } from './cms.ts';

import type { Payload, TypedUser } from 'payload';

/** A request to the CMS's REST routes with somebody's session, as a browser would send it, without a server between. */
export async function askCms(
	payload: Payload,
	user: TypedUser | undefined,
	path: string,
	init: RequestInit = {},
): Promise<Response> {
	const { token } = user
		? await payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } })
		: { token: undefined };
	const body = init.body instanceof FormData ? await encoded(init.body) : undefined;
	const headers = {
		'accept-language': 'vi',
		...(token ? { authorization: `JWT ${token}` } : {}),
		...body?.headers,
	};
	return handleEndpoints({
		config: Promise.resolve(payload.config),
		request: new Request(`http://127.0.0.1${path}`, { ...init, headers, ...(body ? { body: body.bytes } : {}) }),
	});
}

/** With its length, which browsers send and the routes look at. */
async function encoded(form: FormData): Promise<{ bytes: ArrayBuffer; headers: Record<string, string> }> {
	const whole = new Response(form);
	const bytes = await whole.arrayBuffer();
	return {
		bytes,
		headers: { 'content-type': whole.headers.get('content-type') ?? '', 'content-length': String(bytes.byteLength) },
	};
}
