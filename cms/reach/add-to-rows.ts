import { pieces } from './pieces.ts';

/** The driver's collection: rows are checked already, and Mongoose would build a document of each. */
export interface MongoRows {
	find(filter: object, options: object): { toArray(): Promise<unknown[]> };
	insertMany(documents: readonly object[], options: object): Promise<unknown>;
	bulkWrite(operations: readonly object[], options: object): Promise<{ readonly matchedCount: number }>;
}

/** Rows in one answer: the driver asks for 101 first otherwise, and again for the others. */
export const MOST_IN_ONE_ANSWER = 2_500;

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
 * Adds to rows of MongoDB, or begins them, inside the transaction of `options`. Rows that get the same are changed
 * together, and new ones are inserted together: an upsert for each row costs the server a plan, and the new ones a miss.
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
	const byName = changesByName(additions, fields);
	if (byName.length <= additions.length / ADDITIONS_OF_A_CHANGE) {
		// few messages change all that is there, and their count tells whether that was all
		const matched = await change(rows, options, byName);
		if (matched === additions.length) return;
		const stored = matched === 0 ? new Map<string, unknown>() : await storedIds(rows, options, additions, fields);
		await begin(
			rows,
			options,
			additions.filter(({ name }) => !stored.has(keyOf(name, fields))),
		);
		return;
	}
	const stored = await storedIds(rows, options, additions, fields);
	const isStored = ({ name }: Addition) => stored.has(keyOf(name, fields));
	await change(
		rows,
		options,
		changesOf(additions.filter(isStored), ({ name }) => [{}, '_id', stored.get(keyOf(name, fields))]),
	);
	await begin(
		rows,
		options,
		additions.filter((addition) => !isStored(addition)),
	);
}

/** Below it, most changes would look for one row each, which may not be there. */
const ADDITIONS_OF_A_CHANGE = 20;

interface Change {
	readonly updateMany: { readonly filter: object; readonly update: object };
}

/** Changes that name their rows by the field that differs most, within equal values of the others. */
function changesByName(additions: readonly Addition[], fields: readonly string[]): readonly Change[] {
	const variety = (field: string) => new Set(additions.map(({ name }) => name[field])).size;
	const [widest = ''] = fields.toSorted((one, other) => variety(other) - variety(one));
	return changesOf(additions, ({ name }) => {
		const { [widest]: value, ...others } = name;
		return [others, widest, value];
	});
}

/** One change for all rows of the same addition. @param place what such rows share, and the field and value of the row */
function changesOf(
	additions: readonly Addition[],
	place: (addition: Addition) => readonly [shared: object, field: string, value: unknown],
): readonly Change[] {
	const placed = additions.map((addition) => ({ ...addition, at: place(addition) }));
	const alike = Map.groupBy(placed, ({ add, latest, at: [shared] }) => JSON.stringify([add, latest, shared]));
	return [...alike.values()].flatMap((same) => {
		const [first] = same;
		if (!first) return [];
		const [shared, field] = first.at;
		const update = { $inc: first.add, ...(first.latest ? { $max: first.latest } : {}) };
		return [{ updateMany: { filter: { ...shared, [field]: { $in: same.map(({ at }) => at[2]) } }, update } }];
	});
}

/** @returns how many rows there were */
async function change(rows: MongoRows, options: object, changes: readonly Change[]): Promise<number> {
	let matched = 0;
	for (const piece of pieces(changes)) {
		const { matchedCount } = await rows.bulkWrite(piece, { ...options, ordered: false });
		matched += matchedCount;
	}
	return matched;
}

/** The ids of the rows that are there, by name. */
async function storedIds(
	rows: MongoRows,
	options: object,
	additions: readonly Addition[],
	fields: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
	const valuesOf = (field: string) => [...new Set(additions.map(({ name }) => name[field]))];
	const filter = Object.fromEntries(fields.map((field) => [field, { $in: valuesOf(field) }]));
	const projection = Object.fromEntries(fields.map((field) => [field, 1]));
	const stored = (await rows.find(filter, { ...options, projection, batchSize: MOST_IN_ONE_ANSWER }).toArray()) as ({
		readonly _id: unknown;
	} & Record<string, unknown>)[];
	return new Map(stored.map(({ _id: id, ...name }) => [keyOf(name, fields), id]));
}

async function begin(rows: MongoRows, options: object, additions: readonly Addition[]): Promise<void> {
	const documents = additions.map(({ name, begin: more }) => ({ ...name, ...more }));
	for (const piece of pieces(documents)) await rows.insertMany(piece, options);
}
