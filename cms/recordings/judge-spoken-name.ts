import { APIError } from 'payload';

import { judgeUpload } from './judge-recording.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { SpokenName } from '../payload-types.ts';

/** A name is said, not explained: in seconds. */
const SHORTEST_SECONDS = 1;
const LONGEST_SECONDS = 8;

/** Can the pages play it, and is it no longer than a name? Refused with the reason in Vietnamese. */
export const judgeSpokenName: CollectionBeforeValidateHook<SpokenName> = async ({ data, req }) => {
	if (!data || !req.file) return data;
	const verdict = await judgeUpload(req.file);
	const seconds = verdict.durationSeconds ?? 0;
	if (verdict.isFit && (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS)) {
		const length = seconds.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
		throw new APIError(
			`Bản ghi dài ${length} giây. Tên tiếng chỉ cần 1 đến 8 giây. Hãy cắt bớt hoặc ghi lại, chỉ nói tên tiếng.`,
			400,
			undefined,
			true,
		);
	}
	if (!verdict.isFit) throw new APIError(verdict.sentences.join(' '), 400, { codes: verdict.codes }, true);
	return { ...data, verdict: verdict.sentences.join('\n') || 'Nghe rõ.', durationSeconds: seconds };
};
