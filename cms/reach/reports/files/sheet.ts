/** A cell of a sheet: typed, so that a number is a number wherever it is opened. Null: no figures. */
export type Cell = string | number | null | { readonly value: string | number; readonly href: string };

export interface Column {
	readonly header: string;
	readonly kind: 'text' | 'whole' | 'decimal' | 'share';
	/** In letters. */
	readonly width: number;
	/** For the data dictionary. */
	readonly meaning: string;
}

export interface Sheet {
	readonly name: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly Cell[])[];
}
