/** One sound that comes out of a tree of filters. */
export interface Branch {
	/** What the sound goes through, in order; each stage is a filter or several joined by commas. */
	readonly stages: readonly string[];
	/** Where it ends. */
	readonly label: string;
}

/**
 * Filters that lead one sound to all branches. Stages that several branches begin with run once: shapes and limiters
 * cost more than decoding.
 *
 * @param root label of the sound, or `n:a:0` for an input
 */
export function filterTree(root: string, branches: readonly Branch[]): readonly string[] {
	const ended = branches.filter(({ stages }) => stages.length === 0).map(({ label }) => [{ stages: [], label }]);
	const going = branches.filter(({ stages }) => stages.length > 0);
	const shared = [...Map.groupBy(going, ({ stages }) => stages[0] ?? '').values()];
	const ways: readonly (readonly Branch[])[] = [...ended, ...shared];
	const base = root.replaceAll(':', '_');
	const starts = ways.length === 1 ? [root] : ways.map((_way, index) => `${base}_${index}`);
	const split = ways.length === 1 ? [] : [`[${root}]asplit=${ways.length}${starts.map(bracketed).join('')}`];
	return [...split, ...ways.flatMap((way, index) => wayOf(starts[index] ?? root, way))];
}

/** One way on from a split: its end, or the next stage with everything behind it. */
function wayOf(start: string, way: readonly Branch[]): readonly string[] {
	const [first] = way;
	const stage = first?.stages[0];
	if (!first) return [];
	if (stage === undefined) return [`[${start}]anull[${first.label}]`];
	const rest = way.map(({ stages, label }) => ({ stages: stages.slice(1), label }));
	const [only] = rest;
	if (rest.length === 1 && only?.stages.length === 0) return [`[${start}]${stage}[${only.label}]`];
	const next = `${start.replaceAll(':', '_')}_s`;
	return [`[${start}]${stage}[${next}]`, ...filterTree(next, rest)];
}

const bracketed = (label: string): string => `[${label}]`;
