import { APIError } from 'payload';

import { SPOKEN_SAYINGS } from '#content/model/spoken-prompt.ts';

import { verdictOf } from './judge-upload.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { SpokenKind } from '#content/model/spoken-prompt.ts';
import type { SpokenName } from '../payload-types.ts';

const SHORTEST_SECONDS = 1;

/** Can the pages play it, and is it no longer than a name or a prompt: said, not explained? Refused with the reason in Vietnamese. */
export const judgeSpokenName: CollectionBeforeValidateHook<SpokenName> = async ({ data, originalDoc, req }) => {
	if (!data) return data;
	const kind = data.prompt ?? originalDoc?.prompt ?? 'name';
	if (!req.file) {
		// a prompt that becomes the name of a language was judged as a prompt
		refuseLong(kind, originalDoc?.durationSeconds ?? SHORTEST_SECONDS);
		return data;
	}
	const verdict = await verdictOf(req.file);
	const seconds = verdict.durationSeconds ?? 0;
	if (verdict.isFit) refuseLong(kind, seconds);
	if (!verdict.isFit) throw new APIError(verdict.sentences.join(' '), 400, { codes: verdict.codes }, true);
	return { ...data, verdict: verdict.sentences.join('\n') || 'Nghe rõ.', durationSeconds: seconds };
};

/** @throws {APIError} in Vietnamese, when a recording is no such saying by its length */
function refuseLong(kind: SpokenKind, seconds: number): void {
	const { label, mostSeconds } = SPOKEN_SAYINGS[kind];
	if (seconds >= SHORTEST_SECONDS && seconds <= mostSeconds) return;
	const length = seconds.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
	throw new APIError(
		`Bản ghi dài ${length} giây. ${label} chỉ cần ${SHORTEST_SECONDS} đến ${mostSeconds} giây. Hãy cắt bớt hoặc ghi lại, chỉ nói đúng lời ấy.`,
		400,
		undefined,
		true,
	);
}
