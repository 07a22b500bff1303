import { describe, expect, test } from 'vitest';

import { byteRangeOf } from '#content/lib/byte-range.ts';

const part = (start: number, end: number) => ({ kind: 'part', start, end });
const WHOLE = { kind: 'whole' };
const NOTHING = { kind: 'unsatisfiable' };

// site/edge answers with it for pages, media and bundles, cms/editions for the preview of a bulletin
describe('a range of a thousand bytes', () => {
	test.for([
		['none is asked for', undefined, WHOLE],
		['nothing is said', '', WHOLE],
		['the first byte', 'bytes=0-0', part(0, 0)],
		['a middle', 'bytes=100-199', part(100, 199)],
		['from somewhere on', 'bytes=990-', part(990, 999)],
		['everything, as a player asks first', 'bytes=0-', part(0, 999)],
		['more than there is', 'bytes=990-5000', part(990, 999)],
		['the last ones', 'bytes=-10', part(990, 999)],
		['the last ones, more than there are', 'bytes=-5000', part(0, 999)],
		['the last byte', 'bytes=999-999', part(999, 999)],
		['behind the end', 'bytes=1000-', NOTHING],
		['far behind the end', 'bytes=99999999999999999999-', NOTHING],
		['the last none', 'bytes=-0', NOTHING],
		['the end before the beginning', 'bytes=5-2', WHOLE],
		['neither end', 'bytes=-', WHOLE],
		['letters', 'bytes=a-b', WHOLE],
		['a sign', 'bytes=-5-10', WHOLE],
		['another unit', 'lines=0-10', WHOLE],
		['several at once', 'bytes=0-1,5-9', WHOLE],
		['capitals and spaces', 'Bytes= 0 - 9 ', part(0, 9)],
	] as const)('%s', ([, range, expected]) => {
		expect(byteRangeOf({ range }, { bytes: 1_000, etag: '"a"' })).toEqual(expected);
	});

	test.for([
		['the same', '"a"', part(0, 9)],
		['another', '"b"', WHOLE],
		['the same, weakly', 'W/"a"', WHOLE],
		['a date', 'Fri, 27 Nov 2026 00:00:00 GMT', WHOLE],
	] as const)('of a download begun with %s version', ([, ifRange, expected]) => {
		const headers = { range: 'bytes=0-9', 'if-range': ifRange };
		expect(byteRangeOf(headers, { bytes: 1_000, etag: '"a"' })).toEqual(expected);
	});
});

describe('ranges of an empty thing', () => {
	test('no part of nothing can be had', () => {
		const nothing = { bytes: 0, etag: '"a"' };
		expect(byteRangeOf({ range: 'bytes=0-' }, nothing).kind).toBe('unsatisfiable');
		expect(byteRangeOf({ range: 'bytes=-1' }, nothing).kind).toBe('unsatisfiable');
		expect(byteRangeOf({ range: 'bytes=-' }, nothing).kind).toBe('whole');
		expect(byteRangeOf({}, nothing).kind).toBe('whole');
	});
});
