import { describe, expect, test } from 'vitest';

import { withSuccessors } from '#cms/reach/plans/successors.ts';
import { byLetter, missingLanguages, neverSpoken, streakOf } from '#content/model/coverage-trend.ts';
import { changeInWords, endingCodes, readChanges } from '#content/model/commune-change.ts';

import type { KnownCommune } from '#content/model/commune-change.ts';
import type { Day, Month } from '#content/model/month.ts';

const months = ['2026-09', '2026-10', '2026-11'] as Month[];
describe('units of before', () => {
	test('lead to what came out of them, however often they were changed', () => {
		const units = [
			{ code: '1', predecessors: [] },
			{ code: '2', predecessors: ['1'] },
			{ code: '4', predecessors: ['2', '3'] },
			{ code: '5', predecessors: ['9'] },
		];
		expect([...withSuccessors(['1'], units)]).toEqual(['1', '2', '4']);
		// two that name each other end
		expect([
			...withSuccessors(
				['a'],
				[
					{ code: 'a', predecessors: ['b'] },
					{ code: 'b', predecessors: ['a'] },
				],
			),
		]).toEqual(['a', 'b']);
	});

	const known = (code: string, name: string, validTo = ''): KnownCommune => ({
		code,
		name,
		kind: 'xa',
		province: '12',
		validTo,
	});
	const communes = [
		known('00001', 'Một'),
		known('00002', 'Hai'),
		known('00003', 'Ba'),
		known('00009', 'Cũ', '2026-01-01'),
	];
	const read = (text: string) =>
		readChanges(text, { communes, provinces: new Set(['12']), today: '2027-07-01' as Day });
	const LAW = 'Nghị quyết 01/NQ';

	test('are merged, split and renamed by lines of a sheet', () => {
		const { changes, problems } = read(
			[
				`01/07/2027; Sáp nhập; 1 2; 00010; Mới; xã; 12; ${LAW}`,
				`2027-07-01\tchia\t00003\t00003\tBa\tphường\t12\t${LAW}`,
				`01/07/2027; chia; 00003; 00011; Ba Đông; xã; 12; ${LAW}`,
			].join('\n'),
		);
		expect(problems).toEqual([]);
		expect([...endingCodes(changes)]).toEqual([
			['00001', '2027-07-01'],
			['00002', '2027-07-01'],
		]);
		expect(changeInWords(changes[0]!, new Map(communes.map((one) => [one.code, one])))).toBe(
			'Từ 01/07/2027: Xã Một (00001) và Xã Hai (00002) sáp nhập thành Xã Mới (00010).',
		);
	});

	test.for([
		[`01/07/2027; nhập; 1 2; 00010; Mới; xã; 12; ${LAW}`, 'không có việc'],
		[`31/02/2027; sáp nhập; 1 2; 00010; Mới; xã; 12; ${LAW}`, 'không phải là ngày'],
		[`01/07/2027; sáp nhập; 1; 00010; Mới; xã; 12; ${LAW}`, 'ít nhất hai mã cũ'],
		[`01/07/2027; sáp nhập; 1 7; 00010; Mới; xã; 12; ${LAW}`, 'mã cũ "00007"'],
		[`01/07/2027; sáp nhập; 1 9; 00010; Mới; xã; 12; ${LAW}`, 'đã hết hiệu lực'],
		[`01/07/2027; sáp nhập; 1 2; 00003; Mới; xã; 12; ${LAW}`, 'đang là của'],
		[`01/07/2027; sáp nhập; 1 2; 00010; Mới; huyện; 12; ${LAW}`, 'không có loại'],
		[`01/07/2027; sáp nhập; 1 2; 00010; Mới; xã; 13; ${LAW}`, 'không có tỉnh'],
		['01/07/2027; sáp nhập; 1 2; 00010; Mới; xã; 12; ', 'thiếu căn cứ'],
		[`02/07/2027; đổi tên; 3; 00003; Ba Mới; phường; 12; ${LAW}`, 'chỉ ghi được từ ngày 02/07/2027'],
		[`02/07/2027; sáp nhập; 1 2; 00001; Mới; xã; 12; ${LAW}`, 'chỉ ghi được từ ngày 02/07/2027'],
		[`01/07/2027; chia; 3; 00010; Mới; xã; 12; ${LAW}`, 'cần ít nhất hai dòng'],
		['abc', 'thiếu ô'],
		['', 'Chưa có dòng nào'],
	] as const)('%s is refused: %s', ([text, words]) => expect(read(text).problems.join(' ')).toContain(words));
});

describe('what the overview tells', () => {
	test('months in a row, months of silence and gaps; months before it existed are none', () => {
		expect(streakOf({}, months, new Set(['2026-10', '2026-11']))).toEqual({ airedInARow: 2, silentFor: 0, gaps: 0 });
		expect(streakOf({}, months, new Set(['2026-09', '2026-11']))).toEqual({ airedInARow: 1, silentFor: 0, gaps: 1 });
		expect(streakOf({}, months, new Set(['2026-09']))).toEqual({ airedInARow: 0, silentFor: 2, gaps: 0 });
		expect(streakOf({}, months, new Set())).toEqual({ airedInARow: 0, silentFor: null, gaps: 0 });
		expect(streakOf({ validFrom: '2026-11-01' }, months, new Set(['2026-11']))).toEqual({
			airedInARow: 1,
			silentFor: 0,
			gaps: 0,
		});
	});

	test('a language that people listen in and that was not aired, where something was', () => {
		const place = {
			name: 'Xã Dào San',
			languages: ['vi', 'mww-Latn-VN'],
			aired: new Set(['vi']),
			hasAiredBefore: true,
		};
		const others = [
			{ ...place, name: 'Xã im', aired: new Set<string>() },
			{ ...place, name: 'Xã mới phát', hasAiredBefore: false },
		];
		expect(missingLanguages([place, ...others], 3)).toEqual([
			{ place: 'Xã Dào San', language: 'mww-Latn-VN', months: 3 },
		]);
	});

	test('what was never spoken of: d is not đ, and a bulletin without letters says nothing', () => {
		expect(neverSpoken(['a', 'd', 'dd', 'e'], [{ letters: 'a dd' }, { letters: '' }])).toEqual(['d', 'e']);
	});

	test('minutes by letter: d is not đ, and a bulletin of two letters counts for each', () => {
		const sums = [
			{ letters: 'a dd', minuteHundredths: 100, airings: 1 },
			{ letters: 'dd', minuteHundredths: 50, airings: 1 },
			{ letters: '', minuteHundredths: 7, airings: 1 },
		];
		expect(byLetter(['a', 'd', 'dd'], sums).map(({ minuteHundredths }) => minuteHundredths)).toEqual([100, 0, 150]);
	});
});
