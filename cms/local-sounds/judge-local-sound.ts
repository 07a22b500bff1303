import { APIError } from 'payload';

import { GREETING_SECONDS, LOCAL_SOUND_NAMES } from '#content/model/local-sound.ts';
import { isMusicKind } from '#content/model/own-music.ts';

import { judgeBeforehandAs, verdictOf } from '../recordings/judge-upload.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { LocalSound } from '../payload-types.ts';

const musicIn = ({ kind }: { readonly kind?: unknown }) => (isMusicKind(kind) ? kind : undefined);

/** Before the database is asked for anything (recordings/judge-upload.ts). */
export const judgeLocalSoundBeforehand = judgeBeforehandAs((data: { kind?: unknown }) => musicIn(data));

/** Is it music that can be laid into a bulletin, or a voice that a loudspeaker can give out? Refused in Vietnamese. */
export const judgeLocalSound: CollectionBeforeValidateHook<LocalSound> = async ({ data, originalDoc, req }) => {
	if (!data || !req.file) return data;
	const kind = originalDoc?.kind ?? data.kind;
	const music = musicIn({ kind });
	const verdict = await verdictOf(req.file, { music });
	if (!verdict.isFit) throw new APIError(verdict.sentences.join(' '), 400, { codes: verdict.codes }, true);
	const seconds = verdict.durationSeconds ?? 0;
	const { least, most } = GREETING_SECONDS;
	if (!music && (seconds < least || seconds > most)) {
		const length = seconds.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
		throw new APIError(
			`Bản ghi dài ${length} giây. ${LOCAL_SOUND_NAMES.greeting} chỉ cần ${least} đến ${most} giây. Hãy nói gọn lại; muốn nói nhiều hơn thì viết một thông điệp.`,
			400,
			undefined,
			true,
		);
	}
	return { ...data, verdict: verdict.sentences.join('\n') || 'Dùng được cho loa.', durationSeconds: seconds };
};
