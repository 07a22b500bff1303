import { describe, expect, test } from 'vitest';

import { confidenceOf } from '#content/model/airing.ts';
import { isPlausible } from '#content/model/declaration-rules.ts';
import { estimatedSeconds } from '#content/model/message.ts';
import {
	addMonths,
	dayAt,
	dayInWords,
	daysBetween,
	monthAt,
	monthInWords,
	monthOf,
	parseDay,
	parseMonth,
} from '#content/model/month.ts';
import { coverage } from '#content/model/reach.ts';
import { isOutdated, isPublishable } from '#content/model/rendition.ts';

const day = (text: string) => parseDay(text)!;
const month = (text: string) => parseMonth(text)!;

describe('months and days', () => {
	test.for([
		['2026-11', true],
		['2026-00', false],
		['2026-13', false],
		['2026-1', false],
		['1999-11', false],
		[' 2026-11', false],
		['2026-11\n', false],
		['2026-11-01', false],
	] as const)('%j is a month: %s', ([text, isMonth]) => {
		expect(parseMonth(text)).toBe(isMonth ? text : undefined);
	});

	test.for([
		['2026-11-22', true],
		['2028-02-29', true],
		['2026-02-29', false],
		['2026-02-30', false],
		['2026-04-31', false],
		['2026-11-00', false],
		['22/11/2026', false],
	] as const)('%j is a day of the calendar: %s', ([text, isDay]) => {
		expect(parseDay(text)).toBe(isDay ? text : undefined);
	});

	test.for([
		['an hour before midnight', '2026-10-31T16:00:00Z', '2026-10-31', '2026-10'],
		['midnight', '2026-10-31T17:00:00Z', '2026-11-01', '2026-11'],
		['new year', '2026-12-31T17:30:00Z', '2027-01-01', '2027-01'],
	] as const)('the day is that of Vietnam at %s', ([, instant, expectedDay, expectedMonth]) => {
		expect(dayAt(new Date(instant))).toBe(expectedDay);
		expect(monthAt(new Date(instant))).toBe(expectedMonth);
	});

	test.for([
		['2026-11', 1, '2026-12'],
		['2026-11', 2, '2027-01'],
		['2026-11', -11, '2025-12'],
		['2026-01', -1, '2025-12'],
		['2026-11', 0, '2026-11'],
		['2026-11', 14, '2028-01'],
	] as const)('%s and %i months is %s', ([from, count, expected]) => {
		expect(addMonths(month(from), count)).toBe(expected);
	});

	test.for([
		['2026-11-22', '2026-11-25', 3],
		['2026-11-25', '2026-11-22', -3],
		['2026-12-31', '2027-01-01', 1],
		['2028-02-28', '2028-03-01', 2],
		['2026-11-22', '2026-11-22', 0],
	] as const)('from %s to %s are %i days', ([from, to, expected]) => {
		expect(daysBetween(day(from), day(to))).toBe(expected);
	});

	test('are written as people in Vietnam write them', () => {
		expect(monthInWords(month('2026-03'))).toBe('tháng 3/2026');
		expect(dayInWords(day('2026-11-02'))).toBe('02/11/2026');
		expect(monthOf(day('2026-11-22'))).toBe('2026-11');
	});
});

describe('airings', () => {
	test.for([
		['the same day', '2026-11-20', '2026-11-20', false, 'B'],
		['the third day', '2026-11-20', '2026-11-23', false, 'B'],
		['the fourth day', '2026-11-20', '2026-11-24', false, 'C'],
		['with evidence, however late', '2026-11-20', '2027-01-01', true, 'A'],
	] as const)('declared %s count with their confidence', ([, aired, received, hasEvidence, expected]) => {
		expect(confidenceOf({ day: day(aired), receivedDay: day(received), hasEvidence })).toBe(expected);
	});

	test.for([
		['12 seconds a play, as in the table of 2025', 45_581, 226_477, false],
		['19 seconds a play', 19, 60, false],
		['20 seconds a play', 20, 60, true],
		['a quarter of an hour, once', 15, 1, true],
	] as const)('of %s are judged plausible or not', ([, minutes, plays, expected]) => {
		expect(isPlausible({ minutes, plays })).toBe(expected);
	});

	test('give no coverage where there is no denominator', () => {
		expect(coverage({ communesAired: 19, communesInForce: 38 })).toBe(0.5);
		expect(coverage({ communesAired: 0, communesInForce: 0 })).toBeNull();
	});
});

describe('a rendition', () => {
	test.for([
		['approved and current', { state: 'approved', sourceVersion: 2, isAsApproved: true, isSample: false }, true],
		[
			'approved, and changed since',
			{ state: 'approved', sourceVersion: 2, isAsApproved: false, isSample: false },
			false,
		],
		[
			'not approved, though its fingerprint is known',
			{ state: 'recorded', sourceVersion: 2, isAsApproved: true, isSample: false },
			false,
		],
		['approved for an older text', { state: 'approved', sourceVersion: 1, isAsApproved: true, isSample: false }, false],
		['marked outdated', { state: 'outdated', sourceVersion: 2, isAsApproved: false, isSample: false }, false],
		[
			'withdrawn, though a sample',
			{ state: 'withdrawn', sourceVersion: 2, isAsApproved: false, isSample: true },
			false,
		],
		[
			'a sample that nobody approved',
			{ state: 'drafted', sourceVersion: 2, isAsApproved: false, isSample: true },
			true,
		],
		['a sample of an older text', { state: 'drafted', sourceVersion: 1, isAsApproved: false, isSample: true }, false],
		[
			'listened to but not approved',
			{ state: 'listened', sourceVersion: 2, isAsApproved: false, isSample: false },
			false,
		],
	] as const)('%s is published or not', ([, standing, expected]) => {
		expect(isPublishable(standing, 2)).toBe(expected);
		if (standing.state !== 'withdrawn')
			expect(isOutdated(standing, 2)).toBe(standing.sourceVersion < 2 || standing.state === 'outdated');
	});
});

describe('the time a Vietnamese script takes', () => {
	test.for([
		['nothing', '', 0],
		['one word', 'Gọi', 0.4],
		['a sentence with its breath', 'Gọi không mất tiền.', 4 * 0.4 + 0.5],
		['a hotline, digit by digit', 'Gọi {{hotline:111}}.', 4 * 0.4 + 0.5],
		['two lines', 'Làm việc gì?\nỞ đâu?', 5 * 0.4 + 2 * 0.5],
		['dots that are one pause', 'Chờ đã...', 2 * 0.4 + 0.5],
	] as const)('counts %s', ([, script, seconds]) => {
		expect(estimatedSeconds(script)).toBeCloseTo(seconds, 6);
	});
});
