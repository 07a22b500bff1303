import type { WordKey } from './i18n.ts';

/** What must be said of something that is heard, in the one strip on top of its page. */
export function marksOf(lang: string, heard: { isSample: boolean; isDraft: boolean }): readonly WordKey[] {
	return [
		...(heard.isSample ? ([lang === 'vi' ? 'message.sampleInVietnamese' : 'message.sample'] as const) : []),
		...(heard.isDraft ? (['message.draftVoice'] as const) : []),
	];
}
