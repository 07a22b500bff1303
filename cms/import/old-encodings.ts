import { shareOfSyllables } from './vietnamese-syllable.ts';

/** Vietnamese written before Unicode, and Unicode that was read as something else. */
export type OldEncoding = 'TCVN3' | 'VNI' | 'UTF-8 đọc nhầm';

const UNICODE = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ';
const TCVN3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®¡¢£¤¥¦§';
const OF_TCVN3 = new Map(Array.from(TCVN3, (letter, index) => [letter, UNICODE[index] ?? letter]));

const PLAIN_MARKS = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' } as const;
const ROOF_MARKS = { â: '', à: '\u0300', á: '\u0301', å: '\u0309', ã: '\u0303', ä: '\u0323' } as const;
const BOWL_MARKS = { ê: '', è: '\u0300', é: '\u0301', ú: '\u0309', ü: '\u0303', ë: '\u0323' } as const;
const SINGLE_VNI: Readonly<Record<string, string>> = { ñ: 'đ', ö: 'ư', ô: 'ơ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const VNI_PAIR = /[aeouyöô][øùûõï]|[aeo][âàáåãä]|a[êèéúüë]/giu;

/** Signs that stand inside no word, unless it is TCVN3. */
const TCVN3_SIGN = /(?<=\p{L})[µ¸¶·¹¨¾¼½©ª¬®¡¢£¤¥¦§\u00ad]|[µ¸¶·¹¨¾¼½©ª¬®¡¢£¤¥¦§](?=\p{L})/gu;
const TCVN3_LETTERS = /[ÆÇËÎÏÑÖ×ØÞß«»](?=\p{Ll}|\s|$)/gu;
const MISREAD = /[ÃÄÅÆ][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]|á[º»][\u0080-\u00bf\u0152-\u0192\u02c6-\u2122]/gu;
const MODERN = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u;
/** Letters that a program could not write became question marks; nobody can tell which they were. */
const LOST_LETTER = /(?:\p{L}|^|\s)\?\p{L}/gu;
/** At the end of a word it may be a question, once; twice before small letters it is none. */
const LOST_AT_END = /\p{L}\? \p{Ll}[^?]*\p{L}\? ?[\p{Ll},]/gu;

/** What a text was written in, by the name of its font; undefined: the font does not tell. */
export function encodingOfFont(font: string | undefined): OldEncoding | undefined {
	if (!font) return undefined;
	if (/^\.vn/i.test(font)) return 'TCVN3';
	return /^vni[- ]/i.test(font) ? 'VNI' : undefined;
}

/** What a text was written in, by pairs of letters that no language here has; undefined: it reads as Unicode. */
export function encodingOfText(text: string): OldEncoding | undefined {
	const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
	// the first letters of such pairs are no letters of TCVN3
	if (count(MISREAD) > 0) return readAsUtf8(text) === undefined ? undefined : 'UTF-8 đọc nhầm';
	if (MODERN.test(text)) return undefined;
	const signs = count(TCVN3_SIGN);
	const isLikely: Readonly<Record<string, boolean>> = {
		TCVN3: signs >= 2 || (signs === 1 && count(TCVN3_LETTERS) > 0),
		VNI: count(VNI_PAIR) >= 2,
	};
	// "Khoá toà nhà" has such pairs, too: what does not read better afterwards is left as it is
	return (['TCVN3', 'VNI'] as const).find(
		(encoding) => isLikely[encoding] && shareOfSyllables(inUnicode(text, encoding)) > shareOfSyllables(text),
	);
}

/** Have letters been replaced by question marks, or misread beyond recovery? */
export const hasLostLetters = (text: string): boolean =>
	!/https?:/.test(text) &&
	[LOST_LETTER, LOST_AT_END, MISREAD, /\uFFFD/g].some((pattern) => text.match(pattern) !== null);

/** The same words in Unicode. @param isUpper for fonts whose small letters look like capitals (`.VnTimeH`) */
export function inUnicode(text: string, encoding: OldEncoding, isUpper = false): string {
	if (encoding === 'UTF-8 đọc nhầm') return readAsUtf8(text) ?? text;
	const read =
		encoding === 'TCVN3' ? Array.from(text, (letter) => OF_TCVN3.get(letter) ?? letter).join('') : ofVni(text);
	return (isUpper ? read.toLocaleUpperCase('vi') : read).normalize('NFC');
}

function ofVni(text: string): string {
	const letters = Array.from(text);
	let read = '';
	for (let at = 0; at < letters.length; at += 1) {
		const letter = letters[at] ?? '';
		const small = letter.toLowerCase();
		const next = (letters[at + 1] ?? '').toLowerCase();
		const marks = marksOf(small, next);
		const base = SINGLE_VNI[small] ?? small;
		read += (letter === small ? base : base.toUpperCase()) + (marks ?? '');
		if (marks !== undefined) at += 1;
	}
	return read;
}

function marksOf(letter: string, next: string): string | undefined {
	if (!'aeouyöô'.includes(letter) || letter === '') return undefined;
	const found = (marks: Readonly<Record<string, string>>, shape: string): string | undefined =>
		marks[next] === undefined ? undefined : shape + marks[next];
	const roof = 'aeo'.includes(letter) ? found(ROOF_MARKS, '\u0302') : undefined;
	const bowl = letter === 'a' ? found(BOWL_MARKS, '\u0306') : undefined;
	return found(PLAIN_MARKS, '') ?? roof ?? bowl;
}

/** Bytes 0x80-0x9f as Windows-1252 shows them. */
const WINDOWS_1252 = new Map(
	Array.from({ length: 256 }, (_none, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

function readAsUtf8(text: string): string | undefined {
	const bytes = Array.from(text, (letter) => WINDOWS_1252.get(letter) ?? -1);
	if (bytes.includes(-1)) return undefined;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).normalize('NFC');
	} catch {
		return undefined;
	}
}
