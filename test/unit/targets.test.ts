import { describe, expect, test } from 'vitest';

import { progressOfTarget } from '#content/model/target.ts';

import type { Month } from '#content/model/month.ts';
import type { CommuneInPlan, PlanFigures, TargetRule } from '#content/model/target.ts';

const months = ['2026-09', '2026-10', '2026-11'] as Month[];
const commune = (code: string, more: Partial<CommuneInPlan> = {}): CommuneInPlan => ({
	code,
	province: '12',
	population: null,
	isPilot: false,
	monthsAired: [],
	...more,
});
const figures = (more: Partial<PlanFigures> = {}): PlanFigures => ({
	communes: [],
	monthsCome: months,
	monthsOver: months,
	isOver: true,
	isCountry: false,
	trained: null,
	staff: null,
	staffFunctions: 0,
	hamlets: null,
	sessions: null,
	leaflets: null,
	...more,
});
const target = (more: Partial<TargetRule>): TargetRule => ({
	indicator: 'communes-monthly',
	denominator: 'communes',
	denominatorValue: null,
	value: 100,
	unit: 'percent',
	...more,
});

describe('the progress of a target', () => {
	test('counts a commune only in the months in which it exists, and its successor afterwards', () => {
		const communes = [
			commune('00001', { validTo: '2026-10-01', monthsAired: ['2026-09'] }),
			commune('00002', { validFrom: '2026-10-01', monthsAired: ['2026-10', '2026-11'] }),
			commune('00003', { monthsAired: ['2026-09', '2026-11'] }),
			commune('00004', { validFrom: '2027-01-01' }),
		];
		expect(progressOfTarget(target({}), figures({ communes }))).toMatchObject({
			numerator: 2,
			denominator: 3,
			verdict: 'not-reached',
		});
		expect(progressOfTarget(target({ indicator: 'communes-once' }), figures({ communes }))).toMatchObject({
			numerator: 3,
			denominator: 3,
			value: 100,
			verdict: 'reached',
		});
	});

	test.for([
		['people-in-communes-aired', [commune('1')], 'Chưa đánh dấu xã điểm'],
		['people-in-communes-aired', [commune('1', { isPilot: true })], 'Chưa có số dân có nguồn của 1 xã điểm'],
		['people-heard', [commune('1')], 'khảo sát'],
		['staff-trained', [], 'không có nghĩa là không làm'],
		['hamlets-reached', [], 'không có nghĩa là không làm'],
	] as const)('of %s is honest about what is missing', ([indicator, communes, words]) => {
		const progress = progressOfTarget(target({ indicator, denominator: 'people' }), figures({ communes }));
		expect(progress).toMatchObject({ value: null, verdict: 'unknown' });
		expect(progress.note).toContain(words);
	});

	test('of people is that of the pilot communes, and says that they need not have heard', () => {
		const communes = [
			commune('1', { isPilot: true, population: 800, monthsAired: ['2026-09'] }),
			commune('2', { isPilot: true, population: 200 }),
			commune('3', { population: 9_000, monthsAired: ['2026-09'] }),
		];
		const rule = target({ indicator: 'people-in-communes-aired', denominator: 'people', value: 80 });
		const progress = progressOfTarget(rule, figures({ communes }));
		expect(progress).toMatchObject({ numerator: 800, denominator: 1_000, value: 80, verdict: 'reached' });
		expect(progress.note).toContain('không có nghĩa là đã nghe');
	});

	test('of staff needs its denominator, of the plan or of the trainings, and is no share above all', () => {
		const rule = target({ indicator: 'staff-trained', denominator: 'staff', value: 50 });
		expect(progressOfTarget(rule, figures({ trained: 30 }))).toMatchObject({ numerator: 30, value: null });
		expect(progressOfTarget(rule, figures({ trained: 30, staff: 40 }))).toMatchObject({
			value: 75,
			verdict: 'reached',
		});
		const ofPlan = { ...rule, denominatorValue: 120 };
		expect(progressOfTarget(ofPlan, figures({ trained: 30, staff: 40 }))).toMatchObject({
			value: 25,
			verdict: 'not-reached',
		});
		expect(progressOfTarget(rule, figures({ trained: 50, staff: 40 }))).toMatchObject({
			value: null,
			verdict: 'unknown',
		});
	});

	test('of staff of several functions, or one of two in a plan, cannot be told', () => {
		const rule = target({ indicator: 'staff-trained', denominator: 'staff', value: 50 });
		const trained = { trained: 30, staff: 40, staffFunctions: 1 };
		expect(progressOfTarget(rule, figures(trained))).toMatchObject({ value: 75 });
		for (const progress of [
			progressOfTarget(rule, figures({ ...trained, staffFunctions: 2 })),
			progressOfTarget({ ...rule, denominatorValue: 120 }, figures({ ...trained, staffFunctions: 2 })),
			progressOfTarget({ ...rule, isStaffShared: true }, figures(trained)),
		])
			expect(progress).toMatchObject({ value: null, verdict: 'unknown', note: expect.stringContaining('nhiều nhóm') });
		expect(progressOfTarget({ ...rule, unit: 'count', isStaffShared: true }, figures(trained))).toMatchObject({
			value: 30,
			verdict: 'not-reached',
		});
	});

	test('of each month is judged by months that are over, and is neither reached nor missed while the period runs', () => {
		const running = { monthsOver: months.slice(0, 2), isOver: false };
		const communes = [
			commune('00001', { monthsAired: ['2026-09', '2026-10'] }),
			commune('00002', { validFrom: '2026-11-05', monthsAired: ['2026-11'] }),
		];
		expect(progressOfTarget(target({}), figures({ communes, ...running }))).toMatchObject({
			numerator: 1,
			denominator: 1,
			value: 100,
			verdict: 'running',
		});
		expect(progressOfTarget(target({}), figures({ communes }))).toMatchObject({
			numerator: 1,
			denominator: 2,
			verdict: 'not-reached',
		});
		const none = progressOfTarget(target({}), figures({ communes, monthsOver: [], isOver: false }));
		expect(none).toMatchObject({
			numerator: null,
			verdict: 'unknown',
			note: expect.stringContaining('chưa hết tháng'),
		});
		const once = target({ indicator: 'communes-once' });
		expect(progressOfTarget(once, figures({ communes, ...running }))).toMatchObject({ value: 100, verdict: 'reached' });
		expect(progressOfTarget(once, figures({ communes: [commune('00003')], ...running })).verdict).toBe('running');
	});

	test('of pilot communes is one in each province where the country is looked at', () => {
		const communes = [
			commune('1', { isPilot: true }),
			commune('2', { isPilot: true }),
			commune('3', { province: '48' }),
		];
		const rule = target({ indicator: 'pilot-communes', unit: 'count', denominator: 'none', value: 1 });
		const country = { communes, isCountry: true };
		expect(progressOfTarget(rule, figures(country))).toMatchObject({ value: 1, verdict: 'not-reached' });
		expect(progressOfTarget({ ...rule, value: 2 }, figures(country)).verdict).toBe('not-reached');
		const all = { ...country, communes: [...communes, commune('4', { province: '48', isPilot: true })] };
		expect(progressOfTarget(rule, figures(all))).toMatchObject({ value: 2, verdict: 'reached' });
		const share = target({ indicator: 'pilot-communes', denominator: 'communes', value: 60 });
		expect(progressOfTarget(share, figures(country))).toMatchObject({ numerator: 1, denominator: 2, value: 50 });
	});

	test('that is a number needs no denominator', () => {
		const rule = target({ indicator: 'pilot-communes', unit: 'count', denominator: 'none', value: 1 });
		expect(progressOfTarget(rule, figures())).toMatchObject({ value: 0, verdict: 'not-reached' });
		expect(progressOfTarget(rule, figures({ communes: [commune('1', { isPilot: true })] }))).toMatchObject({
			verdict: 'reached',
		});
	});
});
