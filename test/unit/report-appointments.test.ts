import { describe, expect, test } from 'vitest';

import { endedPeriods, reportDue } from '#content/model/report-appointment.ts';
import { parsePeriod } from '#content/model/report-period.ts';

const at = (day: string) => new Date(`${day}T03:00:00Z`);
const codes = (rhythms: Parameters<typeof endedPeriods>[0], day: string) =>
	endedPeriods(rhythms, at(day)).map(({ code }) => code);

describe('reports by appointment', () => {
	test('the periods of a rhythm that have ended, of the last twelve months', () => {
		expect(codes(['month'], '2026-11-27')).toHaveLength(12);
		expect(codes(['month'], '2026-11-27').at(-1)).toBe('2026-10');
		expect(codes(['quarter'], '2026-11-27')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
		expect(codes(['half', 'year'], '2027-01-05')).toEqual(['2026-H1', '2026-H2', '2026']);
		expect(codes([], '2026-11-27')).toEqual([]);
		// midnight in Vietnam comes first: the month is over there
		expect(endedPeriods(['month'], new Date('2026-10-31T17:30:00Z')).at(-1)?.code).toBe('2026-10');
	});

	const october = parsePeriod('2026-10')!;
	const open = { isClosed: false, closedAt: null };
	const closed = { isClosed: true, closedAt: at('2026-11-12') };
	test.for([
		['2026-11-12', 'closed', closed, 'final', 'closed today'],
		['2026-11-12', 'closed', open, undefined, 'not closed'],
		['2026-11-12', 'closed', { isClosed: false, closedAt: at('2026-11-12') }, undefined, 'a part of it closed'],
		['2026-12-10', 'closed', closed, 'final', 'mail was down for weeks'],
		['2027-02-01', 'closed', closed, undefined, 'asked for months later'],
		['2026-10-31', 'closed', closed, undefined, 'the month is not over'],
		['2026-11-07', 'day', open, undefined, 'before the day'],
		['2026-11-08', 'day', open, 'provisional', 'on the day, not closed'],
		['2026-11-20', 'day', closed, 'final', 'after the day, closed'],
		['2026-12-09', 'day', open, undefined, 'the month after is over'],
	] as const)('%s, %s, %j: %s, %s', ([day, moment, closing, due]) => {
		expect(reportDue({ moment, day: 8 }, october, { now: at(day), closing })).toBe(due);
	});
});
