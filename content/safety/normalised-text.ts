import { bareStretchesIn, inBareLetters } from './bare.ts';
import { sentencesIn } from './sentences.ts';

import type { Span } from './sentences.ts';

/**
 * A text in the one spelling that rules look for, with the way back to the text as it was given.
 * Every syllable has its tone mark at its end, so that `hoà`, `hòa` and decomposed `hòa` are the same word, and
 * a match always covers whole syllables.
 */
export interface NormalisedText {
	readonly text: string;
	/** Lower case; white space is one space, or one line feed where a new line, item or paragraph begins. */
	readonly plain: string;
	/** The same with its capitals, character by character. */
	readonly cased: string;
	/** Sentences as offsets into `plain`. */
	readonly sentences: readonly Span[];
	/** Offsets into `plain` → UTF-16 offsets into `text`. */
	readonly inText: (span: Span) => Span;
}

// written as escapes: invisible in an editor
const INVISIBLE = /\u034f|\u20e3|\ufe0f|\u200d|[\u00ad\u200b\u200c\u2060\ufeff]/gu;
const PIECES = /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+|\s+|./gsu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const NEW_ITEM = /^(?:[-*•+–]\s|\d{1,2}[.)]\s|["“«(]?\p{Lu})/u;
const SAME_MARK: Readonly<Record<string, string>> = {
	'“': '"',
	'”': '"',
	'«': '"',
	'»': '"',
	'’': "'",
	'‘': "'",
	'–': '-',
	'—': '-',
	'‑': '-',
};

/** Short and southern spellings of posts and chats that change the sense of a sentence. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
	...['ko', 'hok', 'hông', 'hổng', 'khum', 'hem', 'khong'].map((word) => [word, 'không'] as const),
	...['đc', 'dc', 'đk'].map((word) => [word, 'được'] as const),
	...['dậy', 'zậy', 'dzậy', 'vầy'].map((word) => [word, 'vậy'] as const),
	['ngta', 'người ta'],
	['nta', 'người ta'],
	['ng', 'người'],
	['cty', 'công ty'],
	['tq', 'trung quốc'],
	['cpc', 'campuchia'],
	['vk', 'vợ'],
	['ck', 'chồng'],
	['thik', 'thích'],
	['wá', 'quá'],
	['bít', 'biết'],
	['bik', 'biết'],
	['zợ', 'vợ'],
	['mềnh', 'mình'],
	['mik', 'mình'],
]);

/** One syllable with its tone mark last, `y` as `i` where both are written (`kỳ`, `kì`); keeps its capitals. */
export function spelled(syllable: string): string {
	const marks = syllable.replaceAll(INVISIBLE, '').normalize('NFD');
	const letters = marks.replaceAll(TONES, '').normalize('NFC').replaceAll('ð', 'đ').replaceAll('Ð', 'Đ');
	const vowel = letters.replace(/^(h|k|l|m|s|t|v|qu)(y)$/iu, (_whole, onset: string, y: string) =>
		y === 'Y' ? `${onset}I` : `${onset}i`,
	);
	return vowel + (marks.match(TONES) ?? []).join('');
}

/** A word of the text as rules read it; one without marks in a text without marks may stand for any marked one. */
function wordOf(piece: string, isBare: boolean): string {
	const same = SAME_WORD.get(piece.normalize('NFC'));
	if (same !== undefined) return same.split(' ').map(spelled).join(' ');
	return isBare ? inBareLetters(spelled(piece)) : spelled(piece);
}

function spaceBetween(space: string, rest: string): string {
	const lines = space.match(/\r\n?|\n|\u2028|\u2029/g)?.length ?? 0;
	return lines > 1 || (lines === 1 && NEW_ITEM.test(rest)) ? '\n' : ' ';
}

/** One way to write each mark; a hyphen that joins two words is the gap between them (`nhẹ-dạ`). */
function markBetween(piece: string, before: string, after: string): string {
	const mark = SAME_MARK[piece] ?? (/\p{Nd}/u.test(piece) ? piece.normalize('NFKC') : piece);
	return mark === '-' && /[\p{L}\p{M}]/u.test(before) && /\p{L}/u.test(after) ? ' ' : mark;
}

/** Reads a text once, for all rules. Takes any string, also one with broken surrogates. */
export function normalisedText(text: string): NormalisedText {
	let cased = '';
	const starts: number[] = [];
	const ends: number[] = [];
	const isBareAt = bareStretchesIn(text);
	for (const match of text.matchAll(PIECES)) {
		const piece = match[0];
		const end = match.index + piece.length;
		const isSpace = piece.trim() === '';
		const isWord = /^[\p{L}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(piece);
		const written = isSpace
			? spaceBetween(piece, text.slice(end, end + 4))
			: isWord
				? wordOf(piece, isBareAt(match.index))
				: markBetween(piece, text[match.index - 1] ?? '', text[end] ?? '');
		for (let unit = 0; unit < written.length; unit += 1) {
			starts.push(match.index);
			ends.push(end);
		}
		cased += written;
	}
	// a letter whose lower case has another length would move all offsets after it
	const plain = cased.replaceAll(/\p{Lu}/gu, (letter) => {
		const lower = letter.toLowerCase();
		return lower.length === letter.length ? lower : letter;
	});
	return {
		text,
		plain,
		cased,
		sentences: sentencesIn(cased),
		inText: ({ start, end }) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
	};
}
