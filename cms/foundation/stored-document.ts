import { APIError } from 'payload';

import { readableFields } from './differences.ts';
import { routePart } from './route-part.ts';

import type { CollectionSlug, Endpoint } from 'payload';

/** What is stored now, for the person whose save was refused. */
export interface StoredDocument {
	readonly updatedAt: string;
	readonly savedBy: string;
	/** Where a rendition or an edition stands; null: the document has no such field. */
	readonly state: string | null;
	readonly fields: readonly {
		readonly name: string;
		readonly label: string;
		readonly value: unknown;
		readonly inWords: string;
	}[];
}

/** `GET /api/stored/:collection/:id`: who saved a document last and what its fields say, with their Vietnamese names. */
export const storedDocumentEndpoint: Endpoint = {
	path: '/stored/:collection/:id',
	method: 'get',
	handler: async (req) => {
		const slug = routePart(req, 'collection');
		const collection = req.payload.collections[slug as CollectionSlug];
		if (!collection || !req.user) throw new APIError('Không có tài liệu này.', 404, undefined, true);
		const document = (await req.payload.findByID({
			collection: slug as CollectionSlug,
			id: routePart(req, 'id'),
			depth: 0,
			overrideAccess: false,
			user: req.user,
			req,
		})) as unknown as Record<string, unknown>;
		const stored: StoredDocument = {
			updatedAt: String(document.updatedAt),
			savedBy: typeof document.savedBy === 'string' ? document.savedBy : 'Người khác',
			state: typeof document.state === 'string' ? document.state : null,
			fields: readableFields(collection.config.flattenedFields).map(({ name, label, inWords }) => ({
				name,
				label,
				value: document[name] ?? null,
				inWords: inWords(document[name]),
			})),
		};
		return Response.json(stored);
	},
};
