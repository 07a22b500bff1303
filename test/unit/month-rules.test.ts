import { describe, expect, test } from 'vitest';

import { isInForceIn } from '#content/model/in-force.ts';
import { closingProblem, completenessOf, dueDayOf, progressOf } from '#content/model/month-completion.ts';
import { parsePeriod } from '#content/model/report-period.ts';

import type { Closing } from '#content/model/month-completion.ts';
import type { Day, Month } from '#content/model/month.ts';

const october = '2026-10' as Month;

describe('communes in force in a month', () => {
	test.for([
		{ what: 'since ever', validity: {}, expected: true },
		{ what: 'abolished on the 15th', validity: { validTo: '2026-10-15' }, expected: true },
		{ what: 'merged away on the first', validity: { validTo: '2026-10-01' }, expected: false },
		{ what: 'gone with the last day before', validity: { validTo: '2026-09-30' }, expected: false },
		{ what: 'made on the last day', validity: { validFrom: '2026-10-31' }, expected: true },
		{ what: 'made on the first of the next', validity: { validFrom: '2026-11-01' }, expected: false },
		{ what: 'emptied in the admin', validity: { validFrom: '', validTo: '' }, expected: true },
	])('$what: $expected', ({ validity, expected }) => expect(isInForceIn(validity, october)).toBe(expected));
});

describe('completion', () => {
	const due = dueDayOf(october);
	test('is due on the fifth of the next month, over the new year too', () => {
		expect(due).toBe('2026-11-05');
		expect(dueDayOf('2026-12' as Month)).toBe('2027-01-05');
	});
	test.for([
		{ completedOn: '2026-11-05', airings: 0, expected: 'on-time' },
		{ completedOn: '2026-11-06', airings: 9, expected: 'late' },
		{ completedOn: '', airings: 9, expected: 'unfinished' },
		{ completedOn: '', airings: 0, expected: 'silent' },
	])('$expected with "$completedOn" and $airings airings', ({ expected, ...commune }) =>
		expect(progressOf(commune, due)).toBe(expected),
	);
	test('an exception excuses whoever is late, and changes nothing of being late', () => {
		const commune = { airings: 1, exception: 'bão' };
		expect(
			completenessOf([
				{ ...commune, progress: 'late' },
				{ ...commune, progress: 'on-time' },
				{ progress: 'silent', airings: 0, exception: '' },
			]),
		).toEqual({ expected: 3, declared: 2, onTime: 1, late: 1, unfinished: 0, silent: 1, excused: 1 });
	});
});

describe('closing', () => {
	const person = (who: string) => ({ who, account: null });
	const closing: Closing = {
		month: october,
		today: '2026-11-06' as Day,
		isClosed: false,
		communes: [{ progress: 'silent', exception: '' }],
		review: { ...person('a'), digest: 'x' },
		digest: 'x',
		seenDigest: 'x',
		closer: person('b'),
		enteredBy: [person('a')],
	};
	test.for<{ what: string; change: Partial<Closing>; expected: string | undefined }>([
		{ what: 'a reviewed month, by another person', change: {}, expected: undefined },
		{ what: 'a second time', change: { isClosed: true }, expected: 'closed' },
		{ what: 'on its last day', change: { today: '2026-10-31' as Day }, expected: 'not-over' },
		{ what: 'on the due day with a silent commune', change: { today: '2026-11-05' as Day }, expected: 'not-due' },
		{
			what: 'before the due day when all have said so or are excused',
			change: {
				today: '2026-11-02' as Day,
				communes: [
					{ progress: 'on-time', exception: '' },
					{ progress: 'silent', exception: 'bão' },
				],
			},
			expected: undefined,
		},
		{ what: 'without a review', change: { review: null }, expected: 'not-reviewed' },
		{ what: 'by the reviewer', change: { closer: person('a'), enteredBy: [] }, expected: 'own-review' },
		{
			what: 'by the reviewer, who has another mail address since',
			change: { closer: { who: 'z', account: '1' }, review: { who: 'a', account: '1', digest: 'x' }, enteredBy: [] },
			expected: 'own-review',
		},
		{
			what: 'by who entered completions under another mail address',
			change: { closer: { who: 'z', account: '1' }, enteredBy: [{ who: 'y', account: '1' }] },
			expected: 'own-entries',
		},
		{
			what: 'by another person who has taken over the mail address',
			change: {
				closer: { who: 'a', account: '2' },
				review: { who: 'a', account: '1', digest: 'x' },
				enteredBy: [{ who: 'a', account: '1' }],
			},
			expected: undefined,
		},
		{ what: 'by who entered completions', change: { enteredBy: [person('b')] }, expected: 'own-entries' },
		{ what: 'after the figures changed', change: { digest: 'y', seenDigest: 'y' }, expected: 'changed-since-review' },
		{ what: 'from an old page', change: { seenDigest: 'w' }, expected: 'changed-since-look' },
	])('$what: $expected', ({ change, expected }) => expect(closingProblem({ ...closing, ...change })).toBe(expected));
});

describe('periods of a report', () => {
	test.for([
		{ code: '2026-11', months: ['2026-11'], words: 'tháng 11 năm 2026' },
		{ code: '2026-Q4', months: ['2026-10', '2026-11', '2026-12'], words: 'quý IV năm 2026' },
		{ code: '2026-Q1', months: ['2026-01', '2026-02', '2026-03'], words: 'quý I năm 2026' },
	])('$code is $words', ({ code, months, words }) => expect(parsePeriod(code)).toMatchObject({ months, words }));
	test('six months and a year are whole', () => {
		expect(parsePeriod('2026-H1')?.months).toHaveLength(6);
		expect(parsePeriod('2026-H2')?.days).toEqual({ from: '2026-07-01', to: '2026-12-31' });
		expect(parsePeriod('2026')?.days).toEqual({ from: '2026-01-01', to: '2026-12-31' });
		expect(parsePeriod('2026')?.months).toHaveLength(12);
	});
	test.for(['', '2026-13', '2026-Q5', '2026-H3', '26', '1999', '2026-11-01', '2026-q4', ' 2026'])(
		'"%s" is none',
		(text) => expect(parsePeriod(text)).toBeUndefined(),
	);
});
