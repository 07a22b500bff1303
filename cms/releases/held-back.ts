import { languageByTag } from '#content/languages.ts';
import { monthInWords } from '#content/model/month.ts';
import { isVerdictCode } from '#pipeline/verdicts.ts';

import { CommandFailedError } from '../foundation/run-script.ts';
import { EditionBlockedError } from '../editions/render-edition.ts';

import type { BlockedReason, HeldBack } from '../foundation/held-back.ts';
import type { Edition } from '../payload-types.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';

/** What the pipeline says of recordings, besides its verdicts. */
const CODES_OF_RECORDINGS = ['recording_missing', 'LOUDNESS_NOT_REACHED', 'no_voice', 'invalid_plan'];

/** By id as text. */
export type BlockedEditions = ReadonlyMap<string, readonly BlockedReason[]>;

/** What holds up one edition only; undefined for faults that no release should hide (a database that is gone). */
export function reasonsOf(error: unknown): readonly BlockedReason[] | undefined {
	if (error instanceof EditionBlockedError) return error.problems;
	if (!(error instanceof CommandFailedError)) return undefined;
	const isOfMachine = !isVerdictCode(error.code) && !CODES_OF_RECORDINGS.includes(error.code);
	const next = isOfMachine
		? 'Máy sẽ tự thử lại sau 15 phút. Nếu vẫn còn, hãy báo người quản trị xem trang "Tình trạng hệ thống".'
		: 'Hãy mở bản tin, xem mục "Vướng mắc" rồi dựng lại âm thanh.';
	const sentence = `Máy không dựng được âm thanh: ${error.message} ${next}`;
	return [{ code: error.code, message: '', language: '', sentence, isOfMachine }];
}

/** How many kinds of reasons are written out; the edition's page has them all. */
const MOST_REASONS = 5;

/** The line of an edition that was held back. */
export function heldEdition(
	{ id, title, area, released }: Pick<Edition, 'id' | 'title' | 'area' | 'released'>,
	reasons: readonly BlockedReason[],
): HeldBack {
	const site = released
		? 'Trang và các xã vẫn dùng bản đã phát hành lần trước.'
		: 'Bản tin này chưa lên trang lần nào.';
	const groups = [...Map.groupBy(reasons, ({ code }) => code).values()];
	const shown = groups.slice(0, MOST_REASONS).map((group) => {
		const others = group.length > 1 ? ` Còn ${group.length - 1} bài cùng lý do.` : '';
		return `- ${group[0]?.sentence ?? ''}${others}`;
	});
	const more = groups.length - shown.length;
	return {
		title,
		area,
		sentence: [
			`${title} chưa cập nhật được. ${site}`,
			...shown,
			...(more > 0 ? [`- Và ${more} vướng mắc nữa, xem trong trang bản tin.`] : []),
			'Sửa xong, hãy bấm "Phát hành ngay".',
		].join('\n'),
		link: `/admin/collections/editions/${id}`,
	};
}

/** The line of a language that says nothing, because the rest of it could not be put together after a recall. */
export function silencedLanguage(
	{ id, published }: { readonly id: Edition['id']; readonly published: PublishedEdition },
	{ language, reason }: { readonly language: string; readonly reason: string },
): HeldBack {
	const title = `Bản tin ${monthInWords(published.month)}`;
	const name = languageByTag(language)?.nameVi ?? language;
	return {
		title: `${title}, tiếng ${name}`,
		area: published.area,
		sentence: [
			`${title}: bản tiếng ${name} tạm im vì có bài bị thu hồi mà phần còn lại không ghép lại được.`,
			`- ${reason}`,
			'Hãy bấm "Phát hành ngay" để thử lại. Nếu vẫn vậy, mở bản tin, dựng lại âm thanh.',
		].join('\n'),
		link: `/admin/collections/editions/${id}`,
	};
}
