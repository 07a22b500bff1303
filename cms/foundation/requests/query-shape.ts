const isPlain = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isSingle = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Conditions inside each other that any list of the admin asks for. */
const MOST_DEPTH = 6;

/** Is this a filter: fields with operators and plain values, joined by `and` and `or`? */
function isFilter(where: unknown, depth = 0): boolean {
	if (!isPlain(where) || depth > MOST_DEPTH) return false;
	return Object.entries(where).every(([name, condition]) => {
		if (/^(and|or)$/i.test(name)) {
			// a long list comes as an object with numbers for names
			const parts = Array.isArray(condition) ? condition : isPlain(condition) ? Object.values(condition) : undefined;
			return parts?.every((part) => isFilter(part, depth + 1)) ?? false;
		}
		return isPlain(condition) && Object.values(condition).every((value) => isSingle(value) || isListOfSingles(value));
	});
}

const isListOfSingles = (value: unknown): boolean =>
	(Array.isArray(value) ? value : isPlain(value) ? Object.entries(value).filter(([key]) => /^\d+$/.test(key)) : [])
		.length === (isPlain(value) ? Object.keys(value).length : (value as readonly unknown[]).length) &&
	(Array.isArray(value) ? value : Object.values(value as object)).every(isSingle);

const isCount = (value: unknown): boolean =>
	(typeof value === 'string' || typeof value === 'number') && /^\d{0,9}$/.test(String(value));

/** Whole numbers of at most nine digits; `-1` and the like mean nothing here. */
const COUNTS = ['page', 'limit', 'depth'] as const;

/**
 * What is wrong with the query of a request, as a sentence; undefined: nothing that could surprise whoever reads it.
 *
 * @param query as Payload has parsed it
 */
export function queryProblem(query: Readonly<Record<string, unknown>>): string | undefined {
	const { where } = query;
	if (where !== undefined && where !== '' && !isFilter(where))
		return 'Bộ lọc trong địa chỉ không đúng dạng. Hãy mở lại danh sách rồi lọc lại.';
	const wrong = COUNTS.find((name) => query[name] !== undefined && !isCount(query[name]));
	if (wrong) return `Giá trị "${wrong}" trong địa chỉ phải là số nguyên, nhiều nhất chín chữ số. Hãy mở lại danh sách.`;
	if (query.sort !== undefined && typeof query.sort !== 'string' && !isListOfSingles(query.sort))
		return 'Cách sắp xếp trong địa chỉ không đúng dạng. Hãy mở lại danh sách rồi sắp xếp lại.';
	return undefined;
}
