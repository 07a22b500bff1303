import type { FlattenedField } from 'payload';

const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isKey = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** A document as forms may send it back: the id stands in it. */
const isReference = (value: unknown): boolean =>
	isKey(value) ||
	(isPlain(value) && (isKey(value.id) || (typeof value.relationTo === 'string' && isReference(value.value))));

const isListOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
	Array.isArray(value) && value.every(isItem);

function isValueOf(field: FlattenedField, value: unknown): boolean {
	if (value === null || value === undefined || value === '') return true;
	const isMany = 'hasMany' in field && field.hasMany === true;
	switch (field.type) {
		case 'text':
		case 'textarea':
		case 'email':
		case 'code':
		case 'radio':
			return isMany ? isListOf(value, (item) => typeof item === 'string') : typeof value === 'string';
		case 'select':
			return isMany
				? isListOf(value, (item) => typeof item === 'string') || typeof value === 'string'
				: typeof value === 'string';
		case 'number':
			return isMany ? isListOf(value, isKey) : isKey(value) && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER;
		case 'checkbox':
			return typeof value === 'boolean' || value === 'true' || value === 'false';
		case 'date':
			return value instanceof Date || (isKey(value) && !Number.isNaN(new Date(value as string | number).getTime()));
		case 'relationship':
		case 'upload':
			return isMany ? isListOf(value, isReference) : isReference(value);
		// lists and groups are walked through below; the others hold whatever they like
		case 'array':
		case 'blocks':
		case 'group':
		case 'join':
		case 'json':
		case 'point':
		case 'richText':
		case 'tab':
		default:
			return true;
	}
}

/** The first required reference that a new document lacks: hooks look up what it belongs to. */
export function missingReference(fields: readonly FlattenedField[], data: unknown): string | undefined {
	const given = isPlain(data) ? data : {};
	const missing = fields.find(
		(field) =>
			(field.type === 'relationship' || field.type === 'upload') &&
			field.required === true &&
			field.defaultValue === undefined &&
			(given[field.name] === undefined || given[field.name] === null || given[field.name] === ''),
	);
	return missing?.name;
}

/**
 * The first field whose value cannot be one, whatever it says: an object where a word belongs, a list where a number
 * does. Hooks and access rules run before Payload validates, and trust what they get.
 *
 * @returns its path, `clusters.0.name`; undefined: every value is of its kind
 */
export function misshapenField(fields: readonly FlattenedField[], data: unknown, at = ''): string | undefined {
	if (!isPlain(data)) return at === '' ? 'data' : at.slice(0, -1);
	for (const field of fields) {
		const value = data[field.name];
		const path = `${at}${field.name}`;
		if (value === null || value === undefined) continue;
		if (field.type === 'group' || field.type === 'tab') {
			const inside = misshapenField(field.flattenedFields, value, `${path}.`);
			if (inside) return inside;
		} else if (field.type === 'array') {
			// Payload's forms say how many rows there are before they send them
			if (typeof value === 'number') continue;
			if (!Array.isArray(value)) return path;
			for (const [index, row] of value.entries()) {
				const inside = misshapenField(field.flattenedFields, row, `${path}.${index}.`);
				if (inside) return inside;
			}
		} else if (!isValueOf(field, value)) return path;
	}
	return undefined;
}
