import { randomUUID } from 'node:crypto';
import { z } from 'zod';

import { SIGNATURE_HEADER, signRequest } from '#content/lib/edge-signature.ts';
import { REQUEST_ID } from '#content/lib/request-id.ts';

/** The CMS as the edge speaks to it: each request is signed, the secret itself stays here. */
export interface CmsClient {
	/** @returns the answer, whatever its status */
	ask(request: {
		method: 'GET' | 'POST';
		path: string;
		body?: string;
		/** Beside those that every request has. */
		headers?: Readonly<Record<string, string>>;
		stopped: AbortSignal;
		/** As the lines of both parts call it; one of its own unless given. */
		requestId?: string;
	}): Promise<Response>;
}

interface ClientOptions {
	readonly cmsInternalUrl: string;
	readonly edgeSecret: string;
	/** Seconds an attempt may take. */
	readonly timeoutSeconds: number;
	readonly now: () => Date;
}

/** What the CMS says to a request that was signed at another time than its own: its own. */
const staleSchema = z.object({ code: z.literal('stale_signature'), now: z.number() });

/**
 * A machine whose clock is wrong signs with the CMS's time once that has told it: what is counted must not wait for
 * somebody to set a clock.
 */
export function cmsClient({ cmsInternalUrl, edgeSecret, timeoutSeconds, now }: ClientOptions): CmsClient {
	let aheadMilliseconds = 0;
	const send: CmsClient['ask'] = ({ method, path, body = '', headers, stopped, requestId = randomUUID() }) => {
		const signedAt = new Date(now().getTime() + aheadMilliseconds);
		return fetch(`${cmsInternalUrl}${path}`, {
			method,
			headers: {
				...headers,
				...(method === 'POST' ? { 'content-type': 'application/json' } : {}),
				// the CMS's lines about it and ours can be put side by side
				[REQUEST_ID]: requestId,
				[SIGNATURE_HEADER]: signRequest(edgeSecret, { method, path, body }, signedAt),
			},
			...(method === 'POST' ? { body } : {}),
			redirect: 'error',
			signal: AbortSignal.any([stopped, AbortSignal.timeout(timeoutSeconds * 1_000)]),
		});
	};
	return {
		ask: async (request) => {
			const answer = await send(request);
			if (answer.status !== 401) return answer;
			const stale = staleSchema.safeParse(await answer.json().catch(() => undefined));
			if (!stale.success) return new Response(null, { status: 401 });
			aheadMilliseconds = stale.data.now - now().getTime();
			return send(request);
		},
	};
}
