import { describe, expect, test } from 'vitest';

import { languages } from '#content/languages.ts';
import vietnamese from '#content/locales/vi.json' with { type: 'json' };
import {
	positionRowCode,
	readSheetNumber,
	readSheetRow,
	sheetNumber,
	sheetRowCode,
} from '#content/model/log-sheet-code.ts';
import { marketDays } from '#content/model/market.ts';
import { parseDay, parseMonth } from '#content/model/month.ts';
import { isClockRight } from '#site/src/client/airing-form.ts';
import { packed, unpacked } from '#site/src/client/airing-pack.ts';
import { shownIn } from '#site/src/client/airing-queue.ts';
import { holdsAll, plain, searchable } from '#site/src/client/filter.ts';
import { paperRow } from '#site/src/client/paper-row.ts';

import type { Airing } from '#content/model/airing.ts';
import type { QueuedAiring } from '#site/src/client/airing-queue.ts';

const november = parseMonth('2026-11')!;
const sheet = { commune: '03166', month: november, language: 3 };
const row = { day: parseDay('2026-11-17')!, slot: '04:30' };
const code = sheetRowCode(sheet, row);

/** Every single wrong digit, and every two neighbours that changed places. */
function slipsOf(digits: string): readonly string[] {
	const wrong = new Set<string>();
	for (let place = 0; place < digits.length; place += 1) {
		for (let digit = 0; digit < 10; digit += 1) wrong.add(digits.slice(0, place) + digit + digits.slice(place + 1));
		const [one = '', other = ''] = digits.slice(place, place + 2).split('');
		wrong.add(digits.slice(0, place) + other + one + digits.slice(place + 2));
	}
	wrong.delete(digits);
	return [...wrong].filter((slip) => slip.length === digits.length);
}

describe('the digits of a paper log', () => {
	test('carry the day and the hour, and those of the sheet its month and the language’s own number', () => {
		expect(code).toMatch(/^170430\d\d$/);
		expect(readSheetRow(sheet, `${code.slice(0, 2)} ${code.slice(2, 6)} ${code.slice(6)}`)).toEqual(row);
		expect(sheetNumber(sheet)).toMatch(/^261103\d\d$/);
		expect(readSheetNumber('03166', sheetNumber(sheet))).toEqual(sheet);
	});

	test('notice every single wrong digit and every two neighbours that changed places', () => {
		for (const [digits, read] of [
			[code, (typed: string) => readSheetRow(sheet, typed)],
			[sheetNumber(sheet), (typed: string) => readSheetNumber('03166', typed)],
		] as const) {
			expect(slipsOf(digits).length).toBeGreaterThan(70);
			expect(slipsOf(digits).filter((typed) => read(typed))).toEqual([]);
		}
	});

	test('belong to one commune, one month and one language', () => {
		expect(readSheetNumber('03167', sheetNumber(sheet))).toBeUndefined();
		for (const other of [{ commune: '03167' }, { month: parseMonth('2026-12')! }, { language: 1 }])
			expect(readSheetRow({ ...sheet, ...other }, code)).toBeUndefined();
		for (const typed of ['', '990000', '312400', '17043']) expect(readSheetRow(sheet, typed)).toBeUndefined();
	});

	test('of a blank row are the day and the hour, written by hand', () => {
		expect(readSheetRow(sheet, '18 0615')).toEqual({ day: '2026-11-18', slot: '06:15' });
		expect(readSheetRow(sheet, '18 2461')).toBeUndefined();
	});

	test('every language has a number of its own, and no number has ever changed', () => {
		const numbers = languages.map(({ number }) => number);
		expect(new Set(numbers).size).toBe(languages.length);
		expect(Math.min(...numbers)).toBeGreaterThanOrEqual(1);
		expect(Math.max(...numbers)).toBeLessThanOrEqual(99);
		const printed = Object.fromEntries(languages.map(({ fileCode, number }) => [fileCode, number]));
		expect(printed).toMatchObject(PRINTED_NUMBERS);
	});
});

