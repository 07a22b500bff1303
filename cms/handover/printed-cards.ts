interface Printed {
	readonly codes: readonly string[];
	/** Whose communes were all printed at once. */
	readonly provinces: readonly string[];
}

/** Reads lines of the audit trail about printed cards: the code of one commune, or `12 thẻ, tỉnh 38`. */
export function communesOfPrints(documents: readonly string[]): Printed {
	const provinces = documents.flatMap((document) => /^\d+ thẻ, tỉnh (\d{2})$/.exec(document)?.[1] ?? []);
	const codes = documents.filter((document) => /^\d{5}$/.test(document));
	return { codes: [...new Set(codes)], provinces: [...new Set(provinces)] };
}
