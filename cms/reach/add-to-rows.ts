import { pieces } from './pieces.ts';

/** The driver's collection: rows are checked already, and Mongoose would build a document of each. */
export interface MongoRows {
	find(filter: object, options: object): { toArray(): Promise<unknown[]> };
	insertMany(documents: readonly object[], options: object): Promise<unknown>;
	updateMany(filter: object, update: object, options: object): Promise<unknown>;
}

/** What is added to one row, or begins it. */
export interface Addition {
	/** Fields that name the row. */
	readonly name: Readonly<Record<string, string>>;
	/** Numbers that are added to a row that is there; a name with dots is a path. */
	readonly add: Readonly<Record<string, number>>;
	/** Fields that keep the later of two times. */
	readonly latest?: Readonly<Record<string, Date>>;
	/** What a new row holds beside its name. */
	readonly begin: Readonly<Record<string, unknown>>;
}

const keyOf = (name: Readonly<Record<string, unknown>>, fields: readonly string[]): string =>
	JSON.stringify(fields.map((field) => name[field]));

/**
 * Adds to rows of MongoDB, or begins them, inside the transaction of `options`. The rows that are there are found in one
 * question, those that get the same are changed together, and new ones are inserted together: an upsert for each row
 * costs the server a plan, and the new ones a miss, each time.
 *
 * @param additions no two of one name; all named by the same fields, which a unique index covers
 */
export async function addToRows(rows: MongoRows, options: object, additions: readonly Addition[]): Promise<void> {
	const [first] = additions;
	if (!first) return;
	// the driver would insert what MongoDB's $inc refuses
	if (additions.some(({ add }) => Object.values(add).some((number) => !Number.isFinite(number))))
		throw new TypeError('Only numbers are added to rows.');
	const fields = Object.keys(first.name);
	const valuesOf = (field: string) => [...new Set(additions.map(({ name }) => name[field]))];
	const filter = Object.fromEntries(fields.map((field) => [field, { $in: valuesOf(field) }]));
	const projection = Object.fromEntries(fields.map((field) => [field, 1]));
	const stored = (await rows.find(filter, { ...options, projection }).toArray()) as ({ readonly _id: unknown } & Record<
		string,
		unknown
	>)[];
	const idOf = new Map(stored.map(({ _id: id, ...name }) => [keyOf(name, fields), id]));

	const together = Map.groupBy(
		additions.filter(({ name }) => idOf.has(keyOf(name, fields))),
		({ add, latest }) => JSON.stringify([add, latest]),
	);
	for (const alike of together.values()) {
		const [{ add, latest } = first] = alike;
		const update = { $inc: add, ...(latest ? { $max: latest } : {}) };
		await rows.updateMany({ _id: { $in: alike.map(({ name }) => idOf.get(keyOf(name, fields))) } }, update, options);
	}

	const begun = additions
		.filter(({ name }) => !idOf.has(keyOf(name, fields)))
		.map(({ name, begin }) => ({ ...name, ...begin }));
	for (const piece of pieces(begun)) await rows.insertMany(piece, options);
}
