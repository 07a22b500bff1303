import { villagerWords } from '#content/interface-words/villager-words.ts';

import { wordFactsOf } from './word-facts.ts';

import type { VillagerWord } from '#content/interface-words/villager-words.ts';
import type { WordState } from '#content/interface-words/word-steps.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';
import type { InterfaceWord } from '../payload-types.ts';

/** What the desk says of a word: a state, or why it is behind. */
export type WordStanding = WordState | 'missing' | 'outdated';

/** A word of the pages with its translation. */
export interface DeskWord extends VillagerWord {
	readonly translation: string;
	readonly backTranslation: string;
	readonly standing: WordStanding;
	/** Where it was translated from, when that is no longer what the pages say; else empty. */
	readonly oldSource: string;
	/** Fingerprint of what is there now; empty: nothing is. */
	readonly digest: string;
	/** Of the stored translation; empty: there is none yet. */
	readonly updatedAt: string;
}

/** Translations of a language by the word they stand for. */
export async function storedWords(
	{ payload }: PayloadContext,
	language: string,
): Promise<ReadonlyMap<string, InterfaceWord>> {
	const { docs } = await payload.find({
		collection: 'interface-words',
		where: { language: { equals: language } },
		pagination: false,
		depth: 0,
	});
	return new Map(docs.map((doc) => [doc.word, doc]));
}

/** Every word of the pages, with what a language has of it. */
export async function deskWords(context: PayloadContext, language: string): Promise<readonly DeskWord[]> {
	const stored = await storedWords(context, language);
	return villagerWords().map((word) => deskWord(word, stored.get(word.key)));
}

export function deskWord(word: VillagerWord, stored: InterfaceWord | undefined): DeskWord {
	const facts = stored && wordFactsOf(stored);
	const hasText = stored !== undefined && (stored.text ?? '') !== '';
	return {
		...word,
		translation: stored?.text ?? '',
		backTranslation: stored?.backTranslation ?? '',
		standing: !hasText || !facts ? 'missing' : facts.isSourceCurrent ? facts.state : 'outdated',
		oldSource: hasText && facts && !facts.isSourceCurrent ? (stored.sourceText ?? '') : '',
		digest: facts?.digest ?? '',
		updatedAt: stored?.updatedAt ?? '',
	};
}

/** How far each language is, for the board of languages: counts by standing. */
export async function wordCoverage(
	{ payload }: PayloadContext,
	languages: readonly { readonly tag: string; readonly name: string }[],
) {
	const tags = languages.map(({ tag }) => tag).filter((tag) => tag !== 'vi');
	const { docs } = await payload.find({
		collection: 'interface-words',
		where: { language: { in: tags } },
		pagination: false,
		depth: 0,
		select: { word: true, language: true, sourceText: true, text: true, backTranslation: true, state: true },
	});
	const found = new Map(docs.map((doc) => [`${doc.word} ${doc.language}`, doc as InterfaceWord]));
	return languages
		.filter(({ tag }) => tag !== 'vi')
		.map(({ tag, name }) => {
			const standings = villagerWords().map((word) => deskWord(word, found.get(`${word.key} ${tag}`)).standing);
			const count = (standing: WordStanding) => standings.filter((one) => one === standing).length;
			return {
				tag,
				name,
				all: standings.length,
				approved: count('approved'),
				waiting: count('submitted') + count('listened'),
				outdated: count('outdated'),
				missing: count('missing') + count('drafted'),
			};
		});
}
