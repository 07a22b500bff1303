import type { Span } from './span.ts';

/** One agreed word: how a Vietnamese term is said in a language (bảng thuật ngữ). */
export interface GlossaryEntry {
	/** Vietnamese. */
	readonly term: string;
	/** In the language; empty when the term stays as it is. */
	readonly translation: string;
	/** A name or a number that every language keeps: `111`, `Zalo`. */
	readonly isKept: boolean;
	readonly note: string;
	/** Has a second speaker of the language confirmed it? */
	readonly isReviewed: boolean;
}

export interface TermUse {
	readonly entry: GlossaryEntry;
	/** Where the Vietnamese text uses the term. */
	readonly places: readonly Span[];
	/** Does the translation use the agreed word? */
	readonly isFollowed: boolean;
}

/**
 * Terms of the glossary that a Vietnamese text uses, in order of first use; a longer term hides the shorter ones
 * inside it ("mua bán người" hides "mua bán").
 */
export function termsIn(source: string, translation: string, entries: readonly GlossaryEntry[]): readonly TermUse[] {
	const byLength = entries.toSorted((one, other) => other.term.length - one.term.length);
	const taken: Span[] = [];
	const uses: TermUse[] = [];
	for (const entry of byLength) {
		const places = placesOf(entry.term, source).filter((place) => !taken.some((other) => overlap(place, other)));
		if (places.length === 0) continue;
		taken.push(...places);
		const wanted = entry.isKept ? entry.term : entry.translation;
		uses.push({ entry, places, isFollowed: wanted !== '' && includesWord(translation, wanted) });
	}
	return uses.toSorted((one, other) => (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0));
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Whole words only, small and capital letters alike; scripts without spaces have no word borders to ask for. */
function placesOf(term: string, text: string): readonly Span[] {
	const words = term.normalize('NFC').trim();
	if (words === '') return [];
	const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(words)}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
	return [...text.normalize('NFC').matchAll(pattern)].map(({ index, 0: found }) => ({
		start: index,
		end: index + found.length,
	}));
}

const includesWord = (text: string, word: string): boolean =>
	text.normalize('NFC').toLocaleLowerCase('und').includes(word.normalize('NFC').trim().toLocaleLowerCase('und'));

const escaped = (words: string): string =>
	words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
