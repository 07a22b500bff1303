import { createRequire } from 'node:module';

import chamFont from '@fontsource/noto-sans-cham/files/noto-sans-cham-cham-400-normal.woff2?url';
import khmerFont from '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2?url';
import taiVietFont from '@fontsource/noto-sans-tai-viet/files/noto-sans-tai-viet-tai-viet-400-normal.woff2?url';

import { languageByTag } from '#content/languages.ts';

/** Scripts that a cheap phone may not have. Everything in Latin letters is read with the phone's own. */
const FONTS: Readonly<Record<string, { family: string; url: string; file: string; range: string }>> = {
	Khmr: {
		family: 'LKhmr',
		url: khmerFont,
		file: '@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2',
		range: 'U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC',
	},
	Tavt: {
		family: 'LTavt',
		url: taiVietFont,
		file: '@fontsource/noto-sans-tai-viet/files/noto-sans-tai-viet-tai-viet-400-normal.woff2',
		range: 'U+AA80-AADF,U+25CC',
	},
	Cham: {
		family: 'LCham',
		url: chamFont,
		file: '@fontsource/noto-sans-cham/files/noto-sans-cham-cham-400-normal.woff2',
		range: 'U+AA00-AA5F,U+25CC',
	},
};

const fontOf = (tag: string) => FONTS[languageByTag(tag)?.script ?? ''];

/** Does the language need a font of ours? */
export const needsFont = (tag: string): boolean => fontOf(tag) !== undefined;

/**
 * The licence of a served font, as its package brings it: the SIL Open Font License (section 2) asks that it travels
 * with the font.
 *
 * @param script as `FONTS` names it
 */
export function fontLicenceFileOf(script: string): string | undefined {
	const name = FONTS[script]?.file.split('/').slice(0, 2).join('/');
	return name && createRequire(`${process.cwd()}/`).resolve(`${name}/LICENSE`);
}

/** Scripts for which the site serves fonts, as ISO 15924 names them. */
export const FONT_SCRIPTS: readonly string[] = Object.keys(FONTS);

/** Where the whole font of a language's script lies, for the build. */
export function fontFileOf(tag: string): string | undefined {
	const file = fontOf(tag)?.file;
	// the build works in a folder inside the project, where packages are found; its own modules lie elsewhere
	return file && createRequire(`${process.cwd()}/`).resolve(file);
}

/**
 * Style rules that give a page the letters it needs. Text is there at once and changes its face when the font comes.
 *
 * @param texts languages of which the page shows texts
 * @param names languages of which it shows the name only: a font of a few letters is enough
 */
export function fontStyle({ texts, names }: { texts: readonly string[]; names: readonly string[] }): string {
	const shown = [...new Set([...texts, ...names])];
	return shown
		.flatMap((tag) => {
			const font = fontOf(tag);
			if (!font) return [];
			const isWhole = texts.includes(tag);
			const family = isWhole ? font.family : `${font.family}n`;
			const url = isWhole ? font.url : `/chu/${tag}.woff2`;
			// a font of a few letters has nothing for other text to wait for
			if (!isWhole)
				return `@font-face{font-family:${family};src:url(${url});font-display:swap}:lang(${tag}){font-family:${family},system-ui,sans-serif}`;
			// `:lang` holds for everything inside as well, and outweighs what a page says of elements alone
			return `@font-face{font-family:${family};src:url(${url});font-display:swap;unicode-range:${font.range}}:lang(${tag}){font-family:${family},system-ui,sans-serif}`;
		})
		.join('');
}
