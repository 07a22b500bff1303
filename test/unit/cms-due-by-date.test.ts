import { describe, expect, test } from 'vitest';

import { dueByDate } from '#cms/releases/due-by-date.ts';

import type { Day } from '#content/model/month.ts';

const day = (text: string) => text as Day;
const contents = [
	{ name: 'Thông điệp "Tết"', lastDay: day('2027-02-20') },
	{ name: 'Số 111', lastDay: day('2026-12-10') },
	{ name: 'Số 113', lastDay: day('2026-12-10') },
];

describe('what the calendar makes due', () => {
	test.for([
		['the same day', '2026-11-30', '2026-11-30', undefined],
		['the next day of the month, nothing runs out', '2026-11-29', '2026-11-30', undefined],
		['30 November turns', '2026-11-30', '2026-12-01', 'Sang tháng 12/2026'],
		['31 December turns', '2026-12-31', '2027-01-01', 'Sang tháng 1/2027'],
		['the last valid day is still valid', '2026-12-09', '2026-12-10', undefined],
		['the day after it', '2026-12-10', '2026-12-11', 'Số 111 và 1 mục nữa hết hạn'],
		['the day after Tết', '2027-02-17', '2027-02-21', 'Thông điệp "Tết" hết hạn'],
		['a machine that slept over it', '2026-12-01', '2026-12-31', 'Số 111 và 1 mục nữa hết hạn'],
		['a clock that was ten days ahead', '2026-12-15', '2026-12-05', 'Số 111 và 1 mục nữa còn hạn'],
		['a clock that was five years ahead', '2031-12-15', '2026-12-05', 'Sang tháng 12/2026'],
	] as const)('%s', ([, madeFor, today, reason]) => {
		expect(dueByDate({ madeFor: day(madeFor), today: day(today) }, contents)).toBe(reason);
	});
});
