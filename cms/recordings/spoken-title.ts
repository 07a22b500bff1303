import { languageByTag } from '#content/languages.ts';
import { SPOKEN_SAYINGS } from '#content/model/spoken-prompt.ts';

import type { SpokenKind } from '#content/model/spoken-prompt.ts';

/** `Tên tiếng Khmer`, `Nhắc: gọi 111, tiếng Khmer` */
export function spokenTitle(kind: SpokenKind | null | undefined, language: string): string {
	const name = languageByTag(language)?.nameVi ?? language;
	return kind === undefined || kind === null || kind === 'name'
		? `Tên tiếng ${name}`
		: `${SPOKEN_SAYINGS[kind].label}, tiếng ${name}`;
}
