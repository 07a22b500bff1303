import { executeAccess } from 'payload';

import { SESSION_OVER } from '../foundation/session-over.ts';
import { mayImport } from '../import/import-scope.ts';

import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';

const refusal = (status: number, message: string) => Response.json({ message }, { status });

/**
 * `GET /api/may-upload?method&path`: may this person send a file there? The gate asks before it takes one. The route
 * itself asks again, with the data: here only who has no business there at all is turned away.
 */
export const mayUploadEndpoint: Endpoint = {
	path: '/may-upload',
	method: 'get',
	handler: async (req) => {
		if (!req.user) return refusal(401, SESSION_OVER);
		const { method, path } = { method: req.searchParams.get('method'), path: req.searchParams.get('path') ?? '' };
		const isAllowed = await mayUpload(req, method ?? 'POST', path.split('/').filter(Boolean).slice(1));
		return isAllowed
			? new Response(null, { status: 204 })
			: refusal(403, 'Tài khoản này không tải tệp lên đây được. Hãy nhờ quản trị hệ thống giao thêm vai trò.');
	},
};

async function mayUpload(req: PayloadRequest, method: string, [first = '', id]: readonly string[]): Promise<boolean> {
	if (first === 'import') return mayImport(req);
	const slug = first === 'record-lines' ? 'recordings' : first;
	const collection = req.payload.collections[slug as CollectionSlug];
	if (!collection?.config.upload) return false;
	const { create, update } = collection.config.access;
	const isUpdate = method === 'PATCH' || (id !== undefined && first !== 'record-lines');
	return Boolean(await executeAccess({ req, disableErrors: true }, isUpdate ? update : create));
}