/** As they stand on paper since 2026-11, from 1 on: a language that is added takes another. */
const PRINTED_NUMBERS = Object.fromEntries(
	'VI HMN MWW HMV BLT TAVT TWH TYZ NUT PCC KHB MTQ IUM MJI KM YUE NAN CHAM CJM CJA JRA RAD BDQ SED KPM CMO HRE STI KTV TTH PAC BRU ZNG CNC SLT HNI LHU KJG LLB'
		.split(' ')
		.map((fileCode, index) => [fileCode, index + 1]),
);

describe('a row that is typed in', () => {
	const bundle = (tag: string, number: number) => ({ tag, number, name: tag, minutes: 4 });
	const month = (name: string, slots: readonly string[], tags: readonly (readonly [string, number])[]) => ({
		month: name,
		slots,
		languages: tags.map(([tag, number]) => bundle(tag, number)),
	});
	const both = [['vi', 1] as const, ['mww-Latn-VN', 3] as const];
	const printed = { commune: '03166', month: november, language: 1 };
	const typed = { sheet: sheetNumber(printed), code: sheetRowCode(printed, { day: row.day, slot: '17:00' }) };
	/** Its place among the slots of a sheet without a number is the second, as Vietnamese is the first language. */
	const old = positionRowCode(printed, { day: row.day, slot: 1, language: 0 });

	test.for([
		{ why: 'as printed', months: [month('2026-11', ['05:00', '17:00'], both)] },
		{ why: 'after 04:30 was put in front', months: [month('2026-11', ['04:30', '05:00', '17:00'], both)] },
		{ why: 'after all slots changed', months: [month('2026-11', ['06:00'], both)] },
		{ why: 'after another language was put in front', months: [month('2026-11', ['05:00'], both.toReversed())] },
		{
			why: 'in December, which has other slots',
			months: [month('2026-12', ['04:30', '05:15'], both), month('2026-11', ['05:00', '17:00'], both)],
		},
	])('is the hour, month and language that were printed $why', ({ months }) => {
		expect(paperRow({ commune: '03166', months }, typed)).toMatchObject({
			day: '2026-11-17',
			slot: '17:00',
			month: '2026-11',
			language: { tag: 'vi' },
			isOld: false,
		});
	});

	const months = [month('2026-12', ['04:30', '05:00', '17:00'], both), month('2026-11', ['05:00', '17:00'], both)];
	test('of a sheet without a number is read by the slots of its own month, and whoever types looks at the hour', () => {
		expect(paperRow({ commune: '03166', months }, { sheet: '', code: old })).toMatchObject({
			slot: '17:00',
			month: '2026-11',
			isOld: true,
		});
	});

	test.for([
		{ why: 'no sheet was named', sheet: '', code: typed.code, fault: 'noSheet' },
		{
			why: 'the number is another commune’s',
			sheet: sheetNumber({ ...printed, commune: '03167' }),
			code: '',
			fault: 'wrongSheet',
		},
		{
			why: 'the row is another sheet’s',
			sheet: sheetNumber({ ...printed, language: 3 }),
			code: typed.code,
			fault: 'wrongCode',
		},
		{
			why: 'the month is no longer here',
			sheet: sheetNumber({ ...printed, month: parseMonth('2026-08')! }),
			code: '',
			fault: 'noBundle',
		},
	])('is refused in words when $why', ({ sheet: number, code: digits, fault }) => {
		const answer = paperRow({ commune: '03166', months }, { sheet: number, code: digits });
		expect(answer).toMatchObject({ fault });
		expect(vietnamese.paper).toHaveProperty(fault);
	});
});

