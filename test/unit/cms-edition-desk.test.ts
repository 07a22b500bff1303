import { describe, expect, test } from 'vitest';

import { EDITION_TRANSITIONS, EDITION_STATES, isSlotTime, officerTransitionsFrom } from '#content/model/edition.ts';
import { instantInVietnam, timeAt } from '#content/model/vietnam-time.ts';
import { tetOf } from '#cms/editions/calendar/tet.ts';
import { eventsIn, holidaysOf, monthGrid } from '#cms/editions/calendar/month-grid.ts';
import { secondsLeft } from '#cms/editions/work-state.ts';
import { contentChanged, transitionRefusal } from '#cms/editions/guard-edition.ts';
import { renumbered } from '#cms/hotlines/follow-hotline.ts';
import { withdrawnFromSite } from '#cms/releases/published-editions.ts';

import type { Day, Month } from '#content/model/month.ts';

describe('an edition moves', () => {
	test.for([
		['from planning to locked', 'planning', 'locked', undefined],
		['back to planning when it was locked', 'locked', 'planning', undefined],
		['to published once it is rendered', 'rendered', 'published', undefined],
		['never past the lock', 'planning', 'published', 'không chuyển thẳng'],
		['to rendered by the system only', 'locked', 'rendered', 'do hệ thống ghi'],
		['to rendered from nowhere else', 'planning', 'rendered', 'không chuyển thẳng'],
		['not from published back to planning', 'published', 'planning', 'không chuyển thẳng'],
		['to withdrawn only with a reason', 'published', 'withdrawn', 'hãy ghi lý do'],
	] as const)('%s', ([, from, to, refused]) => {
		const refusal = transitionRefusal(from, to);
		if (refused === undefined) expect(refusal).toBeUndefined();
		else expect(refusal).toContain(refused);
	});

	test('to withdrawn with a reason', () => {
		expect(transitionRefusal('published', 'withdrawn', { reason: 'Số đã đổi' })).toBeUndefined();
		expect(transitionRefusal('published', 'withdrawn', { reason: '  ' })).toContain('hãy ghi lý do');
	});

	test('from every state somewhere, and never onto the air without the pre-flight list', () => {
		for (const state of EDITION_STATES) expect(officerTransitionsFrom(state).length, state).toBeGreaterThan(0);
		const onAir = EDITION_TRANSITIONS.filter(
			({ to, by }) => by === 'officer' && (to === 'locked' || to === 'published'),
		);
		expect(onAir.every(({ needsPreflight }) => needsPreflight)).toBe(true);
	});
});

test.for([
	['another order', { messages: [2, 1] }, true],
	['another month', { month: '2026-12' }, true],
	['a shorter slot', { slotMinutes: 10 }, true],
	['the same messages, populated', { messages: [{ id: 1 }, { id: 2 }] }, false],
	['a new title only', { title: 'Mới' }, false],
] as const)('what people agreed on changes with %s or does not', ([, change, isChanged]) => {
	const before = { month: '2026-11', area: '12', messages: [1, 2], slotMinutes: 15 } as const;
	expect(
		contentChanged({ ...before, messages: [1, 2] }, change as unknown as Parameters<typeof contentChanged>[1]),
	).toBe(isChanged);
});

test.for([
	['05:00', true],
	['23:59', true],
	['24:00', false],
	['5:00', false],
	['17h30', false],
	['', false],
] as const)('"%s" is the start of a slot or not', ([text, isTime]) => expect(isSlotTime(text)).toBe(isTime));

test('an appointment is in Vietnam’s time, wherever the server is', () => {
	const instant = instantInVietnam('2026-12-01' as Day, '05:00');
	expect(instant.toISOString()).toBe('2026-11-30T22:00:00.000Z');
	expect(timeAt(instant)).toBe('05:00');
});

test('the time left follows from what is done', () => {
	expect(secondsLeft({ done: 10, total: 40, elapsedSeconds: 20 })).toBe(60);
	expect(secondsLeft({ done: 0, total: 40, elapsedSeconds: 20 })).toBeNull();
	expect(secondsLeft({ done: 40, total: 40, elapsedSeconds: 20 })).toBe(0);
});

