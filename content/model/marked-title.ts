/**
 * A title with what a listener must know of it, in brackets: on the display of a player, in a list, in the tags of a file.
 */
export function markedAs(
	title: string,
	{ isDraft, isSample }: { readonly isDraft: boolean; readonly isSample: boolean },
): string {
	const marks = [...(isSample ? ['bản mẫu, chưa duyệt'] : []), ...(isDraft ? ['giọng máy'] : [])];
	return marks.length === 0 ? title : `${title} (${marks.join('; ')})`;
}