test('market days come every so many days from a known one, also from one that lies ahead', () => {
	const days = (everyDays: number, from: string) =>
		marketDays({ market: { everyDays, from: parseDay(from)! } }, november).map((day) => Number(day.slice(8)));
	expect(days(7, '2026-11-22')).toEqual([1, 8, 15, 22, 29]);
	expect(days(12, '2027-01-01')).toEqual([2, 14, 26]);
	expect(marketDays({}, sheet.month)).toEqual([]);
});

describe('the log on a phone', () => {
	const airing = (clientId: string, replaces: string | null): Airing =>
		({
			clientId,
			commune: '03166',
			month: '2026-11',
			language: 'vi',
			day: '2026-11-17',
			slot: '17:00',
			channel: 'market',
			minutes: 8.5,
			plays: 1,
			clustersWorking: null,
			hamlets: 3,
			loggedAt: '2026-11-17T10:20:30.000Z',
			replaces,
			isWithdrawal: false,
		}) as Airing;
	const queue: readonly QueuedAiring[] = [
		{ airing: airing('a', null), state: 'sent', way: 'perhaps-there' },
		{ airing: airing('b', 'a'), state: 'refused', way: 'only-here', message: 'Mã sai.', code: 'wrong_key' },
		{ airing: airing('c', 'b'), state: 'waiting', way: 'under-way' },
	];

	test('comes out of its stored rows as it went in, and a log of named fields is taken as it is', () => {
		expect(unpacked(JSON.parse(JSON.stringify(packed(queue))))).toEqual(queue);
		expect(unpacked(JSON.parse(JSON.stringify(queue)))).toEqual(queue);
	});

	test('what an earlier version of the page stored as tried may be on an edge', () => {
		const [stored] = packed(queue.slice(1, 2));
		const old = [[...stored!.slice(0, 15), 1, ...stored!.slice(16)], { airing: airing('d', null), state: 'refused' }];
		expect(unpacked(old).map(({ way }) => way)).toEqual(['under-way', 'perhaps-there']);
	});

	test('keeps every entry that waits, and the newest five hundred that were sent', () => {
		const many = Array.from({ length: 900 }, (_value, index): QueuedAiring => ({
			airing: airing(`id-${index}`, null),
			state: index % 3 === 0 ? 'waiting' : 'sent',
			way: 'perhaps-there',
		}));
		const kept = unpacked(packed(many));
		expect(kept.filter((entry) => entry.state === 'waiting')).toHaveLength(300);
		expect(kept.filter((entry) => entry.state === 'sent')).toEqual(
			many.filter((entry) => entry.state === 'sent').slice(-500),
		);
	});

	test('tells what an entry was before it was corrected, the latest first', () => {
		const told = (entries: typeof queue) =>
			shownIn(entries).map(({ entry, history }) => [entry, ...history].map(({ airing: { clientId } }) => clientId));
		expect(told(queue)).toEqual([['c', 'b', 'a']]);
		expect(told(queue.slice(0, 1))).toEqual([['a']]);
	});

	test.for([
		{ now: '2026-11-22T03:00:00Z', isRight: true },
		{ now: '2027-11-22T03:00:00Z', isRight: true },
		{ now: '2010-01-01T00:00:00Z', isRight: false },
		{ now: '2029-11-22T03:00:00Z', isRight: false },
	])('a clock at $now is believed: $isRight', ({ now, isRight }) => {
		expect(isClockRight(new Date(now), parseDay('2026-11-22')!)).toBe(isRight);
	});
});

test('a search does not mind Vietnamese marks and đ, and leaves the vowels of other scripts alone', () => {
	expect(plain('Đường Đi ĐÂU')).toBe('duong di dau');
	expect(holdsAll(searchable('Việc nhẹ lương cao ở xa'), 'XA luong')).toBe(true);
	expect(holdsAll(searchable('Việc nhẹ lương cao'), 'luong thap')).toBe(false);
	expect(holdsAll(searchable('ភាសាខ្មែរ'), 'ខ្មែរ')).toBe(true);
	expect(holdsAll(searchable('ភាសាខ្មែរ'), 'ខមរ')).toBe(false);
});
