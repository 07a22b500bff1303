import { typedNumbersIn } from '../safety/rules/typed-number.ts';

import type { VillagerWord } from './villager-words.ts';

/** `{{number}}` is filled when the pages are built, `#`, `#s` and the like by the reader's browser. */
const GAP = /\{\{\s*[\w-]+\s*\}\}|#[a-z]*/g;
const LONG_DIGITS = /\p{Nd}{3,}/gu;
/** Would end an attribute of several sentences, be read as markup, or be looked up as another word. */
const RESERVED = /[<>|]|\$t\(/;
/** Buttons and lines of a narrow phone; Khmer and Cham need more letters than Vietnamese. */
const SHORTEST_LIMIT = 60;
const LONGEST_RATIO = 3;

const tidy = (gap: string): string => gap.replaceAll(/\s/g, '');
const gapsIn = (text: string): readonly string[] => (text.match(GAP) ?? []).map(tidy).toSorted();

/** Characters that a translation of this may have. */
export const longestTranslation = ({ text }: Pick<VillagerWord, 'text'>): number =>
	Math.max(SHORTEST_LIMIT, text.length * LONGEST_RATIO);

/**
 * What would make a page wrong if these words stood on it, as whole Vietnamese sentences; none: the page can show them.
 * Asked when words are saved, when they come from a file, when they are published, and again when pages are built.
 */
export function wordFaults(word: VillagerWord, text: string): readonly string[] {
	const faults: string[] = [];
	const wanted = gapsIn(word.text);
	const given = gapsIn(text);
	if (wanted.join(' ') !== given.join(' '))
		faults.push(
			wanted.length === 0
				? `Bản tiếng Việt không có chỗ trống nào, hãy bỏ ${given.join(', ')}.`
				: `Phải giữ đúng các chỗ trống của bản tiếng Việt: ${wanted.join(', ')}${given.length > 0 ? `; đang có ${given.join(', ')}` : ''}.`,
		);
	if (/\{\{|\}\}/.test(text.replaceAll(GAP, ''))) faults.push('Có dấu {{ hoặc }} lẻ. Hãy viết lại chỗ trống.');
	if (RESERVED.test(text)) faults.push('Không dùng các dấu <, >, | và $t( trong lời trên trang.');
	const known = new Set(word.text.match(LONG_DIGITS) ?? []);
	const digits = (text.match(LONG_DIGITS) ?? []).filter((run) => !known.has(run));
	const typed = [...new Set([...digits, ...typedNumbersIn(text)])];
	if (typed.length > 0)
		faults.push(`Có số gõ tay: ${typed.join('; ')}. Số điện thoại do trang tự điền từ danh bạ, hãy bỏ đi.`);
	const lines = word.text.split('\n').length;
	const ownLines = text.split('\n').length;
	if (lines !== ownLines) faults.push(`Bản tiếng Việt có ${lines} dòng, mỗi dòng một ý; bản này có ${ownLines} dòng.`);
	const longest = longestTranslation(word);
	if (text.length > longest) faults.push(`Dài ${text.length} chữ cái, chỗ trên trang chỉ đủ ${longest}.`);
	return faults;
}
