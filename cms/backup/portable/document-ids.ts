import type { DocumentId } from './document-source.ts';

/** Ids of the source → ids of the target, by collection. */
export interface IdMap {
	/** @returns undefined: there is no such document */
	of(collection: string, id: DocumentId): DocumentId | undefined;
}

/** Between two databases of a kind everything keeps its id. */
export const sameIds: IdMap = { of: (_collection, id) => id };

/** Numbers of SQLite as ids of MongoDB: 24 digits with zeros in front, so they never meet those that begin with a time. */
export const idsForMongo: IdMap = {
	of: (_collection, id) => (typeof id === 'number' ? id.toString(16).padStart(24, '0') : id),
};

/** @returns the number of SQLite that an id of MongoDB was made from; undefined: it was made by MongoDB */
export const numberIn = (id: string): number | undefined =>
	/^0{11}[0-9a-f]{13}$/.test(id) ? Number.parseInt(id, 16) : undefined;

/**
 * Ids of MongoDB as numbers: what came from SQLite gets its number back, the rest is counted on in the order of ids, so
 * that each reading of the same source gives the same numbers.
 */
export class IdsForSqlite implements IdMap {
	readonly #numbers = new Map<string, Map<string, number>>();

	async learn(collection: string, ids: AsyncIterable<DocumentId>): Promise<void> {
		const known = new Map<string, number>();
		const others: string[] = [];
		let highest = 0;
		for await (const id of ids) {
			const number = numberIn(String(id));
			if (number === undefined) others.push(String(id));
			else known.set(String(id), number);
			highest = Math.max(highest, number ?? 0);
		}
		for (const id of others) known.set(id, (highest += 1));
		this.#numbers.set(collection, known);
	}

	of(collection: string, id: DocumentId): DocumentId | undefined {
		return this.#numbers.get(collection)?.get(String(id));
	}
}
