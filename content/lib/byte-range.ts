/** Which bytes a request gets; `start` and `end` are inclusive. */
export type ByteRange =
	| { readonly kind: 'whole' }
	| { readonly kind: 'part'; readonly start: number; readonly end: number }
	| { readonly kind: 'unsatisfiable' };

/** As node:http gives them. */
interface RangeHeaders {
	readonly range?: string | undefined;
	readonly 'if-range'?: string | readonly string[] | undefined;
}

const WHOLE: ByteRange = { kind: 'whole' };

/**
 * Reads `Range` and `If-Range` (RFC 9110, sections 13.1.5 and 14.2). Several ranges at once and units other than bytes
 * are answered with the whole, which the standard allows.
 *
 * @param etag strong, quoted; a resumed download of something that has changed gets the whole of the new
 */
export function byteRangeOf(headers: RangeHeaders, { bytes, etag }: { bytes: number; etag: string }): ByteRange {
	const match = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(headers.range ?? '');
	if (!match || (headers['if-range'] !== undefined && headers['if-range'] !== etag)) return WHOLE;
	const [, first = '', last = ''] = match;
	if (first === '' && last === '') return WHOLE;
	if (first === '') return suffixOf(Number(last), bytes);
	const start = Number(first);
	const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
	if (last !== '' && Number(last) < start) return WHOLE;
	return start >= bytes ? { kind: 'unsatisfiable' } : { kind: 'part', start, end };
}

function suffixOf(count: number, bytes: number): ByteRange {
	if (count === 0 || bytes === 0) return { kind: 'unsatisfiable' };
	return { kind: 'part', start: Math.max(0, bytes - count), end: bytes - 1 };
}
