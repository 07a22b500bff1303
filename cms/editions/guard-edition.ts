import { APIError } from 'payload';

import { editionTransition, isContentFixed, EDITION_STATE_NAMES } from '#content/model/edition.ts';
import { dayAt } from '#content/model/month.ts';

import { preflightOf } from './load-preflight.ts';
import { blockingFindings } from './preflight.ts';
import { isBypassed } from '../foundation/bypass.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { EditionState } from '#content/model/edition.ts';
import type { Edition } from '../payload-types.ts';

/** Why an officer may not move an edition there, as the officer reads it; undefined when it may go. */
export function transitionRefusal(
	from: EditionState,
	to: EditionState,
	{ reason = '' }: { readonly reason?: string } = {},
): string | undefined {
	const move = editionTransition(from, to);
	if (!move)
		return `Bản tin ${EDITION_STATE_NAMES[from]} không chuyển thẳng sang "${EDITION_STATE_NAMES[to]}" được. Hãy dùng các nút ở đầu trang bản tin.`;
	if (move.by === 'system')
		return `Trạng thái "${EDITION_STATE_NAMES[to]}" do hệ thống ghi sau khi dựng xong âm thanh. Hãy bấm "Chốt bản tin".`;
	if (move.needsReason && reason.trim() === '')
		return 'Chưa thể thu hồi: hãy ghi lý do, vì các xã đã tải bản tin sẽ đọc lý do này.';
	return undefined;
}

const CONTENT_FIELDS = [
	'month',
	'area',
	'messages',
	'slotMinutes',
	'isLoud',
	'bitrate',
	'withPhone',
	'withMusic',
	'hasGeneratedMusicOnly',
] as const;
type Content = Partial<Pick<Edition, (typeof CONTENT_FIELDS)[number]>>;

/** Did what people agreed on change? Absent fields of a partial update count as unchanged. */
export function contentChanged(before: Content, change: Content): boolean {
	const textOf = (value: unknown) =>
		JSON.stringify(
			Array.isArray(value)
				? value.map((entry: unknown) => (typeof entry === 'object' && entry && 'id' in entry ? entry.id : entry))
				: // a switch that came later is absent in what was stored before
					value || null,
		);
	return CONTENT_FIELDS.some((field) => change[field] !== undefined && textOf(change[field]) !== textOf(before[field]));
}

const refuse = (sentence: string, findings: readonly object[] = []): never => {
	throw new APIError(sentence, 400, { findings }, true);
};

/**
 * On every path that a person has (REST, admin, Local API for a user): only the moves of the table, content only while
 * it is being prepared, and nothing onto the loudspeakers that the pre-flight list blocks.
 */
export const guardEdition: CollectionBeforeChangeHook<Edition> = async ({ data, originalDoc, req, context }) => {
	if (isBypassed(context, 'edition') || !req.user) return data;
	const from = originalDoc?.state ?? 'planning';
	const to = data.state ?? from;
	if (to === from) {
		if (originalDoc && isContentFixed(from) && contentChanged(originalDoc, data))
			refuse(`Bản tin ${EDITION_STATE_NAMES[from]} nên không sửa bài và thứ tự được. Hãy bấm "Mở lại để sửa" trước.`);
		return data;
	}
	const refusal = transitionRefusal(from, to, { reason: data.withdrawnReason ?? '' });
	if (refusal) refuse(refusal);
	const draft = { ...originalDoc, ...data } as Edition;
	if (editionTransition(from, to)?.needsPreflight) {
		const { findings } = await preflightOf({ payload: req.payload, req }, draft);
		const blocking = blockingFindings(findings);
		if (blocking.length > 0) refuse(blockedSentence(draft.title, to, blocking), blocking);
	}
	return { ...data, ...stampsOf(to) };
};

export const blockedSentence = (
	title: string,
	to: EditionState,
	blocking: readonly { readonly message: string }[],
): string =>
	`Chưa thể ${to === 'published' ? 'phát hành' : 'chốt'} "${title}":\n${blocking.map(({ message }) => `- ${message}`).join('\n')}`;

/** What goes with a move: a new appointment is needed after each, and a notice lasts until the next publication. */
function stampsOf(to: EditionState): Partial<Edition> {
	if (to === 'withdrawn') return { publishAt: null, withdrawnOn: dayAt(new Date()), released: null };
	if (to === 'published') return { publishAt: null, withdrawnReason: null, withdrawnOn: null };
	return to === 'planning' ? { publishAt: null } : {};
}
