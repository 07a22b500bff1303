import { describe, expect, test } from 'vitest';

import { withSuccessors } from '#cms/reach/plans/successors.ts';
import { byLetter, missingLanguages, neverSpoken, streakOf } from '#content/model/coverage-trend.ts';
import { changeInWords, endingCodes, readChanges } from '#content/model/commune-change.ts';
import { progressOfTarget } from '#content/model/target.ts';

import type { KnownCommune } from '#content/model/commune-change.ts';
import type { Day, Month } from '#content/model/month.ts';
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

describe('units of before', () => {
	test('lead to what came out of them, however often they were changed', () => {
		const units = [
			{ code: '1', predecessors: [] },
			{ code: '2', predecessors: ['1'] },
			{ code: '4', predecessors: ['2', '3'] },
			{ code: '5', predecessors: ['9'] },
		];
		expect([...withSuccessors(['1'], units)]).toEqual(['1', '2', '4']);
		// two that name each other end
		expect([
			...withSuccessors(
				['a'],
				[
					{ code: 'a', predecessors: ['b'] },
					{ code: 'b', predecessors: ['a'] },
				],
			),
		]).toEqual(['a', 'b']);
	});

	const known = (code: string, name: string, validTo = ''): KnownCommune => ({
		code,
		name,
		kind: 'xa',
		province: '12',
		validTo,
	});
	const communes = [
		known('00001', 'Một'),
		known('00002', 'Hai'),
		known('00003', 'Ba'),
		known('00009', 'Cũ', '2026-01-01'),
	];
	const read = (text: string) =>
		readChanges(text, { communes, provinces: new Set(['12']), today: '2027-07-01' as Day });
	const LAW = 'Nghị quyết 01/NQ';

	test('are merged, split and renamed by lines of a sheet', () => {
		const { changes, problems } = read(
			[
				`01/07/2027; Sáp nhập; 1 2; 00010; Mới; xã; 12; ${LAW}`,
				`2027-07-01\tchia\t00003\t00003\tBa\tphường\t12\t${LAW}`,
				`01/07/2027; chia; 00003; 00011; Ba Đông; xã; 12; ${LAW}`,
			].join('\n'),
		);
		expect(problems).toEqual([]);
		expect([...endingCodes(changes)]).toEqual([
			['00001', '2027-07-01'],
			['00002', '2027-07-01'],
		]);
		expect(changeInWords(changes[0]!, new Map(communes.map((one) => [one.code, one])))).toBe(
			'Từ 01/07/2027: Xã Một (00001) và Xã Hai (00002) sáp nhập thành Xã Mới (00010).',
		);
	});

	test.for([
		[`01/07/2027; nhập; 1 2; 00010; Mới; xã; 12; ${LAW}`, 'không có việc'],
		[`31/02/2027; sáp nhập; 1 2; 00010; Mới; xã; 12; ${LAW}`, 'không phải là ngày'],
		[`01/07/2027; sáp nhập; 1; 00010; Mới; xã; 12; ${LAW}`, 'ít nhất hai mã cũ'],
		[`01/07/2027; sáp nhập; 1 7; 00010; Mới; xã; 12; ${LAW}`, 'mã cũ "00007"'],
		[`01/07/2027; sáp nhập; 1 9; 00010; Mới; xã; 12; ${LAW}`, 'đã hết hiệu lực'],
		[`01/07/2027; sáp nhập; 1 2; 00003; Mới; xã; 12; ${LAW}`, 'đang là của'],
		[`01/07/2027; sáp nhập; 1 2; 00010; Mới; huyện; 12; ${LAW}`, 'không có loại'],
		[`01/07/2027; sáp nhập; 1 2; 00010; Mới; xã; 13; ${LAW}`, 'không có tỉnh'],
		['01/07/2027; sáp nhập; 1 2; 00010; Mới; xã; 12; ', 'thiếu căn cứ'],
		[`02/07/2027; đổi tên; 3; 00003; Ba Mới; phường; 12; ${LAW}`, 'chỉ ghi được từ ngày 02/07/2027'],
		[`02/07/2027; sáp nhập; 1 2; 00001; Mới; xã; 12; ${LAW}`, 'chỉ ghi được từ ngày 02/07/2027'],
		[`01/07/2027; chia; 3; 00010; Mới; xã; 12; ${LAW}`, 'cần ít nhất hai dòng'],
		['abc', 'thiếu ô'],
		['', 'Chưa có dòng nào'],
	] as const)('%s is refused: %s', ([text, words]) => expect(read(text).problems.join(' ')).toContain(words));
});

describe('what the overview tells', () => {
	test('months in a row, months of silence and gaps; months before it existed are none', () => {
		expect(streakOf({}, months, new Set(['2026-10', '2026-11']))).toEqual({ airedInARow: 2, silentFor: 0, gaps: 0 });
		expect(streakOf({}, months, new Set(['2026-09', '2026-11']))).toEqual({ airedInARow: 1, silentFor: 0, gaps: 1 });
		expect(streakOf({}, months, new Set(['2026-09']))).toEqual({ airedInARow: 0, silentFor: 2, gaps: 0 });
		expect(streakOf({}, months, new Set())).toEqual({ airedInARow: 0, silentFor: null, gaps: 0 });
		expect(streakOf({ validFrom: '2026-11-01' }, months, new Set(['2026-11']))).toEqual({
			airedInARow: 1,
			silentFor: 0,
			gaps: 0,
		});
	});

	test('a language that people listen in and that was not aired, where something was', () => {
		const place = {
			name: 'Xã Dào San',
			languages: ['vi', 'mww-Latn-VN'],
			aired: new Set(['vi']),
			hasAiredBefore: true,
		};
		const others = [
			{ ...place, name: 'Xã im', aired: new Set<string>() },
			{ ...place, name: 'Xã mới phát', hasAiredBefore: false },
		];
		expect(missingLanguages([place, ...others], 3)).toEqual([
			{ place: 'Xã Dào San', language: 'mww-Latn-VN', months: 3 },
		]);
	});

	test('what was never spoken of: d is not đ, and a bulletin without letters says nothing', () => {
		expect(neverSpoken(['a', 'd', 'dd', 'e'], [{ letters: 'a dd' }, { letters: '' }])).toEqual(['d', 'e']);
	});

	test('minutes by letter: d is not đ, and a bulletin of two letters counts for each', () => {
		const sums = [
			{ letters: 'a dd', minuteHundredths: 100, airings: 1 },
			{ letters: 'dd', minuteHundredths: 50, airings: 1 },
			{ letters: '', minuteHundredths: 7, airings: 1 },
		];
		expect(byLetter(['a', 'd', 'dd'], sums).map(({ minuteHundredths }) => minuteHundredths)).toEqual([100, 0, 150]);
	});
});
