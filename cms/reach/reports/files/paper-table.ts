/** A cell of a paper: words already, with the page that shows the rows behind a number. */
export interface PaperCell {
	readonly text: string;
	readonly align: 'left' | 'right' | 'center';
	readonly isBold?: boolean;
	/** Whole address; undefined: no link. */
	readonly href?: string;
}

export interface PaperTable {
	readonly caption: string;
	/** Parts of the width, one a column. */
	readonly widths: readonly number[];
	readonly head: readonly string[];
	readonly rows: readonly (readonly PaperCell[])[];
}
