import { APIError } from 'payload';

import { villagerWord } from '#content/interface-words/villager-words.ts';

import { timeInWords } from '../foundation/refuse-stale-save.ts';
import { FITS_NEW_SOURCE } from './guard-word.ts';
import { storedWords } from './load-words.ts';
import { wordFactsOf } from './word-facts.ts';

import type { PayloadRequest } from 'payload';
import type { InterfaceWord } from '../payload-types.ts';

interface GivenWord {
	/** Path of the word in the pages. */
	readonly key: string;
	readonly text: string;
	/** Absent: what is stored stays. */
	readonly backTranslation?: string | undefined;
	/** `updatedAt` of what the person has seen; empty: nothing was there; absent: the save is not compared. */
	readonly baseUpdatedAt?: string | undefined;
}

/** How many words were written, and why others were not, in whole sentences. */
export interface SavedWords {
	readonly done: number;
	readonly refused: readonly string[];
}

/** Writes translations with the person's own rights; each stands for itself, so that one wrong word holds up no other. */
export async function saveWords(
	req: PayloadRequest,
	language: string,
	words: readonly GivenWord[],
): Promise<SavedWords> {
	const stored = await storedWords(req, language);
	const refused: string[] = [];
	let done = 0;
	for (const given of words) {
		const before = stored.get(given.key);
		if (isAsStored(before, given)) continue;
		if (before && isSavedSince(before, given.baseUpdatedAt)) {
			refused.push(`${quotedWord(given.key)}: ${savedSince(before)}`);
			continue;
		}
		try {
			await save(req, language, given, before);
			done += 1;
		} catch (error) {
			// a bug, or a database that is away, is no answer to the person
			if (!(error instanceof APIError)) throw error;
			refused.push(sentenceOf(error, given.key));
		}
	}
	return { done, refused };
}

function isAsStored(before: InterfaceWord | undefined, { text, backTranslation }: GivenWord): boolean {
	if (!before) return text.trim() === '' && (backTranslation ?? '').trim() === '';
	return (
		before.text === text.trim() &&
		(backTranslation === undefined || (before.backTranslation ?? '') === backTranslation.trim()) &&
		wordFactsOf(before).isSourceCurrent
	);
}

/** Another text than the person has worked from: on the page, or in a file that was away for weeks. */
const isSavedSince = ({ updatedAt }: InterfaceWord, base: string | undefined): boolean =>
	base !== undefined && (base === '' || Date.parse(base) < Date.parse(updatedAt));

const savedSince = ({ savedBy, updatedAt }: InterfaceWord): string =>
	`${savedBy ?? 'Người khác'} đã lưu lời này lúc ${timeInWords(updatedAt)}, sau khi trang hoặc tệp của bạn được lấy ra, nên giữ nguyên lời đang có. Hãy tải lại trang hoặc xuất tệp mới rồi sửa tiếp.`;

async function save(
	req: PayloadRequest,
	language: string,
	{ key, text, backTranslation, baseUpdatedAt }: GivenWord,
	before: InterfaceWord | undefined,
): Promise<void> {
	const data = {
		text: text.trim(),
		...(backTranslation === undefined ? {} : { backTranslation: backTranslation.trim() }),
	};
	const asPerson = { user: req.user, overrideAccess: false, depth: 0, req } as const;
	if (before)
		await req.payload.update({
			collection: 'interface-words',
			id: before.id,
			// another save may come in between
			data: { ...data, ...(baseUpdatedAt === undefined ? {} : { baseUpdatedAt }) },
			context: { [FITS_NEW_SOURCE]: true },
			...asPerson,
		});
	else
		await req.payload.create({
			collection: 'interface-words',
			data: { ...data, word: key, language: language as InterfaceWord['language'] },
			...asPerson,
		});
}

export function sentenceOf(error: APIError, key: string): string {
	const word = quotedWord(key);
	return error.message.startsWith(word) ? error.message : `${word}: ${error.message}`;
}

const quotedWord = (key: string): string => `"${(villagerWord(key)?.text ?? key).split('\n')[0]}"`;
