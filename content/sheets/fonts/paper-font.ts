import { languageByTag } from '../../languages.ts';
import fonts from './paper-fonts.json' with { type: 'json' };

type Script = keyof typeof fonts;

/** Letters that each font is for; a browser asks the next font for all others. */
const RANGES: Readonly<Record<Script, string>> = {
	Latn: 'U+0-2FF,U+300-36F,U+1E00-1EFF,U+2000-22FF',
	Khmr: 'U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC',
	Tavt: 'U+AA80-AADF,U+25CC',
	Cham: 'U+AA00-AA5F,U+25CC',
};

/** Noto Sans is set as large as Times New Roman (x-height 0.448 em against 0.536 em): official papers keep their pages. */
const SIZE_ADJUST: Readonly<Record<Script, string>> = { Latn: '84%', Khmr: '92%', Tavt: '92%', Cham: '92%' };

const isScript = (script: string): script is Script => script in fonts;

/** The Latin letters of the papers at their own size, for drawings in which words are fitted into bubbles. */
export const drawingFont = (): string =>
	`@font-face { font-family: Tranh; src: url(data:font/woff2;base64,${fonts.Latn}) format('woff2'); }`;

/**
 * The letters of a paper as style rules: it is one file, looks the same on every machine, and keeps its number of pages
 * (Noto fonts, SIL Open Font License 1.1). Chinese characters are too many: those are the machine's own.
 *
 * @param languages tags of the texts on it, besides Vietnamese
 */
export function paperFont(languages: readonly string[] = []): string {
	const scripts = ['Latn', ...languages.map((tag) => languageByTag(tag)?.script ?? 'Latn')].filter(isScript);
	return [...new Set(scripts)]
		.map(
			(script) =>
				`@font-face { font-family: Giay; src: url(data:font/woff2;base64,${fonts[script]}) format('woff2'); unicode-range: ${RANGES[script]}; size-adjust: ${SIZE_ADJUST[script]}; }`,
		)
		.join('\n');
}
