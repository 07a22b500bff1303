import { buildVersionCollectionFields, traverseFields } from 'payload';

import { withTextIds } from './ids-in-text.ts';

import type { Field, Payload } from 'payload';
import type { DocumentId, PortableDocument } from './document-source.ts';
import type { IdMap } from './document-ids.ts';
import type { Entity } from './entities.ts';

type Values = Record<string, unknown>;

/**
 * A document as the target shall have it: relations, and ids that stand in text, are the target's. What the source does
 * not have at all (a field of a newer version) gets its default, as Payload does when it reads.
 *
 * @returns undefined: a relation that must be there names a document that is gone, so nothing could open it
 */
export function mapDocument(
	payload: Payload,
	entity: Entity,
	{ document, map }: { document: PortableDocument; map: IdMap },
): PortableDocument | undefined {
	const values: Values = structuredClone(document);
	let isLost = false;
	traverseFields({
		config: payload.config,
		fields: fieldsOf(payload, entity) as Field[],
		fillEmpty: false,
		parentIsLocalized: false,
		ref: values,
		callback: ({ field, ref }) => {
			if (!('name' in field) || typeof ref !== 'object' || ref === null) return;
			const holder = ref as Values;
			const name = field.name;
			if (field.type === 'join') delete holder[name];
			else if (field.type === 'relationship' || field.type === 'upload') {
				const before = holder[name];
				holder[name] = mapReference(map, field.relationTo, before);
				if (isGone(before, holder[name]) && 'required' in field && field.required) isLost = true;
			} else if (holder[name] === undefined && 'defaultValue' in field && isPlainDefault(field.defaultValue))
				holder[name] = field.defaultValue;
		},
	});
	if (isLost) return undefined;
	return entity.isVersions
		? { ...values, id: document.id, version: withTextIds(entity.collection, asValues(values.version), map) }
		: { ...withTextIds(entity.collection, values, map), id: map.of(entity.collection, document.id) ?? document.id };
}

const asValues = (value: unknown): Values => (typeof value === 'object' && value !== null ? (value as Values) : {});

function fieldsOf(payload: Payload, { collection, isVersions }: Entity): readonly Field[] {
	const { config } = payload.collections[collection];
	return isVersions ? buildVersionCollectionFields(payload.config, config) : config.fields;
}

const isPlainDefault = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const isGone = (before: unknown, after: unknown): boolean =>
	before !== null && before !== undefined && (after === null || (Array.isArray(after) && after.length === 0));

function mapReference(map: IdMap, relationTo: string | readonly string[], value: unknown): unknown {
	if (Array.isArray(value)) return value.map((one) => mapReference(map, relationTo, one)).filter((one) => one !== null);
	if (typeof value === 'object' && value !== null && 'relationTo' in value && 'value' in value) {
		const id = map.of(String(value.relationTo), value.value as DocumentId);
		return id === undefined ? null : { relationTo: value.relationTo, value: id };
	}
	if ((typeof value === 'string' || typeof value === 'number') && typeof relationTo === 'string')
		return map.of(relationTo, value) ?? null;
	return value;
}
