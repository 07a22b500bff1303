import { villagerWord } from '#content/interface-words/villager-words.ts';
import { languageByTag } from '#content/languages.ts';

import { isAsApproved } from './word-facts.ts';

import type { Payload } from 'payload';
import type { TranslatedWords } from '#content/interface-words/published-words.ts';
import type { HeldBack } from '../foundation/held-back.ts';

interface PublishedWords {
	/** By language, then by word. */
	readonly words: Readonly<Record<string, TranslatedWords>>;
	readonly held: readonly HeldBack[];
}

/**
 * Translations as the pages show them: approved by fingerprint, and of the Vietnamese that the pages have now. What was
 * approved and is not any more is named; the page says it in Vietnamese until somebody has looked again.
 */
export async function publishedWords(
	payload: Payload,
	{ languages }: { readonly languages: readonly string[] },
): Promise<PublishedWords> {
	const { docs } = await payload.find({
		collection: 'interface-words',
		where: { state: { equals: 'approved' }, language: { in: languages.filter((tag) => tag !== 'vi') } },
		pagination: false,
		depth: 0,
		sort: 'word',
	});
	const words: Record<string, Record<string, string>> = {};
	const behind = new Map<string, number>();
	for (const doc of docs) {
		// a word that the pages no longer have misses nobody
		if (!villagerWord(doc.word)) continue;
		if (isAsApproved(doc)) (words[doc.language] ??= {})[doc.word] = doc.text ?? '';
		else behind.set(doc.language, (behind.get(doc.language) ?? 0) + 1);
	}
	return { words, held: [...behind].map(([language, count]) => heldWords(language, count)) };
}

function heldWords(language: string, count: number): HeldBack {
	const name = languageByTag(language)?.nameVi ?? language;
	return {
		title: `Lời trên trang tiếng ${name}`,
		area: '00',
		sentence: `${count} lời trên trang tiếng ${name} được dịch từ câu tiếng Việt cũ hoặc đã đổi sau khi duyệt, nên trang đang dùng câu tiếng Việt. Nhờ người dịch xem lại rồi gửi duyệt.`,
		link: `/admin/loi-tren-trang?tieng=${language}`,
	};
}
