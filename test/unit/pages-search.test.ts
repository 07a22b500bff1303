import { describe, expect, test } from 'vitest';

import { starterMessages } from '#content/starter.ts';
import { holdsAll, searchable } from '#site/src/client/filter.ts';
import { searchWords } from '#site/src/search-words.ts';

import type { LibraryItem } from '#site/src/library.ts';

const finds = (text: string, wanted: string): boolean => holdsAll(searchable(text), wanted);

describe('what is typed', () => {
	test.for([
		['doan ket', 'Phường Đoàn Kết', true],
		['ĐOÀN', 'Phường Đoàn Kết', true],
		['oan', 'Phường Đoàn Kết', false],
		['ke', 'Phường Đoàn Kết', true],
		['kết đoàn', 'Phường Đoàn Kết', true],
		['', 'Phường Đoàn Kết', true],
		['  ', 'Phường Đoàn Kết', true],
		['đoan', 'Phường Đoàn Kết', false],
		['ma', 'Người má hiền', true],
		['má', 'Người má hiền', true],
		['mà', 'Người má hiền', false],
		['hoà', 'Xã Hòa Bình', true],
		['thúy', 'Chị Thuý', true],
		['di', 'Đi làm xa (an toàn)', true],
		['an', 'Đi làm xa (an toàn)', true],
		['xa,', 'Đi làm xa (an toàn)', true],
		['30/7', 'Ngày 30/7: mỗi nhà', true],
		['រស័', 'ទូរស័ព្ទមួយដង', true],
		['តួ', 'ទូរស័ព្ទមួយដង', false],
	] as const)('"%s" in "%s": %s', ([wanted, text, isFound]) => {
		expect(finds(text, wanted)).toBe(isFound);
		expect(finds(text.normalize('NFD'), wanted.normalize('NFD'))).toBe(isFound);
	});
});

describe('the words that people have heard lead to the message that answers them', () => {
	const library = starterMessages().flatMap((message) => {
		const rendition = message.renditions.find(({ language }) => language === 'vi');
		return rendition
			? [{ key: message.key, words: searchWords({ message, rendition, number: 1 } as unknown as LibraryItem) }]
			: [];
	});
	const found = (wanted: string) => library.filter(({ words }) => finds(words, wanted)).map(({ key }) => key);

	test.for([
		['Campuchia', 'xuat-khau-lao-dong'],
		['cam pu chia', 'goi-ve-tu-nuoc-ngoai'],
		['facebook', 'tuyen-dung-tren-mang'],
		['Zalo', 'ket-ban-tren-mang'],
		['lừa đảo', 'tuyen-dung-tren-mang'],
		['lua dao', 'ket-ban-tren-mang'],
		['đẻ thuê', 'mang-thai-ho-hien-tang'],
		['bán thận', 'mang-thai-ho-hien-tang'],
		['ban than', 'mang-thai-ho-hien-tang'],
		['bào thai', 'con-trong-bung-me'],
		['karaoke', 'viec-o-quan-ban-dem'],
		['tín dụng đen', 'lao-dong-cuong-buc-va-no'],
		['bắt vợ', 'cuoi-hoi-do-hai-nguoi'],
		['buôn người', 'goi-111'],
		['BHYT', 'quyen-va-ho-tro'],
		['casino', 'cong-viec-ngoi-may-tinh'],
	] as const)('"%s": %s', ([wanted, key]) => {
		expect(found(wanted)).toContain(key);
		expect(found(wanted).length).toBeLessThan(library.length * 0.7);
	});

	test('a word of nothing finds nothing', () => {
		expect(found('xyz')).toEqual([]);
	});
});
