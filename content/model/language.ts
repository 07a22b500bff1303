/** A language of broadcasting. The registry is data: `content/languages.ts`. */
export interface Language {
	/** BCP 47 tag; always with the script where software would guess another one. */
	readonly tag: string;
	/** What its speakers call it, in the script of the tag. */
	readonly autonym: string;
	/** Vietnamese name, e.g. `Mông trắng`. */
	readonly nameVi: string;
	/**
	 * How texts of this tag are spelt, where speakers know more than one spelling in the same script and no registered
	 * variant tells them apart.
	 */
	readonly orthography?: 'RPA' | 'Mông Việt Nam';
	/** ISO 15924. */
	readonly script: 'Latn' | 'Khmr' | 'Tavt' | 'Cham' | 'Hant';
	/** Short ASCII code used in file names on a stick: `VI`, `MWW`, `KM`. */
	readonly fileCode: string;
	/** From 1 to 99, on printed log sheets (log-sheet-code.ts): never changed, never given to another language. */
	readonly number: number;
}
