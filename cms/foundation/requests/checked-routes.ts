import { jsonDepth } from '#content/lib/json-shape.ts';

import { DATABASE_AWAY, isDatabaseAway } from '../database-away.ts';
import { queryProblem } from './query-shape.ts';
import { refuseMisshapen } from './refuse-misshapen.ts';

import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload';

const refusal = (status: number, message: string): Response =>
	Response.json({ message, errors: [{ message }] }, { status });

const NO_SUCH = 'Không có địa chỉ này. Hãy quay lại trang trước rồi thử lại.';
const NO_DOCUMENT = 'Không có tài liệu này. Có thể nó đã bị xóa, hoặc địa chỉ bị gõ sai.';
const NO_JSON = 'Nội dung gửi lên không đọc được. Hãy tải lại trang rồi thử lại.';

/** Deeper than any form of ours, shallower than what makes a parser or a copy of the data run out of stack. */
const MOST_DEPTH = 40;

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

interface Where {
	/** Path of the endpoint inside its collection. */
	readonly path: string;
	readonly hasVersions: boolean;
	readonly isOfCollection: boolean;
}

/**
 * Payload's routes and our own, each behind the same look at the shape of what comes: address, query, body. What is
 * wrong is answered with 400 or 404 and a sentence before any code that trusts it.
 */
export function withCheckedRoutes(config: SanitizedConfig): SanitizedConfig {
	checkAll(config.endpoints, { hasVersions: true, isOfCollection: false });
	for (const collection of config.collections) {
		const { endpoints, versions, hooks } = collection;
		// Payload's own collections too: its locks and preferences come from outside like everything else
		hooks.beforeOperation.unshift(refuseMisshapen);
		// without routes: an address like any that is none
		if (endpoints === false) collection.endpoints = ends();
		else checkAll(endpoints, { hasVersions: Boolean(versions), isOfCollection: true });
	}
	return config;
}

const ends = () => METHODS.map((method) => ({ path: '/:rest*', method, handler: () => refusal(404, NO_SUCH) }));

function checkAll(endpoints: Omit<Endpoint, 'root'>[], about: Omit<Where, 'path'>): void {
	endpoints.splice(0, endpoints.length, ...endpoints.map((endpoint) => checked(endpoint, about)), ...ends());
}

const checked = (endpoint: Omit<Endpoint, 'root'>, about: Omit<Where, 'path'>): Omit<Endpoint, 'root'> => ({
	...endpoint,
	handler: async (req) => {
		if (await hasLostPerson(req)) return refusal(503, DATABASE_AWAY);
		const problem = await problemOf(req, { path: endpoint.path, ...about });
		if (problem) return problem;
		// Payload fails over a preference that is not there
		const isPreference = endpoint.path === '/:key' && endpoint.method === 'delete';
		const answer = isPreference
			? await Promise.resolve(endpoint.handler(req)).catch(() => refusal(404, NO_DOCUMENT))
			: await endpoint.handler(req);
		// a file that is not there is "Something went wrong." to Payload
		return endpoint.path.startsWith('/file/') && answer.status >= 500 ? refusal(404, NO_DOCUMENT) : answer;
	},
});

/** Payload takes a person whom the database could not load for a stranger, and would answer "403, not allowed". */
async function hasLostPerson({ user, headers, payload }: PayloadRequest): Promise<boolean> {
	if (user || payload.db.name !== 'mongoose') return false;
	const hasSession = headers.has('authorization') || /(^|;\s*)payload-token=/.test(headers.get('cookie') ?? '');
	if (!hasSession) return false;
	if (isDatabaseAway()) return true;
	return payload.count({ collection: 'languages' }).then(
		() => false,
		() => true,
	);
}

async function problemOf(
	req: PayloadRequest,
	{ path, hasVersions, isOfCollection }: Where,
): Promise<Response | undefined> {
	if (!hasVersions && path.startsWith('/versions')) return refusal(404, NO_SUCH);
	const { id } = req.routeParams ?? {};
	if (isOfCollection && id !== undefined && !isPossibleId(id, req)) return refusal(404, NO_DOCUMENT);
	const problem = queryProblem(req.query);
	if (problem) return refusal(400, problem);
	return bodyProblem(req);
}

/** An id that the database could have given; for others it would answer with an error of its own. */
const isPossibleId = (id: unknown, { payload }: PayloadRequest): boolean =>
	typeof id === 'string' &&
	(payload.db.defaultIDType === 'number' ? /^\d{1,15}$/.test(id) : /^[0-9a-f]{24}$/i.test(id));

/** Reads a JSON body once and keeps it for whoever reads it next. */
async function bodyProblem(req: PayloadRequest): Promise<Response | undefined> {
	const type = req.headers.get('content-type')?.split(';')[0]?.trim();
	if (type !== 'application/json' || req.method === 'GET' || !req.body) return undefined;
	const text = (await req.text?.()) ?? '';
	if (text === '') {
		req.text = () => Promise.resolve('');
		return undefined;
	}
	if (jsonDepth(text, MOST_DEPTH) > MOST_DEPTH) return refusal(400, NO_JSON);
	const body = parsed(text);
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return refusal(400, NO_JSON);
	req.text = () => Promise.resolve(text);
	req.json = () => Promise.resolve(body);
	return undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
