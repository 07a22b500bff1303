import { describe, expect, test } from 'vitest';

import { readSheetRow, sheetRowCode } from '#content/model/log-sheet-code.ts';
import { marketDays } from '#content/model/market.ts';
import { parseDay, parseMonth } from '#content/model/month.ts';
import { isClockRight } from '#site/src/client/airing-form.ts';
import { packed, unpacked } from '#site/src/client/airing-pack.ts';
import { shownIn } from '#site/src/client/airing-queue.ts';
import { holdsAll, plain } from '#site/src/client/filter.ts';

import type { Airing } from '#content/model/airing.ts';
import type { QueuedAiring } from '#site/src/client/airing-queue.ts';

const sheet = { commune: '03166', month: parseMonth('2026-11')! };
const row = { day: parseDay('2026-11-17')!, slot: 1, language: 2 };
const code = sheetRowCode(sheet, row);

describe('the six digits of a paper log', () => {
	test('are read back as the row they stand for, with spaces too', () => {
		expect(code).toMatch(/^1712\d\d$/);
		expect(readSheetRow(sheet, `${code.slice(0, 4)} ${code.slice(4)}`)).toEqual(row);
	});

	test('notice every single wrong digit and every two neighbours that changed places', () => {
		const wrong = new Set<string>();
		for (let place = 0; place < 6; place += 1) {
			for (let digit = 0; digit < 10; digit += 1) wrong.add(code.slice(0, place) + digit + code.slice(place + 1));
			wrong.add(
				code.slice(0, place) +
					code
						.slice(place, place + 2)
						.split('')
						.toReversed()
						.join('') +
					code.slice(place + 2),
			);
		}
		wrong.delete(code);
		expect(wrong.size).toBeGreaterThan(55);
		expect([...wrong].filter((typed) => readSheetRow(sheet, typed))).toEqual([]);
	});

	test('belong to one commune and one month', () => {
		expect(readSheetRow({ ...sheet, commune: '03167' }, code)).toBeUndefined();
		expect(readSheetRow({ ...sheet, month: parseMonth('2026-12')! }, code)).toBeUndefined();
		expect(readSheetRow(sheet, '')).toBeUndefined();
		expect(readSheetRow(sheet, '990000')).toBeUndefined();
	});
});

test('market days come every so many days from a known one, also from one that lies ahead', () => {
	const days = (everyDays: number, from: string) =>
		marketDays({ market: { everyDays, from: parseDay(from)! } }, sheet.month).map((day) => Number(day.slice(8)));
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
	expect(holdsAll(plain('Việc nhẹ lương cao ở xa'), 'XA luong')).toBe(true);
	expect(holdsAll(plain('Việc nhẹ lương cao'), 'luong thap')).toBe(false);
	expect(holdsAll(plain('ភាសាខ្មែរ'), 'ខ្មែរ')).toBe(true);
	expect(holdsAll(plain('ភាសាខ្មែរ'), 'ខមរ')).toBe(false);
});
