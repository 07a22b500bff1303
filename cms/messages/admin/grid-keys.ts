/** A cell of the matrix by its place. */
export interface Place {
	readonly row: number;
	readonly column: number;
}

/** How far a key leads; rows that PageUp and PageDown pass. */
const PAGE_ROWS = 10;

/**
 * Where a key leads from a cell (the ARIA grid pattern: arrows, Home, End, PageUp, PageDown, with Ctrl to the corners).
 *
 * @returns the place, or undefined for a key that does not move
 */
export function placeAfter(
	key: string,
	isControl: boolean,
	from: Place,
	{ rows, columns }: { readonly rows: number; readonly columns: number },
): Place | undefined {
	const { row, column } = from;
	const last = { row: rows - 1, column: columns - 1 };
	const wanted: Readonly<Record<string, Place>> = {
		ArrowLeft: { row, column: column - 1 },
		ArrowRight: { row, column: column + 1 },
		ArrowUp: { row: row - 1, column },
		ArrowDown: { row: row + 1, column },
		PageUp: { row: row - PAGE_ROWS, column },
		PageDown: { row: row + PAGE_ROWS, column },
		Home: { row: isControl ? 0 : row, column: 0 },
		End: { row: isControl ? last.row : row, column: last.column },
	};
	const place = wanted[key];
	if (!place) return undefined;
	const within = (value: number, most: number) => Math.max(0, Math.min(most, value));
	return { row: within(place.row, last.row), column: within(place.column, last.column) };
}
