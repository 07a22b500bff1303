import type { Payload, Where } from 'payload';
import type { DocumentId, DocumentSource, PortableDocument } from './document-source.ts';
import type { Entity } from './entities.ts';

/** Documents read at once. */
const PAGE = 500;

/** Of a database that nobody writes meanwhile: a copy, or an installation that stands still. */
export function sqliteSource(payload: Payload): DocumentSource {
	return {
		engine: 'sqlite',
		documents: (entity) => pages(payload, entity, false),
		ids: async function* ids(entity) {
			for await (const { id } of pages(payload, entity, true)) yield id;
		},
	};
}

async function* pages(payload: Payload, entity: Entity, isIdsOnly: boolean): AsyncGenerator<PortableDocument> {
	let last: DocumentId | undefined;
	for (;;) {
		const where: Where = last === undefined ? {} : { id: { greater_than: last } };
		const about = { collection: entity.collection, where, sort: 'id', limit: PAGE, pagination: false } as const;
		const select = isIdsOnly ? { select: {} } : {};
		// documents of the join fields are read with their own collection
		const { docs } = (await (entity.isVersions
			? payload.db.findVersions({ ...about, ...select })
			: payload.db.find({ ...about, ...select, joins: false as never }))) as { docs: PortableDocument[] };
		yield* docs;
		last = docs.at(-1)?.id;
		if (docs.length < PAGE) return;
	}
}
