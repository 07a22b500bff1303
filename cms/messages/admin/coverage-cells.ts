export interface CompactRow {
	readonly message: string | number;
	readonly title: string;
	readonly gaps: number;
	/** Places in {@link CELL_STATES}. */
	readonly states: readonly number[];
	readonly renditions: readonly (string | number | null)[];
}

export interface GridLanguage {
	readonly tag: string;
	readonly name: string;
	readonly gaps: number;
}
