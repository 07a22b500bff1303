import { languages } from '#content/languages.ts';
import { LOUDSPEAKER_RATINGS, MESSAGE_ROLES } from '#content/model/message.ts';

import { areaChoices, audienceChoices, legalContentChoices, topicChoices } from '../foundation/options.ts';

/** One column of an import: its name in the file, what may stand in it, where it goes. */
export interface Column {
	readonly name: ColumnName;
	/** As it stands in the template; capitals, marks and spaces at the ends do not matter. */
	readonly header: string;
	readonly belongsTo: 'message' | 'rendition';
	readonly kind: 'text' | 'choice' | 'choices' | 'day' | 'language';
	readonly choices?: readonly { readonly value: string; readonly label: string }[];
	/** Words that people hear or read: no typed telephone numbers. */
	readonly isSpoken?: boolean;
}

export type ColumnName =
	| 'key'
	| 'workTitle'
	| 'role'
	| 'topics'
	| 'legalContent'
	| 'audiences'
	| 'areas'
	| 'loudspeaker'
	| 'validUntil'
	| 'language'
	| 'title'
	| 'script'
	| 'webText'
	| 'action'
	| 'backTranslation'
	| 'leaflet'
	| 'zalo'
	| 'sms';

const roleChoices = MESSAGE_ROLES.map((value) => ({
	value,
	label: { message: 'Thông điệp', opening: 'Lời mở đầu', closing: 'Lời kết' }[value],
}));
const ratingChoices = LOUDSPEAKER_RATINGS.map((value) => ({
	value,
	label: { fit: 'Phát được trên loa công cộng', unfit: 'Chỉ dùng trên trang' }[value],
}));
const languageNames = languages.map(({ tag, nameVi }) => ({ value: tag, label: nameVi }));

/** In the order of the template. */
export const COLUMNS: readonly Column[] = [
	{ name: 'key', header: 'Khóa', belongsTo: 'message', kind: 'text' },
	{ name: 'language', header: 'Ngôn ngữ', belongsTo: 'rendition', kind: 'language', choices: languageNames },
	{ name: 'title', header: 'Tiêu đề', belongsTo: 'rendition', kind: 'text' },
	{ name: 'script', header: 'Lời đọc trên loa', belongsTo: 'rendition', kind: 'text', isSpoken: true },
	{ name: 'webText', header: 'Bài đọc trên trang', belongsTo: 'rendition', kind: 'text', isSpoken: true },
	{ name: 'action', header: 'Một việc cần làm', belongsTo: 'rendition', kind: 'text', isSpoken: true },
	{ name: 'backTranslation', header: 'Bản dịch ngược', belongsTo: 'rendition', kind: 'text' },
	{ name: 'leaflet', header: 'Tờ rơi', belongsTo: 'rendition', kind: 'text', isSpoken: true },
	{ name: 'zalo', header: 'Bài đăng Zalo', belongsTo: 'rendition', kind: 'text', isSpoken: true },
	{ name: 'sms', header: 'Tin nhắn SMS', belongsTo: 'rendition', kind: 'text', isSpoken: true },
	{ name: 'workTitle', header: 'Tên để làm việc', belongsTo: 'message', kind: 'text' },
	{ name: 'role', header: 'Vai trò', belongsTo: 'message', kind: 'choice', choices: roleChoices },
	{ name: 'topics', header: 'Chủ đề', belongsTo: 'message', kind: 'choices', choices: topicChoices },
	{
		name: 'legalContent',
		header: 'Nội dung Điều 7',
		belongsTo: 'message',
		kind: 'choices',
		choices: legalContentChoices,
	},
	{ name: 'audiences', header: 'Người nghe', belongsTo: 'message', kind: 'choices', choices: audienceChoices },
	{ name: 'areas', header: 'Địa bàn', belongsTo: 'message', kind: 'choices', choices: areaChoices },
	{ name: 'loudspeaker', header: 'Loa công cộng', belongsTo: 'message', kind: 'choice', choices: ratingChoices },
	{ name: 'validUntil', header: 'Dùng đến hết ngày', belongsTo: 'message', kind: 'day' },
];

export const REQUIRED: readonly ColumnName[] = ['key', 'language', 'title'];

export const columnNamed = (name: ColumnName): Column => {
	const column = COLUMNS.find((candidate) => candidate.name === name);
	if (!column) throw new TypeError(`No column ${name}.`);
	return column;
};

/** The column that a heading names, or undefined. */
export const columnOf = (header: string): Column | undefined =>
	COLUMNS.find((column) => folded(column.header) === folded(header));

/** What somebody may have meant by a word that is in no list; undefined when nothing is near. */
export function nearest(word: string, among: readonly string[]): string | undefined {
	const wanted = folded(word);
	const ranked = among
		.map((candidate) => ({ candidate, distance: distanceBetween(wanted, folded(candidate)) }))
		.toSorted((one, other) => one.distance - other.distance);
	const [best] = ranked;
	return best && best.distance <= Math.max(2, Math.floor(wanted.length / 2)) ? best.candidate : undefined;
}

/** Without capitals, marks and double spaces: people type as they are used to. */
export const folded = (text: string): string =>
	text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll(/[đĐ]/g, 'd')
		.toLowerCase()
		.replaceAll(/[*:]/g, '')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** Levenshtein: letters to add, take out or change. */
function distanceBetween(one: string, other: string): number {
	let previous = Array.from({ length: other.length + 1 }, (_value, index) => index);
	for (let row = 1; row <= one.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const change = (previous[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
			current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[other.length] ?? 0;
}
