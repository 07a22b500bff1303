import { createHash } from 'node:crypto';

import { mapDocument } from '../portable/map-document.ts';
import { isLeftOut } from './carried-collections.ts';

import type { Payload } from 'payload';
import type { IdMap } from '../portable/document-ids.ts';
import type { PortableDocument } from '../portable/document-source.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';

/**
 * A stored document in the exported form, which is the same on both databases: business keys for relations, names for
 * accounts, nothing for what is empty, no database ids, keys in order.
 *
 * @param map ids → business keys
 * @returns undefined: it belonged to a document that is gone
 */
export function exportedValues(
	payload: Payload,
	one: CarriedCollection,
	{ document, map }: { document: PortableDocument; map: IdMap },
): Values | undefined {
	const mapped = mapDocument(
		payload,
		{ collection: one.collection, isVersions: one.isVersions ?? false },
		{
			document,
			map,
		},
	);
	if (!mapped) return undefined;
	const { id: _id, latest: _latest, autosave: _autosave, snapshot: _snapshot, ...rest } = mapped;
	const kept = one.isVersions
		? { ...rest, version: ofThisCollection(payload, one, rest.version as Values) }
		: ofThisCollection(payload, one, rest);
	return canonical(kept) as Values;
}

function ofThisCollection(payload: Payload, one: CarriedCollection, values: Values): Values {
	const { flattenedFields } = payload.collections[one.collection].config;
	const defaults = new Set(
		flattenedFields.flatMap((field) =>
			'defaultValue' in field && field.defaultValue !== undefined ? [field.name] : [],
		),
	);
	const lists = listFields(payload, one);
	const entries = Object.entries(asCarried(one, values))
		.filter(([field]) => !isLeftOut(one, field))
		.map(([field, value]): readonly [string, unknown] => {
			// empty on purpose, where an omitted value would become the usual one
			if (value === null && defaults.has(field)) return [field, EMPTY];
			return lists.has(field) && Array.isArray(value) ? [field, value.map(withoutId)] : [field, value];
		});
	return Object.fromEntries(entries);
}

/** Lists of which each row is kept with an id of its own, which means nothing elsewhere. */
const listFields = (payload: Payload, { collection }: CarriedCollection): ReadonlySet<string> =>
	new Set(
		payload.collections[collection].config.flattenedFields.flatMap(({ type, name }) =>
			type === 'array' ? [name] : [],
		),
	);

function withoutId(row: unknown): unknown {
	if (typeof row !== 'object' || row === null) return row;
	const { id: _id, ...rest } = row as Values;
	return rest;
}

function asCarried({ collection }: CarriedCollection, values: Values): Values {
	if (collection === 'editions') return madeAnew(values);
	// whoever brought a recording may not sign it elsewhere either, where the relation to the account is gone
	if (collection === 'recordings') return { ...values, changedBy: withUploader(values) };
	return values;
}

const withUploader = ({ changedBy, uploadedBy }: Values): readonly unknown[] => [
	...new Set([...(Array.isArray(changedBy) ? changedBy : []), ...(typeof uploadedBy === 'string' ? [uploadedBy] : [])]),
];

/** Made audio stays behind; what communes were given stays on record, because airings are judged by it. */
function madeAnew({ rendered, renderedAt: _at, ...edition }: Values): Values {
	return {
		...edition,
		...(edition.state === 'rendered' ? { state: 'locked' } : {}),
		...(edition.state === 'published' ? { released: edition.released ?? rendered } : {}),
	};
}

const EMPTY = Symbol('empty');

function canonical(value: unknown): unknown {
	if (value === EMPTY) return null;
	if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => canonical(one) ?? null);
	if (typeof value !== 'object') return value;
	if (value === null) return undefined;
	const entries = Object.entries(value)
		.map(([name, inner]) => [name, canonical(inner)] as const)
		.filter(([, inner]) => inner !== undefined)
		.toSorted(([one], [other]) => (one < other ? -1 : 1));
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The names of fields in which two documents differ. */
export const differingFields = (one: Values, other: Values): readonly string[] =>
	[...new Set([...Object.keys(one), ...Object.keys(other)])]
		.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]))
		.toSorted();

/** Lists need ids in their rows; the same document gets the same ones each time. */
export function withRowIds(payload: Payload, one: CarriedCollection, { key, values }: { key: string; values: Values }) {
	const lists = listFields(payload, one);
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			lists.has(name) && Array.isArray(value)
				? value.map((row: Values, index) => ({ ...row, id: rowId(`${one.collection}/${key}/${name}/${index}`) }))
				: value,
		]),
	);
}

const rowId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 24);
