import { createInstance } from 'i18next';

import type { ParseKeys, TOptions } from 'i18next';

/** A path of content/locales/vi.json, e.g. `help.title`. */
export type WordKey = ParseKeys;

/** What is put into the gaps of a sentence, by the gap's name. */
export type WordValues = Readonly<Record<string, string | number>>;

const files = import.meta.glob<object>('../../content/locales/*.json', { eager: true, import: 'default' });

/** Languages with interface words, one file each; a word that a language lacks is said in Vietnamese and marked so. */
const locales: Readonly<Record<string, { translation: object }>> = Object.fromEntries(
	Object.entries(files).map(([path, translation]) => [path.replace(/^.*\/|\.json$/g, ''), { translation }]),
);

const words = createInstance();
void words.init({
	initAsync: false,
	lng: 'vi',
	fallbackLng: 'vi',
	// tags such as mww-Latn-VN are names here, not things to be taken apart
	load: 'currentOnly',
	resources: locales,
	interpolation: { escapeValue: false },
	showSupportNotice: false,
} as TOptions);

export type Translator = (key: WordKey, values?: WordValues) => string;

/** Interface words of a language, Vietnamese where it has none. */
export function translator(tag: string): Translator {
	const translate = words.getFixedT(tag);
	return (key, values = {}) => translate(key, values);
}

/** The language in which {@link translator} answers for this key: what the `lang` of the text must say. */
export function languageOfWord(tag: string, key: WordKey): string {
	return words.getResource(tag, 'translation', key) === undefined ? 'vi' : tag;
}
