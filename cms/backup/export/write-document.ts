import { withRowIds } from './exported-values.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { DocumentId } from '../portable/document-source.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';

interface Writing {
	readonly key: string;
	/** With the ids of this database. */
	readonly values: Values;
	readonly req: PayloadRequest;
}

/** Below hooks and access, so that dates and signatures stay what they are. @returns its id */
export async function makeDocument(
	payload: Payload,
	one: CarriedCollection,
	{ key, values, req }: Writing,
): Promise<DocumentId> {
	const { id: _id, ...data } = withRowIds(payload, one, { key, values });
	if (!one.isVersions) {
		const { id } = await payload.db.create({ collection: one.collection, data, req });
		return id;
	}
	const { parent, version, createdAt, updatedAt } = data as unknown as {
		parent: DocumentId;
		version: Values;
		createdAt: string;
		updatedAt: string;
	};
	const { id } = await payload.db.createVersion({
		collectionSlug: one.collection,
		parent,
		versionData: withRowIds(payload, one, { key, values: version }) as never,
		createdAt,
		updatedAt,
		autosave: false,
		req,
	});
	return id;
}

/** What an export does not say is empty, but for what is of this installation alone. */
export async function replaceDocument(
	payload: Payload,
	one: CarriedCollection,
	{ id, key, values, req }: Writing & { readonly id: DocumentId },
): Promise<void> {
	const { flattenedFields } = payload.collections[one.collection].config;
	const emptied = flattenedFields.flatMap((field) => {
		if (field.type === 'join' || field.name === 'id' || (one.notCarried ?? []).includes(field.name)) return [];
		if ('virtual' in field && field.virtual) return [];
		return [[field.name, field.type === 'array' || ('hasMany' in field && field.hasMany) ? [] : null] as const];
	});
	const { id: _id, ...given } = withRowIds(payload, one, { key, values });
	await payload.db.updateOne({
		collection: one.collection,
		id,
		data: { ...Object.fromEntries(emptied), ...given },
		req,
		returning: false,
	});
}
