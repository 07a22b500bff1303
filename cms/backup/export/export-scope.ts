import { CARRIED, nameOf, REFERENCES } from './carried-collections.ts';

import type { Payload } from 'payload';
import type { DocumentSource } from '../portable/document-source.ts';
import type { BusinessKeys } from './business-keys.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';

/** Which documents go along. */
export interface ExportScope {
	has(one: CarriedCollection, key: string, values: Values): boolean;
}

/** All of them. */
const everything: ExportScope = { has: () => true };

/** Collections that other documents name or belong to: their keys are needed before any line is written. */
const NAMED: ReadonlySet<string> = new Set([
	...REFERENCES.flatMap(({ collection, to }) => [collection, to]),
	...CARRIED.flatMap(({ parent }) => (parent ? [parent.collection] : [])),
	'surveys',
	'communes',
]);

/**
 * Reads what has to be known before writing: the keys of all documents that others name, and of which a province's own
 * and what these need.
 *
 * @param province code; undefined: everything
 */
export async function readScope(
	payload: Payload,
	source: DocumentSource,
	{ keys, province }: { keys: BusinessKeys; province: string | undefined },
): Promise<ExportScope> {
	await keys.learnAccounts(source);
	const chosen = new Map<string, Set<string>>();
	const named: { to: string; key: string }[] = [];
	const inProvince = (one: CarriedCollection, key: string, values: Values) => {
		if (!province) return;
		const isOwn = one.isOf(values, province);
		const { parent } = one;
		const isOfChosen = parent && chosen.get(parent.collection)?.has(String(values[parent.field]));
		if (!isOwn && !isOfChosen) return;
		(chosen.get(one.collection) ?? setOf(chosen, one.collection)).add(key);
		for (const { collection, field, to } of REFERENCES)
			if (collection === one.collection)
				for (const value of [values[field]].flat()) if (typeof value === 'string') named.push({ to, key: value });
	};
	const needed = CARRIED.filter((one) => !one.isVersions && NAMED.has(one.collection));
	for (const one of needed) await keys.learn(payload, source, one, (key, values) => inProvince(one, key, values));
	if (!province) return everything;
	for (const { to, key } of named) (chosen.get(to) ?? setOf(chosen, to)).add(key);
	return scopeOf(province, chosen);
}

function setOf(chosen: Map<string, Set<string>>, name: string): Set<string> {
	const made = new Set<string>();
	chosen.set(name, made);
	return made;
}

/** Texts and readings of a shared message that the province airs go along with it, though they were read before it was. */
function scopeOf(province: string, chosen: ReadonlyMap<string, ReadonlySet<string>>): ExportScope {
	const isChosen = (name: string, key: unknown): boolean => chosen.get(name)?.has(String(key)) === true;
	return {
		has: (one, key, values) => {
			if (one.collection === 'commune-changes')
				return [values.oldCodes, values.newCodes].some(
					(codes) => typeof codes === 'string' && codes.split(' ').some((code) => isChosen('communes', code)),
				);
			if (nameOf(one) === one.collection && (one.isOf(values, province) || isChosen(one.collection, key))) return true;
			if (!one.parent) return false;
			const parent = String(values[one.parent.field]);
			// renditions are `message/language`
			const message = parent.split('/')[0] ?? '';
			return (
				isChosen(one.parent.collection, parent) ||
				(one.parent.collection !== 'editions' && isChosen('messages', message))
			);
		},
	};
}
