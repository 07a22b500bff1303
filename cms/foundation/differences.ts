import type { FlattenedField } from 'payload';

/** One field in which what is stored and what somebody wants to save differ, as people read it. */
export interface Difference {
	readonly name: string;
	/** Vietnamese name of the field. */
	readonly label: string;
	readonly stored: string;
	readonly yours: string;
}

/** Fields that people fill in and read; the others are the system's own. */
const READABLE = new Set(['text', 'textarea', 'select', 'number', 'checkbox', 'date', 'email']);

/** Fields of a document that people write, with their Vietnamese names and the stored values as text. */
export function readableFields(
	fields: readonly FlattenedField[],
): readonly { readonly name: string; readonly label: string; readonly inWords: (value: unknown) => string }[] {
	return fields.flatMap((field) => {
		const isOwn = !READABLE.has(field.type) || field.admin?.hidden === true || field.admin?.readOnly === true;
		if (isOwn || typeof field.label !== 'string') return [];
		return [{ name: field.name, label: field.label, inWords: (value: unknown) => valueInWords(field, value) }];
	});
}

/** What differs between a stored document and a save; a field that the save does not carry stays as it is. */
export function differencesBetween(
	fields: readonly FlattenedField[],
	stored: Readonly<Record<string, unknown>>,
	saved: Readonly<Record<string, unknown>>,
): readonly Difference[] {
	return readableFields(fields).flatMap(({ name, label, inWords }) => {
		if (saved[name] === undefined) return [];
		const [theirs, yours] = [inWords(stored[name]), inWords(saved[name])];
		return theirs === yours ? [] : [{ name, label, stored: theirs, yours }];
	});
}

function valueInWords(field: FlattenedField, value: unknown): string {
	if (value === null || value === undefined) return field.type === 'checkbox' ? 'không' : '';
	if (Array.isArray(value)) return value.map((entry) => valueInWords(field, entry)).join(', ');
	if (field.type === 'checkbox') return value === true ? 'có' : 'không';
	if (field.type === 'select') {
		const option = field.options.find((one) => (typeof one === 'string' ? one : one.value) === value);
		return typeof option === 'object' && typeof option.label === 'string' ? option.label : textOf(value);
	}
	return textOf(value);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
