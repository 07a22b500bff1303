import { describe, expect, test } from 'vitest';

import { firstWeek } from '#cms/start-page/first-week.ts';
import { monthStrip } from '#cms/start-page/month-strip.ts';

import type { StripFacts } from '#cms/start-page/month-strip.ts';
import type { Day } from '#content/model/month.ts';

describe('the month in five stations', () => {
	const facts: StripFacts = {
		edition: {
			state: 'published',
			messages: 13,
			renderedAt: '2026-10-25T02:00:00Z',
			publishAt: null,
			withdrawnOn: null,
		},
		languages: 9,
		readyLanguages: 2,
		communes: 38,
		airedIn: 31,
	};
	const states = (edition: StripFacts['edition']) => monthStrip({ ...facts, edition }).map(({ state }) => state);
	const { edition } = facts;

	test.for([
		['nothing planned', null, 'now ahead ahead ahead ahead'],
		['being planned', { state: 'planning' }, 'now ahead ahead ahead ahead'],
		['locked', { state: 'locked' }, 'done done now ahead ahead'],
		['rendered', { state: 'rendered' }, 'done done done now ahead'],
		['published', { state: 'published' }, 'done done done done now'],
		['withdrawn', { state: 'withdrawn', withdrawnOn: '2026-11-03' as Day }, 'done done done now ahead'],
	] as const)('%s', ([, change, expected]) => {
		expect(states(change && edition && { ...edition, ...change }).join(' ')).toBe(expected);
	});
	test('says what has been done in words and figures', () => {
		expect(monthStrip(facts).map(({ text, figure }) => [figure ?? '', text].join(' ').trim())).toEqual([
			'13 bài, 9 tiếng',
			'không còn điều phải sửa',
			'xong ngày 25/10/2026',
			'trên trang và trong gói của xã',
			'31 trong 38 xã, phường đã ghi lần phát',
		]);
		const waits = {
			...facts,
			edition: edition && { ...edition, state: 'rendered' as const, publishAt: '2026-10-27T22:00:00Z' },
		};
		expect(monthStrip(waits)[3]?.text).toBe('hẹn 05:00 ngày 28/10/2026');
		const back = {
			...facts,
			edition: edition && { ...edition, state: 'withdrawn' as const, withdrawnOn: '2026-11-03' as Day },
		};
		expect(monthStrip(back)[3]?.text).toBe('đã thu hồi ngày 03/11/2026');
	});
});

describe('the first week', () => {
	const facts = {
		people: 1,
		approvers: 0,
		describedCommunes: 0,
		unringedNumbers: 2,
		officialBulletins: 0,
		hasBackup: false,
	};
	test('names what is left, and goes when nothing is', () => {
		expect(firstWeek(facts).map(({ isDone }) => isDone)).toEqual([false, false, false, false, false]);
		expect(firstWeek({ ...facts, people: 3 })[0]?.isDone).toBe(false);
		expect(firstWeek({ ...facts, people: 3, approvers: 1 })[0]?.isDone).toBe(true);
		const done = { ...facts, people: 3, approvers: 1, describedCommunes: 9, unringedNumbers: 0, hasBackup: true };
		expect(firstWeek(done)).toHaveLength(5);
		expect(firstWeek({ ...done, officialBulletins: 1 })).toEqual([]);
	});
});
