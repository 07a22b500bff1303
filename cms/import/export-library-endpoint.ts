import yazl from 'yazl';

import { dayAt } from '#content/model/month.ts';

import { mayImport } from './import-scope.ts';
import { exportLibrary } from './library.ts';

import type { Endpoint } from 'payload';

/** `GET /api/library/export`: messages, words and agreed terms as one file for another installation. */
export const exportLibraryEndpoint: Endpoint = {
	path: '/library/export',
	method: 'get',
	handler: async (req) => {
		if (!mayImport(req))
			return Response.json({ message: 'Chỉ cán bộ truyền thông và quản trị được xuất thư viện.' }, { status: 403 });
		const now = new Date();
		const library = await exportLibrary(req, now);
		const zip = new yazl.ZipFile();
		zip.addBuffer(Buffer.from(JSON.stringify(library, null, '\t')), 'library.json', { mtime: now });
		zip.end();
		const chunks: Buffer[] = [];
		for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
		return new Response(new Uint8Array(Buffer.concat(chunks)), {
			headers: {
				'content-type': 'application/zip',
				'content-disposition': `attachment; filename="thu-vien-loa-lang-${dayAt(now)}.zip"`,
			},
		});
	},
};
