import { MUSIC_KINDS } from './own-music.ts';

import type { MusicKind } from './own-music.ts';
import type { Licence } from './material.ts';

/** What an area brings to its bulletins besides messages: music, and a commune's own words in front. */
export const LOCAL_SOUND_KINDS = [...MUSIC_KINDS, 'greeting'] as const;
export type LocalSoundKind = (typeof LOCAL_SOUND_KINDS)[number];

export const LOCAL_SOUND_NAMES: Readonly<Record<LocalSoundKind, string>> = {
	signature: 'Nhạc hiệu',
	bed: 'Nhạc nền',
	sting: 'Tiếng báo giữa các bài',
	greeting: 'Lời chào của xã',
};

/** A greeting or a sentence: what is longer is a message of its own. In seconds. */
export const GREETING_SECONDS = { least: 1, most: 45 } as const;

/**
 * Terms under which music may be cut, looped and laid under a voice. Not CC BY-SA: a bulletin mixed with it would have
 * to be shared alike, which the people who speak in it have not agreed to.
 */
export const MUSIC_LICENCES = ['own', 'cc-by', 'cc0', 'permission'] as const satisfies readonly Licence[];
export type MusicLicence = (typeof MUSIC_LICENCES)[number];

export const MUSIC_LICENCE_NAMES: Readonly<Record<MusicLicence, string>> = {
	own: 'Của đơn vị mình làm ra',
	'cc-by': 'CC BY – ghi tên tác giả',
	cc0: 'CC0 – dùng tự do',
	permission: 'Được tác giả cho phép',
};

/** Of these people who hear the bulletin are told where it comes from. */
const NAMED: Readonly<Partial<Record<MusicLicence, string>>> = {
	'cc-by': 'giấy phép CC BY',
	permission: 'được tác giả cho phép',
};

/** `Nhạc hiệu: "Sóng", của Lò Thị A, giấy phép CC BY, https://…`; undefined: the licence asks for nothing. */
export function musicCredit({
	kind,
	title,
	author,
	licence,
	sourceUrl,
}: {
	readonly kind: MusicKind;
	readonly title: string;
	readonly author: string;
	readonly licence: MusicLicence;
	readonly sourceUrl: string;
}): string | undefined {
	const terms = NAMED[licence];
	if (!terms) return undefined;
	return [`${LOCAL_SOUND_NAMES[kind]}: "${title}", của ${author}`, terms, sourceUrl]
		.filter((part) => part !== '')
		.join(', ');
}
