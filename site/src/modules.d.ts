declare module '*.woff2?url' {
	/** Address of the font among the built files. */
	const url: string;
	export default url;
}

declare module 'subset-font' {
	/** A font with the letters of a text only; glyphs that its rules need stay. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { readonly targetFormat: 'woff2' },
	): Promise<Buffer>;
}
