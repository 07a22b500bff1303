/** Actions bound to an event: opening a page, closing the document, moving the mouse. */
const BOUND_TO_EVENTS = /\/AA\s*(?:<<|\d+\s+\d+\s+R\b)/;

/** Actions that steer the reader's program or hide parts of the page; a leaflet needs none of them. */
const STEERING = /\/S\s*\/(?:Named|Hide|Thread|SetOCGState|ResetForm|Trans)\b/;

/**
 * Does a PDF do something when it is opened or leafed through? Only a place to start reading at is allowed: an array,
 * or a `GoTo` inside the document. An address behind a link waits for a click and is not looked for here.
 *
 * @param text objects of the PDF, names without escapes
 * @param elsewhere more objects, in which a reference may be found
 */
export function actsByItself(text: string, elsewhere = ''): boolean {
	if (BOUND_TO_EVENTS.test(text) || STEERING.test(text)) return true;
	return [...text.matchAll(/\/OpenAction\b\s*/g)].some(
		({ index, 0: name }) =>
			!isPlaceToStart(text.slice(index + name.length, index + name.length + 400), text + elsewhere),
	);
}

function isPlaceToStart(value: string, objects: string): boolean {
	if (value.startsWith('[')) return true;
	const reference = /^(\d+)\s+(\d+)\s+R\b/.exec(value);
	if (!reference) return isGoTo(value);
	const found = [...objects.matchAll(new RegExp(`(?<!\\d)${reference[1]}\\s+${reference[2]}\\s+obj\\s*`, 'g'))];
	// written twice: the reader may take either
	return (
		found.length > 0 &&
		found.every(({ index, 0: head }) => {
			const object = objects.slice(index + head.length, index + head.length + 400);
			return object.startsWith('[') || isGoTo(object);
		})
	);
}

const isGoTo = (object: string): boolean => {
	const dictionary = /^<<[^>]*?>>/.exec(object)?.[0] ?? '';
	return /\/S\s*\/GoTo\b/.test(dictionary) && !/\/(?:URI|Next|F)\b/.test(dictionary);
};
