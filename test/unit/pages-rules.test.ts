import { describe, expect, test } from 'vitest';

import { narrowed } from '#site/mirror/narrow.ts';
import { communeMonths, currentMonth } from '#site/src/commune-month.ts';
import { withHotlineLinks } from '#site/src/guide-numbers.ts';
import { mainHotline } from '#content/model/hotline.ts';
import { libraryOf } from '#site/src/library.ts';
import { percent, sizeInWords, wholeNumber } from '#site/src/numbers.ts';
import { wholeBulletinOf } from '#site/src/whole-bulletin.ts';
import { reachTables } from '#site/src/reach-table.ts';
import { textBlocks } from '#site/src/text-blocks.ts';
import { plain } from '#site/src/client/filter.ts';

import { publishedInput, publishedSnapshot, renderedLanguage } from '../pages/snapshot-builder.ts';

const snapshot = publishedSnapshot();

describe('what people can hear', () => {
	test('begins with the way to the hotline and leaves opening and closing to the loudspeaker', () => {
		const reordered = { messages: snapshot.messages.map((message) => ({ ...message, order: -message.order })) };
		const keys = libraryOf(reordered, 'vi').map((item) => item.message.key);
		expect(keys[0]).toBe('goi-111');
		expect(keys).not.toContain('loi-mo-dau');
		expect(keys).toHaveLength(4);
	});

	test('is numbered without gaps in every language', () => {
		expect(libraryOf(snapshot, 'km').map((item) => item.number)).toEqual([1, 2, 3]);
	});

	test('the call bar never offers the police line in the hotline’s place', () => {
		const only113 = { hotlines: snapshot.hotlines.filter((hotline) => hotline.number === '113') };
		expect(mainHotline(only113)).toBeUndefined();
		expect(mainHotline(snapshot)?.number).toBe('111');
	});
});

describe('the month of a commune', () => {
	const commune = snapshot.communes[0]!;
	const months = (...names: readonly string[]) => {
		const edition = { ...publishedInput().editions[0]!, withdrawn: [] };
		const editions = names.map((month) => ({
			...edition,
			month,
			languages: [renderedLanguage(month, 'vi', ['goi-111'])],
		}));
		return communeMonths(publishedSnapshot({ editions }), commune);
	};
	const november = new Date('2026-11-22T00:00:00Z');

	test('is the latest that has begun, though the next is already there to download', () => {
		expect(currentMonth(months('2026-12', '2026-11', '2026-10'), november)?.month).toBe('2026-11');
	});

	test('is the first to come where none has begun', () => {
		expect(currentMonth(months('2027-01', '2026-12'), november)?.month).toBe('2026-12');
	});

	test('changes with midnight in Vietnam', () => {
		const both = months('2026-12', '2026-11');
		expect(currentMonth(both, new Date('2026-11-30T16:59:00Z'))?.month).toBe('2026-11');
		expect(currentMonth(both, new Date('2026-11-30T17:00:00Z'))?.month).toBe('2026-12');
	});
});

describe('the bulletin that villagers hear', () => {
	const heard = (today: string, ...months: readonly string[]) => {
		const editions = months.map((month) => ({
			...publishedInput().editions[0]!,
			month,
			withdrawn: [],
			languages: [renderedLanguage(month, 'vi', ['goi-111'])],
		}));
		return wholeBulletinOf(publishedSnapshot({ editions, today }), 'vi')?.month;
	};

	test.for([
		['next month is out already', '2026-11-30', ['2026-12', '2026-11'], '2026-11'],
		['the month has turned', '2026-12-01', ['2026-12', '2026-11'], '2026-12'],
		['the year has turned', '2027-01-01', ['2027-02', '2027-01', '2026-12'], '2027-01'],
		['this month has none yet', '2027-02-06', ['2027-03', '2026-12', '2026-11'], '2026-12'],
		['only months to come', '2026-11-30', ['2026-12'], undefined],
	] as const)('%s', ([, today, months, month]) => {
		expect(heard(today, ...months)).toBe(month);
	});
});

test('a mirror of the newest month holds the one to air now, and what is out for later', () => {
	const editions = ['2026-12', '2026-11', '2026-10'].map((month) => ({ ...publishedInput().editions[0]!, month }));
	const choice = { provinces: [], communes: [], months: 1, siteUrl: undefined };
	const kept = narrowed(publishedSnapshot({ editions }), choice).editions.map(({ month }) => month);
	expect(kept).toEqual(['2026-12', '2026-11']);
});

describe('the table of reach', () => {
	test('has a row for every province; a row of zeros says as little as none', () => {
		const silent = publishedInput();
		const province = { ...silent.reach.months[0]!.provinces[0]!, airings: 0, communesAired: 0, minutes: 0 };
		const months = [{ ...silent.reach.months[0]!, provinces: [province] }];
		const [table] = reachTables(publishedSnapshot({ reach: { asOf: silent.reach.asOf, months } }));
		expect(table?.rows.map((row) => row.figures)).toEqual([null, null]);
		expect(table?.silentCount).toBe(2);
	});

	test('counts provinces without figures in the denominator of the country', () => {
		expect(reachTables(snapshot)[0]?.whole).toEqual({ communesAired: 1, communesInForce: 3, share: 1 / 3 });
	});
});

test('paragraphs and list lines of a message stay what they were', () => {
	expect(textBlocks('Một.\nHai.\n- a\n- b\n\nBa.')).toEqual([
		{ kind: 'paragraph', text: 'Một. Hai.' },
		{ kind: 'list', items: ['a', 'b'] },
		{ kind: 'paragraph', text: 'Ba.' },
	]);
	expect(textBlocks('')).toEqual([]);
});

test('numbers are written as in Vietnam', () => {
	expect([wholeNumber(1204), percent(0.4123), sizeInWords(5_612_000), sizeInWords(340_000)]).toEqual([
		'1.204',
		'41,2%',
		'5,6 MB',
		'340 kB',
	]);
});

test('a place is found without marks, also with đ', () => {
	expect(plain('Đoàn Kết')).toBe('doan ket');
	expect(plain('Ỷ Tý')).toBe('y ty');
});

describe('a number in a guide', () => {
	test('is the registry’s and can be called', () => {
		expect(withHotlineLinks('Gọi %hotline:111%.', snapshot)).toBe('Gọi <a href="tel:111">111</a>.');
	});

	test('that is not verified stops the guide from going out', () => {
		expect(() => withHotlineLinks('Gọi %hotline:18001581%.', snapshot)).toThrow('18001581');
	});
});
