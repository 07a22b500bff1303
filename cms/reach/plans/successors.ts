/** A unit and those that it came out of. */
interface Unit {
	readonly code: string;
	readonly predecessors: readonly string[];
}

/** These codes and all that came out of them, however often they were merged, split or renamed. */
export function withSuccessors(codes: readonly string[], units: readonly Unit[]): ReadonlySet<string> {
	const found = new Set(codes);
	for (let size = 0; size !== found.size;) {
		size = found.size;
		for (const { code, predecessors } of units) if (predecessors.some((old) => found.has(old))) found.add(code);
	}
	return found;
}
