import { describe, expect, test } from 'vitest';

import { numberInWords } from '#content/model/number-in-words.ts';
import { saidAloud, stumblesIn } from '#content/model/said-aloud.ts';
import { lint } from '#content/safety/lint.ts';

describe('a number', () => {
	test.for([
		[0, 'không'],
		[5, 'năm'],
		[10, 'mười'],
		[15, 'mười lăm'],
		[21, 'hai mươi mốt'],
		[24, 'hai mươi tư'],
		[105, 'một trăm linh năm'],
		[1001, 'một nghìn không trăm linh một'],
		[2025, 'hai nghìn không trăm hai mươi lăm'],
		[5_000_000, 'năm triệu'],
		[1_000_000_005, 'một tỷ không trăm linh năm'],
	] as const)('%i is said as "%s"', ([number, words]) => {
		expect(numberInWords(number)).toBe(words);
	});

	test.for([-1, 1.5, 1e12, Number.NaN])('%d is refused', (number) => {
		expect(() => numberInWords(number)).toThrow(RangeError);
	});
});

describe('what a reader stumbles over', () => {
	test.for([
		['Ngày 30/7', 'Ngày ba mươi tháng bảy'],
		['Dịp 8/3', 'Dịp ngày tám tháng ba'],
		['30/7/2027', 'ngày ba mươi tháng bảy năm hai nghìn không trăm hai mươi bảy'],
		['lúc 7h30', 'lúc bảy giờ ba mươi phút'],
		['lúc 17:00', 'lúc mười bảy giờ'],
		['5.000.000 đ', 'năm triệu đồng'],
		['vay 100.000.000 đồng', 'vay một trăm triệu đồng'],
		[
			'Nghị định 162/2025/NĐ-CP',
			'Nghị định số một trăm sáu mươi hai năm hai nghìn không trăm hai mươi lăm của Chính phủ',
		],
		['Luật số 53/2024/QH15', 'Luật số năm mươi ba năm hai nghìn không trăm hai mươi tư của Quốc hội'],
		['Quyết định 33/QĐ-TTg', 'Quyết định số ba mươi ba của Thủ tướng'],
		['TP. Huế', 'thành phố Huế'],
		['có BHYT', 'có bảo hiểm y tế'],
		['trực 24/7', 'trực cả ngày lẫn đêm'],
		['12,5 % số hộ', 'mười hai phẩy năm phần trăm số hộ'],
		['từ 1/7 đến 30/9 nộp', 'từ ngày một tháng bảy đến ngày ba mươi tháng chín nộp'],
		['Nộp từ 3/5.', 'Nộp từ ngày ba tháng năm.'],
		['đến 15/12, bà con', 'đến ngày mười lăm tháng mười hai, bà con'],
		['3.321 xã', 'ba nghìn ba trăm hai mươi mốt xã'],
	] as const)('%s → %s', ([written, said]) => {
		expect(saidAloud(written)).toBe(said);
	});

	test.for([
		'1/2 số nhà',
		'từ 3/4 số dân',
		'cho đến 2/3 số hộ, bà con',
		'đến 1/2 làng',
		'từ 1/3 đến một nửa số hộ',
		'từ 1/2 đến 2/3 số hộ',
		'0912.345.678',
		'từ 2021-2025',
		'192.168.1.1',
		'lớp 9 được nghỉ',
		'45/7',
		'Gọi {{hotline:111}}.',
	])('%s is left as it is', (written) => {
		expect(stumblesIn(written)).toEqual([]);
	});

	test('is named at the desk at its very place, with the words to say, on a loudspeaker only', () => {
		const text = 'Bà con mang BHYT  đến lúc 7h30.'.normalize('NFD');
		const found = (channel: 'loudspeaker' | 'web') =>
			lint(text, { channel })
				.filter(({ rule }) => rule === 'read-aloud')
				.map(({ level, start, end, suggestion }) => [level, text.slice(start, end), suggestion]);
		expect(found('loudspeaker')).toEqual([
			['warn', 'BHYT', 'bảo hiểm y tế'],
			['warn', '7h30', 'bảy giờ ba mươi phút'],
		]);
		expect(found('web')).toEqual([]);
	});
});
