/** A stretch of a text: `start` is its first, `end` is after its last UTF-16 offset. */
export interface Span {
	readonly start: number;
	readonly end: number;
}
