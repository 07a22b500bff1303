import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload';

/** What a person types there is compared byte by byte, also at sign-in. */
const AS_TYPED = new Set(['password', 'confirm-password', 'newPassword', 'currentPassword']);

/**
 * The same value with every text in Unicode's composed form (NFC). Some keyboards and macOS send a letter and its
 * marks apart; such words look the same, but are found, compared and counted as others.
 */
export function composed(value: unknown): unknown {
	if (typeof value === 'string') return value.normalize('NFC');
	if (Array.isArray(value)) return value.map(composed);
	if (!isPlain(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, AS_TYPED.has(name) ? inner : composed(inner)]),
	);
}

/** Dates, files and ids of databases stay what they are. */
function isPlain(value: unknown): value is Record<string, unknown> {
	if (value === null || typeof value !== 'object') return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === Object.prototype || prototype === null;
}

const composeData: CollectionBeforeOperationHook = ({ args, operation }) => {
	if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args;
	return 'data' in args ? { ...args, data: composed(args.data) } : args;
};

/** A collection whose words arrive composed, whichever way they come: REST, form, import, Local API. */
export const withComposedText = (collection: CollectionConfig): CollectionConfig => ({
	...collection,
	hooks: { ...collection.hooks, beforeOperation: [composeData, ...(collection.hooks?.beforeOperation ?? [])] },
});
