import { messageCode } from '#content/lib/message-code.ts';

import type { WebAudio } from '#content/model/clip.ts';

/** Address of a message's MP3. */
export const mp3Path = ({ mp3 }: WebAudio): string => `/media/${mp3.key}.${mp3.extension}`;

/** Name under which a phone keeps a message's MP3; it says nothing of the matter to others who pick the phone up. */
export const fileNameOf = (key: string, lang: string): string =>
	`loa-lang-${messageCode(key)}-${lang.toLowerCase()}.mp3`;
