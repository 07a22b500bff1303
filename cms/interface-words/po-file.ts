import { po } from 'gettext-parser';
import { z } from 'zod';

import { sectionOf, villagerWord, WORD_SECTIONS } from '#content/interface-words/villager-words.ts';
import { longestTranslation, wordFaults } from '#content/interface-words/word-faults.ts';

import type { DeskWord } from './load-words.ts';

/** How a translator without the desk writes what the words mean: a comment of the translation. */
const BACK = 'Dịch ngược:';

/** Which state of a translation a file was made from: when that was saved (ISO 8601). */
const BASE = 'Lưu lần cuối:';
/** Nobody had translated the word then. */
const NO_BASE = 'chưa có';
const BASE_LINE = new RegExp(`^${BASE} (${NO_BASE}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)$`, 'm');

/**
 * The words of a language as a PO file (GNU gettext), as Poedit, Weblate or Virtaal open it: the word's code as context,
 * where it stands and what must stay as comments. What nobody has approved is `fuzzy`.
 */
export function poOf(language: string, words: readonly DeskWord[]): Buffer {
	const translations: Record<string, Record<string, object>> = { '': { '': { msgid: '', msgstr: [''] } } };
	for (const word of words) {
		const isUnsure = word.translation !== '' && word.standing !== 'approved';
		translations[word.key] = {
			[word.text]: {
				msgctxt: word.key,
				msgid: word.text,
				msgstr: [word.translation],
				comments: {
					extracted: `${WORD_SECTIONS[sectionOf(word)]}. Nhiều nhất ${longestTranslation(word)} chữ cái. Giữ nguyên {{…}}, # và số dòng.\n${BASE} ${word.updatedAt === '' ? NO_BASE : word.updatedAt}`,
					...(word.backTranslation === '' ? {} : { translator: `${BACK} ${word.backTranslation}` }),
					...(isUnsure ? { flag: 'fuzzy' } : {}),
				},
			},
		};
	}
	return po.compile(
		{
			charset: 'utf-8',
			headers: {
				'Project-Id-Version': 'Loa Làng',
				Language: language,
				'MIME-Version': '1.0',
				'Content-Type': 'text/plain; charset=utf-8',
				'Content-Transfer-Encoding': '8bit',
			},
			translations: translations as Parameters<typeof po.compile>[0]['translations'],
		},
		{ foldLength: 0 },
	);
}

/** A translation that came back in a file. */
interface ReadWord {
	readonly key: string;
	readonly text: string;
	/** Absent: the file says nothing of it. */
	readonly backTranslation?: string;
	/** `updatedAt` of the translation that the file was made from; empty: there was none, or the file does not say. */
	readonly baseUpdatedAt: string;
}

/** What a file brings, and what of it cannot be taken, in whole sentences by word. */
interface ReadPo {
	readonly words: readonly ReadWord[];
	readonly refused: readonly string[];
}

const entrySchema = z.object({
	msgctxt: z.string().default(''),
	msgid: z.string(),
	msgstr: z.array(z.string()).min(1),
	comments: z
		.object({ flag: z.string().default(''), translator: z.string().default(''), extracted: z.string().default('') })
		.partial()
		.optional(),
});
const fileSchema = z.object({
	headers: z.record(z.string(), z.string()),
	translations: z.record(z.string(), z.record(z.string(), entrySchema)),
});

/** The sentence that refuses the whole file. */
type UnreadablePo = { readonly problem: string };

/**
 * Reads a PO file of {@link poOf} that somebody has worked on. An entry without words is passed over; one marked
 * `fuzzy` is the translator's own "not sure"; one whose Vietnamese is another by now, that lost a gap, or that the
 * pages do not have, is named and left out.
 */
export function readPo(content: string, language: string): ReadPo | UnreadablePo {
	const file = fileSchema.safeParse(parsed(content));
	if (!file.success) return { problem: 'Tệp này không phải tệp PO đọc được. Hãy xuất lại tệp từ trang này rồi dịch.' };
	const stated = Object.entries(file.data.headers).find(([name]) => name.toLowerCase() === 'language')?.[1];
	if (stated && stated.replaceAll('_', '-').toLowerCase() !== language.toLowerCase())
		return {
			problem: `Tệp ghi là tiếng "${stated}", trang đang mở là "${language}". Hãy chọn đúng tiếng rồi nhập lại.`,
		};
	const words: ReadWord[] = [];
	const refused: string[] = [];
	for (const entry of Object.values(file.data.translations).flatMap((byId) => Object.values(byId))) {
		if (entry.msgid === '') continue;
		const text = (entry.msgstr[0] ?? '').trim().normalize('NFC');
		if (text === '') continue;
		const refusal = refusalOf(entry, text);
		if (refusal) refused.push(`"${entry.msgid.split('\n')[0]}": ${refusal}`);
		else
			words.push({
				key: entry.msgctxt,
				text,
				...backOf(entry.comments?.translator),
				baseUpdatedAt: baseOf(entry.comments?.extracted),
			});
	}
	return { words, refused };
}

function parsed(content: string): unknown {
	try {
		return po.parse(content, { validation: false });
	} catch {
		return undefined;
	}
}

function refusalOf({ msgctxt, msgid, comments }: z.output<typeof entrySchema>, text: string): string | undefined {
	const word = villagerWord(msgctxt);
	if (!word) return 'trang không còn lời này.';
	if (word.text !== msgid.normalize('NFC')) return 'câu tiếng Việt đã đổi từ khi xuất tệp. Hãy xuất lại tệp.';
	if ((comments?.flag ?? '').split(/[\s,]+/).includes('fuzzy'))
		return 'đang đánh dấu "chưa chắc" (fuzzy). Hãy bỏ dấu khi đã chắc.';
	return wordFaults(word, text)[0];
}

function backOf(comment: string | undefined): { readonly backTranslation?: string } {
	const at = comment?.indexOf(BACK) ?? -1;
	return comment === undefined || at < 0
		? {}
		: {
				backTranslation: comment
					.slice(at + BACK.length)
					.trim()
					.normalize('NFC'),
			};
}

function baseOf(comment: string | undefined): string {
	const base = BASE_LINE.exec(comment ?? '')?.[1] ?? NO_BASE;
	return base === NO_BASE ? '' : base;
}
