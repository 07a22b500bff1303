import { nameOf } from './carried-collections.ts';
import { exportedValues } from './exported-values.ts';

import type { Payload } from 'payload';
import type { DocumentId, DocumentSource, PortableDocument } from '../portable/document-source.ts';
import type { IdMap } from '../portable/document-ids.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';

/** Told of a document in the exported form, and as it is stored. */
export type OnDocument = (key: string, values: Values, document: PortableDocument) => Promise<void> | void;

/** Ids of one database → business keys, and back. */
export class BusinessKeys implements IdMap {
	readonly #keys = new Map<string, Map<string, string>>();
	readonly #ids = new Map<string, Map<string, DocumentId>>();

	/** Accounts are names: whoever is gone names nobody else either. */
	async learnAccounts(source: DocumentSource): Promise<void> {
		const [emails, ids] = [new Map<string, string>(), new Map<string, DocumentId>()];
		for await (const { id, email } of source.documents({ collection: 'users', isVersions: false })) {
			emails.set(String(id), String(email));
			ids.set(String(email), id);
		}
		this.#keys.set('users', emails);
		this.#ids.set('users', ids);
	}

	/** Reads all documents of a collection, whose parents are known, once. @param onEach told of each in exported form */
	async learn(
		payload: Payload,
		source: DocumentSource,
		one: CarriedCollection,
		onEach: OnDocument = () => undefined,
	): Promise<void> {
		const name = nameOf(one);
		const [keys, ids] = [new Map<string, string>(), new Map<string, DocumentId>()];
		this.#keys.set(name, keys);
		this.#ids.set(name, ids);
		// a document may name one of its own collection that comes later: keys first
		for (const isKeysOnly of [true, false])
			for await (const document of source.documents({
				collection: one.collection,
				isVersions: one.isVersions ?? false,
			})) {
				const values = exportedValues(payload, one, { document, map: this });
				// it belonged to a document that is gone
				if (!values) continue;
				if (isKeysOnly) this.#add(name, one.keyOf(values), document.id);
				else await onEach(keys.get(String(document.id)) ?? '', values, document);
			}
	}

	/** A document that has just been made. */
	made(one: CarriedCollection, key: string, id: DocumentId): void {
		const name = nameOf(one);
		this.#keys.get(name)?.set(String(id), key);
		this.#ids.get(name)?.set(key, id);
	}

	of(collection: string, id: DocumentId): DocumentId | undefined {
		const key = this.#keys.get(collection)?.get(String(id));
		if (collection !== 'users') return key;
		// a name that came with an earlier import is no id
		return key ?? (/^(\d+|[0-9a-f]{24})$/.test(String(id)) ? `tai-khoan-da-xoa-${id}` : id);
	}

	/** @param name of a collection, or of its versions */
	idOf(name: string, key: string): DocumentId | undefined {
		return this.#ids.get(name)?.get(key);
	}

	/** Two alike are told apart by their order. */
	#add(name: string, key: string, id: DocumentId): void {
		const ids = this.#ids.get(name);
		let free = key;
		for (let number = 2; ids?.has(free); number += 1) free = `${key}#${number}`;
		this.#keys.get(name)?.set(String(id), free);
		ids?.set(free, id);
	}
}

/**
 * Business keys of an export → ids of the database that takes it in. Accounts are not carried; a name that has an account
 * here is that person, who then may not approve the own words here either.
 */
export const idsByKey = (keys: BusinessKeys): IdMap => ({
	of: (collection, key) => keys.idOf(collection, String(key)),
});