// published dates of the Vietnamese calendar; 2007 and 2030 differ from the Chinese one
test.for([
	[2007, '2007-02-17'],
	[2024, '2024-02-10'],
	[2025, '2025-01-29'],
	[2026, '2026-02-17'],
	[2027, '2027-02-06'],
	[2028, '2028-01-26'],
	[2030, '2030-02-02'],
] as const)('Tết of %i begins on %s', ([year, day]) => expect(tetOf(year)).toBe(day));

describe('the month in the calendar', () => {
	test('has whole weeks from Monday and every day once', () => {
		const weeks = monthGrid('2026-11' as Month, []);
		expect(weeks.every((week) => week.length === 7)).toBe(true);
		expect(weeks[0]?.[0]?.day).toBe('2026-10-26');
		const days = weeks.flat().filter(({ isOfMonth }) => isOfMonth);
		expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([30, '2026-11-01', '2026-11-30']);
	});

	test('shows 30 July and Tết in their months and nowhere else', () => {
		const titles = (month: string) => eventsIn(month as Month, holidaysOf(2027)).map(({ title }) => title);
		expect(titles('2027-07')).toEqual([expect.stringContaining('30/7')]);
		expect(titles('2027-02')).toEqual(['Tết Nguyên đán']);
		expect(titles('2027-05')).toEqual([]);
		const eve = monthGrid('2027-02' as Month, holidaysOf(2027))
			.flat()
			.filter(({ events }) => events.length > 0);
		expect(eve.map(({ day }) => day)).toEqual(['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08']);
	});
});

test('a changed number changes in every field that names it, and in no other', () => {
	const text = { script: 'Gọi {{hotline:111}} hoặc {{hotline:113}}.', webText: 'Gọi {{hotline:1112}}.', action: null };
	expect(renumbered(text, '111', '18001111')).toEqual({ script: 'Gọi {{hotline:18001111}} hoặc {{hotline:113}}.' });
});

test('a changed number is changed in every text that goes out, leaflet, Zalo and SMS too', () => {
	const text = { leaflet: 'Gọi {{hotline:111}}.', zalo: '{{hotline:111}}', sms: 'Goi {{hotline:111}}', title: 'Gọi' };
	expect(renumbered(text, '111', '113')).toEqual({
		leaflet: 'Gọi {{hotline:113}}.',
		zalo: '{{hotline:113}}',
		sms: 'Goi {{hotline:113}}',
	});
});

describe('the pages leave out', () => {
	const a = { message: 'a', language: null };
	const aInKhmer = { message: 'a', language: 'km' };
	const airedInVietnamese = { message: 'a', language: 'vi' };
	const edition = (month: string, area: string, more: object = {}) => ({
		month,
		area,
		isWithdrawn: false,
		withdrawn: [] as { message: string; language: string | null }[],
		aired: [] as { message: string; language: string }[],
		...more,
	});
	test.for([
		['what the national bulletin took out', [edition('2026-11', '00', { withdrawn: [a] })], ['a in all']],
		[
			'one language of it, where only that was taken out',
			[edition('2026-11', '00', { withdrawn: [aInKhmer] })],
			['a in km'],
		],
		['nothing that only a province took out', [edition('2026-11', '12', { withdrawn: [a] })], []],
		[
			'nothing that a later national bulletin airs again',
			[
				edition('2026-12', '00', { aired: [airedInVietnamese] }),
				edition('2026-11', '00', { withdrawn: [a, aInKhmer] }),
			],
			['a in km'],
		],
		[
			'nothing because a whole bulletin was withdrawn',
			[edition('2026-11', '00', { isWithdrawn: true, withdrawn: [a] })],
			[],
		],
	] as const)('%s', ([, editions, keys]) => {
		expect(withdrawnFromSite(editions).map(({ message, language }) => `${message} in ${language ?? 'all'}`)).toEqual(
			keys,
		);
	});
});
