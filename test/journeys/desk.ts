import { signedIn } from './accounts.ts';

import type { RunningProduct } from '../support/running-product.ts';

/** By far longer than any publication of a journey takes. */
const PUBLISH_LIMIT_MS = 300_000;

/** The CMS's REST routes with an officer's session: what a browser would send. */
export interface Desk {
	find<Doc>(collection: string, where?: Record<string, string>): Promise<Doc[]>;
	/** Any of the CMS's own answers. */
	get<Body>(path: string): Promise<Body>;
	change(collection: string, id: string | number, data: object): Promise<Response>;
	create(collection: string, data: object): Promise<Response>;
	upload(
		collection: string,
		file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> },
		data: object,
	): Promise<Response>;
	/** What says who asks. */
	readonly headers: Readonly<Record<string, string>>;
	/** Posts to any of the CMS's own routes. */
	ask(path: string, body: object): Promise<Response>;
	/** Presses "Phát hành ngay" and waits for the end of the job. */
	publish(): Promise<void>;
}

export async function openDesk({ cmsUrl, login }: Pick<RunningProduct, 'cmsUrl' | 'login'>): Promise<Desk> {
	const json = { 'content-type': 'application/json' };
	const { token } = await signedIn(cmsUrl, login);
	const headers = { authorization: `JWT ${token}`, 'accept-language': 'vi' };
	const post = (path: string, body: object) =>
		fetch(`${cmsUrl}/api/${path}`, { method: 'POST', headers: { ...headers, ...json }, body: JSON.stringify(body) });

	return {
		headers,
		find: async <Doc>(collection: string, where: Record<string, string> = {}) => {
			const query = Object.entries(where).map(
				([field, value]) => `where[${field}][equals]=${encodeURIComponent(value)}`,
			);
			const answer = await fetch(`${cmsUrl}/api/${collection}?limit=500&depth=0&${query.join('&')}`, { headers });
			return ((await answer.json()) as { docs: Doc[] }).docs;
		},
		get: async <Body>(path: string) => (await (await fetch(`${cmsUrl}/api/${path}`, { headers })).json()) as Body,
		change: (collection, id, data) =>
			fetch(`${cmsUrl}/api/${collection}/${id}`, {
				method: 'PATCH',
				headers: { ...headers, ...json },
				body: JSON.stringify(data),
			}),
		create: post,
		ask: post,
		upload: (collection, { name, bytes }, data) => {
			const form = new FormData();
			form.set('file', new Blob([bytes]), name);
			form.set('_payload', JSON.stringify(data));
			return fetch(`${cmsUrl}/api/${collection}`, { method: 'POST', headers, body: form });
		},
		publish: async () => {
			const { job } = (await (await post('tasks/publish', {})).json()) as { job: string | number };
			for (const until = performance.now() + PUBLISH_LIMIT_MS; performance.now() < until;) {
				const answer = await fetch(`${cmsUrl}/api/tasks/${job}`, { headers });
				const work = (await answer.json()) as { state: string; problem?: string };
				if (work.state === 'done') return;
				if (work.state === 'failed') throw new Error(work.problem);
				await new Promise((settle) => setTimeout(settle, 500));
			}
			throw new Error(`The publication (job ${job}) did not end in five minutes.`);
		},
	};
}
