import { STATE_NAMES } from '#content/model/decide-transition.ts';

import type { RenditionState } from '#content/model/rendition.ts';

/** What a change sets off, as the hooks of the save would do it. */
export interface SetOff {
	readonly kind: 'words' | 'recording' | 'withdrawal';
	/** Of the rendition that changes. */
	readonly languageName: string;
	readonly from: RenditionState;
	readonly to: RenditionState;
	/** Translations that a changed original makes outdated, or takes off the air with it. */
	readonly translations: number;
	/** Readings of the words as they are now, which count no longer. */
	readonly recordings: number;
	/** Titles of released bulletins that have it. */
	readonly bulletins: readonly string[];
}

const CHANGES: Readonly<Record<SetOff['kind'], string>> = {
	words: 'Sửa lời này',
	recording: 'Bản ghi mới',
	withdrawal: 'Thu hồi',
};

const SIGNED: readonly RenditionState[] = ['listened', 'approved'];

/** One sentence with its numbers, in Vietnamese; empty: nothing is lost, and nobody has to be asked. */
export function setOffInWords(change: SetOff): string {
	return change.kind === 'withdrawal' ? withdrawalInWords(change) : changeInWords(change);
}

function changeInWords({ kind, languageName, from, to, translations, recordings, bulletins }: SetOff): string {
	const lost = [
		...(SIGNED.includes(from) && from !== to
			? [`bỏ ${from === 'approved' ? 'duyệt' : 'kết quả nghe thẩm định của'} bản tiếng ${languageName}`]
			: []),
		...(!SIGNED.includes(from) && from !== to && from !== 'drafted'
			? [`đưa bản này từ "${STATE_NAMES[from]}" về "${STATE_NAMES[to]}"`]
			: []),
		...(translations > 0 ? [`làm cũ ${translations} bản dịch`] : []),
		...(recordings > 0 ? [`làm cũ ${recordings} bản ghi`] : []),
	];
	if (lost.length === 0) return '';
	const still =
		bulletins.length === 0
			? ''
			: ` ${quoted(bulletins)} đã phát hành vẫn giữ bản cũ cho đến khi bản mới được duyệt và phát hành.`;
	return `${CHANGES[kind]} sẽ ${listed(lost)}.${still}`;
}

function withdrawalInWords({ languageName, translations, bulletins }: SetOff): string {
	const what = translations > 0 ? `bài này ở mọi thứ tiếng (${translations + 1} bản ngữ)` : `bản tiếng ${languageName}`;
	const where =
		bulletins.length === 0
			? 'Chưa bản tin nào đã phát hành có bài này.'
			: `Lần phát hành tới gỡ khỏi ${quoted(bulletins)}, khỏi trang và báo cho các xã đã tải.`;
	return `Thu hồi sẽ gỡ ${what}. ${where}`;
}

const quoted = (titles: readonly string[]): string => listed(titles.map((title) => `"${title}"`));

function listed(parts: readonly string[]): string {
	const last = parts.at(-1) ?? '';
	return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`;
}
