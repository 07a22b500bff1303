import { describe, expect, test } from 'vitest';

import { parseMonth } from '#content/model/month.ts';
import { canonicalJson, keyOf } from '#pipeline/cache-key.ts';
import { bulletinName, fileCodeFromTag, trackName } from '#pipeline/track-name.ts';

describe('names on a stick', () => {
	test.for([
		['the message in capitals', { place: 2, fileCode: 'VI', message: 'goi-111' }, '02_VI_GOI_111.MP3'],
		['two digits up to the end', { place: 99, fileCode: 'MWW', message: 'x' }, '99_MWW_X.MP3'],
		[
			'at most 30 characters, without a low line at the end',
			{ place: 3, fileCode: 'VI', message: 'lao-dong-o-nuoc-ngoai-va-giay-to' },
			'03_VI_LAO_DONG_O_NUOC_NGOA.MP3',
		],
		[
			'no low line before the dot when a word ends where the name is cut',
			{ place: 4, fileCode: 'VI', message: 'aaaaaaaaaaaaaaaaaaa-bbbb' },
			'04_VI_AAAAAAAAAAAAAAAAAAA.MP3',
		],
	] as const)('%s', ([, track, name]) => {
		expect(trackName(track)).toBe(name);
		expect(trackName(track)).toMatch(/^\d\d_[A-Z0-9_]+\.MP3$/);
		expect(trackName(track).length).toBeLessThanOrEqual(30);
	});

	test('differ even when long keys begin alike, by their number', () => {
		const message = 'a'.repeat(60);
		const names = [1, 2].map((place) => trackName({ place, fileCode: 'VI', message }));
		expect(new Set(names).size).toBe(2);
	});

	test('of a bulletin carry language and month and are not taken for a track', () => {
		const month = parseMonth('2026-11')!;
		expect(bulletinName({ fileCode: 'VI', month })).toBe('VI_BAN_TIN_2026_11.MP3');
	});

	test.for([
		['blt-Tavt-VN', 'BLT_TAVT'],
		['km', 'KM'],
	] as const)('take the language from the tag %s when the registry does not know it', ([tag, code]) => {
		expect(fileCodeFromTag(tag)).toBe(code);
	});
});

describe('content keys', () => {
	test('do not depend on the order in which things are named', () => {
		expect(keyOf({ a: 1, b: [true, null, 'đ'] })).toBe(keyOf({ b: [true, null, 'đ'], a: 1 }));
		expect(canonicalJson({ b: 1, a: { d: 'x', c: 0.5 } })).toBe('{"a":{"c":0.5,"d":"x"},"b":1}');
	});

	test('depend on every value and on the order of lists', () => {
		const keys = [{ a: 1 }, { a: '1' }, { a: [1, 2] }, { a: [2, 1] }, { b: 1 }].map(keyOf);
		expect(new Set(keys).size).toBe(5);
	});
});
