import { createInstance } from 'i18next';

import { fittingWords } from '#content/interface-words/published-words.ts';
import vietnamese from '#content/locales/vi.json' with { type: 'json' };

import { publishedSnapshot } from './snapshot.ts';

import type { ParseKeys, TOptions } from 'i18next';

/** A path of content/locales/vi.json, e.g. `help.title`. */
export type WordKey = ParseKeys;

/** What is put into the gaps of a sentence, by the gap's name. */
export type WordValues = Readonly<Record<string, string | number>>;

const words = createInstance();
void words.init({
	initAsync: false,
	lng: 'vi',
	fallbackLng: 'vi',
	// tags such as mww-Latn-VN are names here, not things to be taken apart
	load: 'currentOnly',
	resources: { vi: { translation: vietnamese } },
	interpolation: { escapeValue: false },
	showSupportNotice: false,
} as TOptions);

const known = new Set(['vi']);

/** Takes what the desk has approved of a language from the snapshot; a word that it lacks is said in Vietnamese and marked so. */
function know(tag: string): void {
	if (known.has(tag)) return;
	known.add(tag);
	for (const [key, text] of Object.entries(fittingWords(publishedSnapshot().interfaceWords[tag] ?? {})))
		words.addResource(tag, 'translation', key, text);
}

export type Translator = (key: WordKey, values?: WordValues) => string;

const translators = new Map<string, Translator>();

/**
 * Interface words of a language, Vietnamese where it has none. A sentence once made is kept: thousands of pages ask for
 * the same ones, and looking them up took a third of the time of a build of the country.
 */
export function translator(tag: string): Translator {
	const made = translators.get(tag);
	if (made) return made;
	know(tag);
	const translate = words.getFixedT(tag);
	const sentences = new Map<string, string>();
	const answer: Translator = (key, values) => {
		const asked = values ? `${key} ${JSON.stringify(values)}` : key;
		let sentence = sentences.get(asked);
		if (sentence === undefined) {
			sentence = translate(key, values ?? {});
			sentences.set(asked, sentence);
		}
		return sentence;
	};
	translators.set(tag, answer);
	return answer;
}

/** The language in which {@link translator} answers for this key: what the `lang` of the text must say. */
export function languageOfWord(tag: string, key: WordKey): string {
	know(tag);
	return words.getResource(tag, 'translation', key) === undefined ? 'vi' : tag;
}
