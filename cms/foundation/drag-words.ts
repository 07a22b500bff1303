/** What the library of drag and drop tells screen readers in English, by how it begins, and what we say. */
const SAID: readonly (readonly [RegExp, string])[] = [
	[
		/^\s*To pick up a draggable item/,
		'Muốn chuyển chỗ một mục: bấm phím cách để nhấc lên, phím mũi tên để chuyển, phím cách lần nữa để đặt xuống, phím Esc để thôi.',
	],
	[/^Picked up draggable item/, 'Đã nhấc mục lên.'],
	[/^Draggable item .* was moved over/, 'Mục đang ở một chỗ khác.'],
	[/^Draggable item .* is no longer over/, 'Mục đang ở ngoài danh sách.'],
	[/^Draggable item .* was dropped/, 'Đã đặt mục xuống.'],
	[/^Dragging was cancelled/, 'Đã thôi chuyển, mục về chỗ cũ.'],
];

/** @returns the Vietnamese for such a sentence; undefined: it is none of them */
export const dragWords = (text: string): string | undefined => SAID.find(([pattern]) => pattern.test(text))?.[1];
