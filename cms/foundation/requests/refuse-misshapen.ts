import { APIError } from 'payload';

import { misshapenField, missingReference } from './data-shape.ts';

import type { CollectionBeforeOperationHook, TypedUser } from 'payload';

const WRITING: readonly string[] = ['create', 'update', 'updateByID'];

/**
 * A preference belongs to who asks, whatever the data says: the owner stands in it before anything trusts it. (Payload's
 * lists write an owner of another shape, `collection` for `relationTo`, and Payload itself puts it right too late.)
 */
function withOwner<Args extends object>(args: Args, { collection, id }: TypedUser): Args {
	if (!('data' in args) || typeof args.data !== 'object' || args.data === null) return args;
	return { ...args, data: { ...args.data, user: { relationTo: collection, value: id } } };
}

/** Before access rules and hooks look at the data: is each value of the kind that its field has? */
export const refuseMisshapen: CollectionBeforeOperationHook = ({ args: asked, collection, operation }) => {
	if (!WRITING.includes(operation)) return asked;
	const owner = collection.slug === 'payload-preferences' ? asked.req?.user : null;
	const args = owner ? withOwner(asked, owner) : asked;
	const data: unknown = 'data' in args ? args.data : undefined;
	const isNew = operation === 'create' && !('duplicateFromID' in args && args.duplicateFromID);
	const missing = isNew ? missingReference(collection.flattenedFields, data) : undefined;
	const field = missing ?? misshapenField(collection.flattenedFields, data);
	if (!field) return args;
	const label = collection.flattenedFields.find(({ name }) => name === field.split('.')[0])?.label;
	const name = typeof label === 'string' ? `"${label}"` : `"${field}"`;
	if (missing) throw new APIError(`Hãy chọn ${name} rồi lưu lại.`, 400, { field }, true);
	throw new APIError(`Ô ${name} có giá trị sai dạng. Hãy tải lại trang rồi nhập lại ô này.`, 400, { field }, true);
};
