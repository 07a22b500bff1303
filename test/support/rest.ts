import { handleEndpoints } from 'payload';

import { PASSWORD } from './cms.ts';

import type { Payload, TypedUser } from 'payload';

/** The CMS's routes with the session of a person, as a browser has it; nothing listens. */
export interface Rest {
	ask(path: string, options?: { body?: object; method?: string; headers?: Record<string, string> }): Promise<Response>;
	/** Any bytes as the body of JSON that it claims to be. */
	send(path: string, init: { method: string; body?: string }): Promise<Response>;
	/** The same, for answers that are JSON. */
	json<Answer>(path: string, body?: object): Promise<Answer & { status: number }>;
}

export async function restAs(payload: Payload, user?: TypedUser): Promise<Rest> {
	const { default: config } = await import('#cms/payload.config.ts');
	const token = user
		? (await payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } })).token
		: undefined;
	const ask: Rest['ask'] = (path, { body, method = body ? 'POST' : 'GET', headers = {} } = {}) =>
		handleEndpoints({
			config,
			request: new Request(`http://127.0.0.1:3000/api/${path}`, {
				method,
				headers: {
					'accept-language': 'vi',
					...(token ? { authorization: `JWT ${token}` } : {}),
					...(body ? { 'content-type': 'application/json' } : {}),
					...headers,
				},
				...(body ? { body: JSON.stringify(body) } : {}),
			}),
		});
	const send: Rest['send'] = (path, init) =>
		handleEndpoints({
			config,
			request: new Request(`http://127.0.0.1:3000/api/${path}`, {
				...init,
				headers: {
					'accept-language': 'vi',
					'content-type': 'application/json',
					...(token ? { authorization: `JWT ${token}` } : {}),
				},
			}),
		});
	return {
		ask,
		send,
		json: async <Answer>(path: string, body?: object) => {
			const answer = await ask(path, body ? { body } : {});
			return { ...((await answer.json()) as Answer), status: answer.status };
		},
	};
}
