import { APIError } from 'payload';

import { misshapenField, missingReference } from './data-shape.ts';

import type { CollectionBeforeOperationHook, FlattenedField } from 'payload';

const WRITING: readonly string[] = ['create', 'update', 'updateByID'];

/**
 * Payload's lists keep the columns of a person with an owner of another shape (`collection` for `relationTo`); the
 * preference takes its owner from the request, whatever the data says.
 */
const isTaken =
	(collection: string) =>
	({ name }: FlattenedField): boolean =>
		collection !== 'payload-preferences' || name !== 'user';

/** Before access rules and hooks look at the data: is each value of the kind that its field has? */
export const refuseMisshapen: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
	if (!WRITING.includes(operation)) return args;
	const data: unknown = 'data' in args ? args.data : undefined;
	const isNew = operation === 'create' && !('duplicateFromID' in args && args.duplicateFromID);
	const missing = isNew ? missingReference(collection.flattenedFields, data) : undefined;
	const field = missing ?? misshapenField(collection.flattenedFields.filter(isTaken(collection.slug)), data);
	if (!field) return args;
	const label = collection.flattenedFields.find(({ name }) => name === field.split('.')[0])?.label;
	const name = typeof label === 'string' ? `"${label}"` : `"${field}"`;
	if (missing) throw new APIError(`Hãy chọn ${name} rồi lưu lại.`, 400, { field }, true);
	throw new APIError(`Ô ${name} có giá trị sai dạng. Hãy tải lại trang rồi nhập lại ô này.`, 400, { field }, true);
};
