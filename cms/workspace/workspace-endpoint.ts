import { readableRendition } from '../messages/readable-rendition.ts';
import { loadWorkspace } from './load-workspace.ts';

import type { Endpoint } from 'payload';

const missing = () =>
	Response.json({ message: 'Không có bản ngữ này, hoặc bạn không được xem. Hãy quay lại danh sách.' }, { status: 404 });

/** `GET /api/workspace/:rendition`: words beside their source, older wordings, comments, who works on it. */
export const workspaceEndpoint: Endpoint = {
	path: '/workspace/:rendition',
	method: 'get',
	handler: async (req) => {
		const rendition = await readableRendition(req);
		if (!rendition || typeof rendition.message !== 'object') return missing();
		return Response.json(await loadWorkspace(req, { ...rendition, message: rendition.message }));
	},
};
