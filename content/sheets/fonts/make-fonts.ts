import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { Blob as FontBlob, Face, Font } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/*
 * `node content/sheets/fonts/make-fonts.ts` writes paper-fonts.json: the letters of the papers, so that a sheet looks the
 * same on every machine and needs no other file; and comics/letter-widths.json, by which words are fitted into bubbles. Run it when a package of fonts is replaced or a letter is missing.
 */

const resolve = createRequire(import.meta.url).resolve;

/** Latin letters of Vietnamese and of the minority languages that are written in Latin, with marks and punctuation. */
const LATIN: readonly (readonly [first: number, last: number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x180],
	[0x1a0, 0x1a1],
	[0x1af, 0x1b0],
	[0x243, 0x243],
	[0x2bc, 0x2bc],
	[0x300, 0x30c],
	[0x323, 0x323],
	[0x331, 0x331],
	[0x1ea0, 0x1ef9],
	[0x2010, 0x2015],
	[0x2018, 0x201e],
	[0x2022, 0x2022],
	[0x2026, 0x2026],
	[0x20ab, 0x20ab],
	[0x2212, 0x2212],
];
const letters = LATIN.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at));

const latin = await subsetFont(
	await readFile(resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
	String.fromCodePoint(...letters),
	{ targetFormat: 'woff2' },
);
const whole = (script: string): Promise<Buffer> =>
	readFile(resolve(`@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff2`));
const fonts = { Latn: latin, Khmr: await whole('khmer'), Tavt: await whole('tai-viet'), Cham: await whole('cham') };
const written = Object.fromEntries(Object.entries(fonts).map(([script, bytes]) => [script, bytes.toString('base64')]));
const file = new URL('paper-fonts.json', import.meta.url);
await writeFile(file, `${JSON.stringify(written, undefined, '\t')}\n`);
const digest = createHash('sha256').update(JSON.stringify(written)).digest('hex').slice(0, 12);
process.stdout.write(`${file.pathname}: ${JSON.stringify(written).length} characters, sha256 ${digest}…\n`);

const widthsOf = async (path: string): Promise<Readonly<Record<string, number>>> => {
	const font = new Font(new Face(new FontBlob(Uint8Array.from(await readFile(resolve(path))).buffer)));
	const known = letters.flatMap((letter) => {
		const glyph = font.nominalGlyph(letter);
		return glyph ? [[String.fromCodePoint(letter), font.glyphHAdvance(glyph)] as const] : [];
	});
	return Object.fromEntries(known);
};
const widths = {
	regular: await widthsOf('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
	bold: await widthsOf('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};
const widthsFile = new URL('../../comics/letter-widths.json', import.meta.url);
await writeFile(widthsFile, `${JSON.stringify(widths, undefined, '\t')}\n`);
process.stdout.write(`${widthsFile.pathname}: ${Object.keys(widths.regular).length} letters\n`);
