import { spelled } from '../normalised-text.ts';
import meaningLists from './meanings.json' with { type: 'json' };

import type { NormalisedText } from '../normalised-text.ts';
import type { Span } from '../sentences.ts';

/*
 * A sentence as the learned judge sees it: its words, each two neighbours, and the meanings of `meanings.json` with
 * what stands beside them. A meaning is what lets a sentence nobody wrote before be like one that somebody did.
 */

/** A word, a number or a mark of a sentence. */
interface Token extends Span {
	readonly word: string;
	readonly isName: boolean;
}

const TOKEN = /\{\{hotline:\d+\}\}|[\p{L}\p{M}]+|\d[\d.,/:]*|[!?":,;.-]/gu;

const spelledPhrase = (phrase: string): readonly string[] => phrase.split(' ').map(spelled);

/** Words of the south, the middle and the north for the same thing. */
const SAME_WORD: ReadonlyMap<string, string> = new Map(
	Object.entries({
		không: 'hông hổng nỏ chẳng chả hem',
		sao: 'răng',
		đâu: 'mô',
		gì: 'chi',
		thế: 'rứa vậy',
		tôi: 'tui tao tau choa',
		ấy: 'nớ đó đấy',
		này: 'ni nầy nè',
		bảo: 'biểu bẩu',
		vào: 'vô dô',
		làm: 'mần',
		mẹ: 'má bầm mế',
		bố: 'tía cha',
		bà: 'mệ',
		dùng: 'xài',
		xem: 'coi',
		nhìn: 'ngó dòm',
		nhé: 'nghen nha hén',
		bọn: 'tụi lũ đám',
		lừa: 'gạt',
		mãi: 'miết hoài',
		hôm: 'bữa',
		lúc: 'hồi',
		gọi: 'kêu',
		chớ: 'chứ',
		nghìn: 'ngàn',
		nhất: 'nhứt',
		bệnh: 'bịnh',
		tính: 'tánh',
		lợn: 'heo',
		trai: 'giai',
		mày: 'mi bay bây',
		nó: 'hắn',
		đánh: 'quýnh',
		về: 'dìa',
		lắm: 'dữ',
		thật: 'thiệt',
		yêu: 'cưng',
	}).flatMap(([word, others]) => others.split(' ').map((other) => [spelled(other), spelled(word)] as const)),
);
/** The word of the standard language for a word of a dialect. */
export const commonWord = (word: string): string => SAME_WORD.get(word) ?? word;

const NUMBERS = new Set(
	spelledPhrase('một hai ba bốn năm sáu bảy bẩy tám chín mười mươi chục trăm nghìn ngàn vạn triệu tỷ rưỡi nửa'),
);
const DIGITS = '#';

interface Branch {
	readonly next: Map<string, Branch>;
	readonly meanings: string[];
}
const branch = (): Branch => ({ next: new Map(), meanings: [] });

/** The phrases of all meanings, syllable by syllable. */
function branchesOf(lists: Readonly<Record<string, string>>): Branch {
	const root = branch();
	for (const [meaning, phrases] of Object.entries(lists)) {
		for (const phrase of phrases.split('|')) {
			let at = root;
			for (const syllable of spelledPhrase(phrase)) {
				const next = at.next.get(syllable) ?? branch();
				at.next.set(syllable, next);
				at = next;
			}
			at.meanings.push(meaning);
		}
	}
	return root;
}
const MEANINGS = branchesOf(meaningLists);

/** The words of a stretch of `plain`, in order. */
export function tokensIn({ plain, cased }: NormalisedText, { start, end }: Span): readonly Token[] {
	let isOpening = true;
	return [...plain.slice(start, end).matchAll(TOKEN)].map((match): Token => {
		const [piece] = match;
		const place = { start: start + match.index, end: start + match.index + piece.length };
		if (piece.startsWith('{{')) return { word: '#hotline', isName: false, ...place };
		if (/^\d/.test(piece)) return { word: DIGITS, isName: false, ...place };
		const isWord = /^\p{L}/u.test(piece);
		const isName = isWord && !isOpening && /^\p{Lu}/u.test(cased.slice(place.start, place.end));
		isOpening = isWord ? false : isOpening || /[.!?:"]/.test(piece);
		return { word: piece, isName, ...place };
	});
}

interface Meant extends Span {
	readonly meaning: string;
}

/** Where each meaning stands; one inside a longer phrase of some meaning is not meant. */
function meantIn(words: readonly string[]): readonly Meant[] {
	const found = words.flatMap((_word, start): readonly Meant[] => {
		const longest = new Map<string, number>();
		let at: Branch | undefined = MEANINGS;
		for (let end = start; end < words.length; end += 1) {
			at = at.next.get(words[end] ?? '');
			if (!at) break;
			for (const meaning of at.meanings) longest.set(meaning, end + 1);
		}
		return [...longest].map(([meaning, end]) => ({ meaning, start, end }));
	});
	return found.filter(
		(inner) =>
			!found.some(
				(outer) =>
					outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start,
			),
	);
}

/** What the judge weighs: `lạc hậu` two neighbours, `@people` a meaning, `@num` a number in words or digits. */
export function featuresOf(tokens: readonly Token[]): ReadonlySet<string> {
	const features = new Set<string>();
	const spokenWords = tokens.map(({ word }) => word);
	const words = spokenWords.map(commonWord);
	const before = (index: number) => words[index - 1] ?? '^';
	const after = (index: number) => words[index] ?? '$';
	for (const [index, word] of words.entries()) {
		features.add(word).add(`${before(index)} ${word}`);
		if (word === DIGITS || NUMBERS.has(spokenWords[index] ?? '')) {
			features.add('@num').add(`${before(index)} @num`);
			features.add(`@num ${after(index + 1)}`);
			if (NUMBERS.has(spokenWords[index + 1] ?? '')) features.add('@num @num');
		}
		if (tokens[index]?.isName) {
			features.add('#name').add(`${before(index)} #name`);
			features.add(`#name ${after(index + 1)}`);
		}
	}
	features.add(`${words.at(-1) ?? '^'} $`);
	for (const { meaning, start, end } of meantIn(spokenWords)) {
		features.add(`@${meaning}`).add(`${before(start)} @${meaning}`);
		features.add(`@${meaning} ${after(end)}`);
	}
	return features;
}
