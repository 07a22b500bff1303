import { configToJSONSchema } from 'payload';

import { isLeftOut } from './carried-collections.ts';

import type { Payload } from 'payload';
import type { CarriedCollection } from './carried-collections.ts';

type Schema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** What a line of the file of each collection looks like, for whoever reads an export with other tools. */
export function lineSchemas(payload: Payload): (one: CarriedCollection) => Schema {
	const { definitions = {} } = configToJSONSchema(payload.config, 'text');
	return (one) => lineSchema(definitions, one);
}

function lineSchema(definitions: Readonly<Record<string, unknown>>, one: CarriedCollection): Schema {
	const { properties = {} } = (definitions[one.collection] ?? {}) as { properties?: Record<string, Schema> };
	const values = valuesSchema(one, properties);
	const version = {
		type: 'object',
		properties: {
			parent: { type: 'string' },
			version: values,
			createdAt: { type: 'string' },
			updatedAt: { type: 'string' },
		},
	};
	return {
		$schema: DRAFT,
		title: one.isVersions ? `${one.collection}.versions` : one.collection,
		description:
			'One JSON object a line. Relations are business keys of the other collection, accounts are names, empty fields are left out.',
		type: 'object',
		required: ['key', 'data'],
		properties: { key: { type: 'string' }, data: one.isVersions ? version : values },
		additionalProperties: false,
	};
}

function valuesSchema(one: CarriedCollection, properties: Record<string, Schema>): Schema {
	const kept = Object.entries(properties).filter(
		([name, schema]) => name !== 'id' && !isLeftOut(one, name) && !isJoin(schema),
	);
	return { type: 'object', properties: Object.fromEntries(kept.map(([name, schema]) => [name, byKey(schema)])) };
}

const isJoin = ({ properties }: Schema): boolean =>
	typeof properties === 'object' && properties !== null && 'hasNextPage' in properties;

/** Relations hold business keys; nothing has to be there, because what is empty is left out. */
function byKey(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(byKey);
	if (typeof schema !== 'object' || schema === null) return schema;
	if ('oneOf' in schema && JSON.stringify(schema.oneOf).includes('#/definitions/')) {
		const isOptional = JSON.stringify(schema.oneOf).includes('"null"');
		return { type: isOptional ? ['string', 'null'] : 'string' };
	}
	const { required: _required, ...rest } = schema as Schema;
	return Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, byKey(inner)]));
}
