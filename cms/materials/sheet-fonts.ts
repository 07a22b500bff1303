import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { SheetSpec } from './sheet-spec.ts';

type Script = SheetSpec['script'];
export type Weight = 'regular' | 'bold';

/** Noto fonts (SIL OFL 1.1) as npm brings them; embedded in each PDF as far as it uses them. */
const FILES: Readonly<Record<Script, Readonly<Record<Weight, string>>>> = {
	Latn: { regular: 'noto-sans/400Regular/NotoSans_400Regular.ttf', bold: 'noto-sans/700Bold/NotoSans_700Bold.ttf' },
	Khmr: {
		regular: 'noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf',
		bold: 'noto-sans-khmer/700Bold/NotoSansKhmer_700Bold.ttf',
	},
	// there is one weight only
	Tavt: {
		regular: 'noto-sans-tai-viet/400Regular/NotoSansTaiViet_400Regular.ttf',
		bold: 'noto-sans-tai-viet/400Regular/NotoSansTaiViet_400Regular.ttf',
	},
	Cham: {
		regular: 'noto-sans-cham/400Regular/NotoSansCham_400Regular.ttf',
		bold: 'noto-sans-cham/700Bold/NotoSansCham_700Bold.ttf',
	},
	Hant: {
		regular: 'noto-sans-hk/400Regular/NotoSansHK_400Regular.ttf',
		bold: 'noto-sans-hk/700Bold/NotoSansHK_700Bold.ttf',
	},
};

/** Line height as a multiple of the size: marks above and below must not touch the next line. */
export const LINE_HEIGHTS: Readonly<Record<Script, number>> = {
	Latn: 1.4,
	Khmr: 1.75,
	Tavt: 1.7,
	Cham: 1.65,
	Hant: 1.5,
};

export interface SheetFont {
	/** Under which it is registered in the document. */
	readonly name: string;
	readonly bytes: Buffer;
}
export type SheetFonts = Readonly<Record<Weight, { readonly latin: SheetFont; readonly own: SheetFont }>> & {
	/** Of all files: another font gives another sheet. */
	readonly sha256: string;
};

const loaded = new Map<Script, Promise<SheetFonts>>();

/** Fonts of a script, with the Latin ones beside it for figures and addresses. Read once per process. */
export function fontsFor(script: Script): Promise<SheetFonts> {
	const fonts = loaded.get(script) ?? load(script);
	loaded.set(script, fonts);
	return fonts;
}

async function load(script: Script): Promise<SheetFonts> {
	const weight = async (name: Weight) => ({
		latin: await fontFile('Latn', name),
		own: await fontFile(script, name),
	});
	const regular = await weight('regular');
	const bold = await weight('bold');
	const hash = createHash('sha256');
	for (const { latin, own } of [regular, bold]) hash.update(latin.bytes).update(own.bytes);
	return { regular, bold, sha256: hash.digest('hex') };
}

async function fontFile(script: Script, weight: Weight): Promise<SheetFont> {
	const file = FILES[script][weight];
	return { name: `${script}-${weight}`, bytes: await readFile(resolve('node_modules/@expo-google-fonts', file)) };
}
