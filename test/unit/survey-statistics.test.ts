import { describe, expect, test } from 'vitest';

import { chooseClusters } from '#content/survey/choose-clusters.ts';
import { changeBetween, designEffectOf, wilsonInterval } from '#content/survey/intervals.ts';
import { answersForMargin, answersForTarget, sampleSize } from '#content/survey/sample-size.ts';
import { seededSample } from '#content/survey/seeded-order.ts';
import { SPOT_OUTCOMES, confidenceAfter, spotCheckInWords } from '#content/survey/spot-check.ts';
import { resultInWords, verdictOf } from '#content/survey/verdict.ts';

const of = (yes: number, asked: number, designEffect = 1) => ({ yes, asked, designEffect });
const rounded = (value: { low: number; high: number } | null) => value && [value.low.toFixed(4), value.high.toFixed(4)];

describe('the interval of a share', () => {
	test.for([
		// Newcombe, Stat Med 17 (1998) 857-872, table I, method 3
		[81, 263, '0.2553', '0.3662'],
		[15, 148, '0.0624', '0.1605'],
		[0, 20, '0.0000', '0.1611'],
		[1, 29, '0.0061', '0.1718'],
	] as const)('%i of %i is the published one', ([yes, asked, low, high]) => {
		expect(rounded(wilsonInterval(of(yes, asked)))).toEqual([low, high]);
	});

	test.for([
		[1, 0.72, 0.862],
		[2, 0.682, 0.882],
	] as const)('96 of 120 with a design effect of %d', ([designEffect, low, high]) => {
		const interval = wilsonInterval(of(96, 120, designEffect))!;
		expect(interval.low).toBeCloseTo(low, 3);
		expect(interval.high).toBeCloseTo(high, 3);
		expect(verdictOf(of(96, 120, designEffect), 0.8)).toBe('not-shown');
	});

	test('nobody asked has no share, nobody and everybody stay inside 0 and 1, nonsense is refused', () => {
		expect(wilsonInterval(of(0, 0))).toBeNull();
		expect(resultInWords(of(0, 0), 0.8)).toBe('Chưa hỏi ai, nên chưa có tỉ lệ.');
		expect(wilsonInterval(of(0, 1, 3))).toMatchObject({ low: 0 });
		expect(wilsonInterval(of(7, 7, 2))).toMatchObject({ high: 1 });
		for (const wrong of [of(2, 1), of(-1, 3), of(1.5, 3), of(1, Number.NaN), of(1, 2, 0), of(1, 2, Infinity)])
			expect(() => wilsonInterval(wrong)).toThrow(RangeError);
	});

	test('a result is told with its interval and a verdict', () => {
		expect(resultInWords(of(115, 120), 0.8)).toMatch(/^115 trong 120 .*Đã chứng tỏ đạt chỉ tiêu 80,0%\.$/);
		expect(resultInWords(of(60, 120), 0.8)).toMatch(
			/Không chứng tỏ đạt chỉ tiêu 80,0%: cả khoảng tin cậy nằm dưới chỉ tiêu\.$/,
		);
		expect(resultInWords(of(96, 120), 0.8)).toContain('72,0% đến 86,2%. Không chứng tỏ đạt');
	});
});

describe('a verdict', () => {
	test.for([
		[of(115, 120), 'shown', 'the whole interval lies above'],
		[of(102, 120, 2), 'undecided', 'found above, the interval holds the target'],
		[of(96, 120), 'not-shown', 'found at the target (domain.md, section 7)'],
		[of(60, 120), 'not-shown', 'the whole interval lies below'],
		[of(0, 0), 'undecided', 'nobody was asked'],
	] as const)('%j of a target of 80%% is %s: %s', ([answered, verdict]) => {
		expect(verdictOf(answered, 0.8)).toBe(verdict);
	});

	test('with the planned number four of five surveys show what is there, summed over every outcome', () => {
		const [asked, truth] = [108, 0.9];
		let [probability, power] = [(1 - truth) ** asked, 0];
		for (let yes = 0; yes <= asked; yes += 1) {
			if (verdictOf(of(yes, asked), 0.8) === 'shown') power += probability;
			probability *= ((asked - yes) / (yes + 1)) * (truth / (1 - truth));
		}
		// the same sum by scipy.stats.binom and binomtest(...).proportion_ci(method='wilson')
		expect(power).toBeCloseTo(0.810055, 5);
	});
});

describe('before and after', () => {
	test.for([
		// Newcombe, Stat Med 17 (1998) 873-890, table II, method 10
		[of(48, 80), of(56, 70), 0.0524, 0.3339],
		[of(3, 10), of(9, 10), 0.1705, 0.809],
		[of(0, 10), of(10, 10), 0.6075, 1],
	] as const)('the published difference %#', ([before, after, low, high]) => {
		const change = changeBetween(before, after)!;
		expect(change.low).toBeCloseTo(low, 3);
		expect(change.high).toBeCloseTo(high, 3);
		expect(change.verdict).toBe('risen');
		expect(changeBetween(after, before)).toMatchObject({ verdict: 'fallen' });
	});

	test('clusters widen it until nothing is shown, and without answers there is none', () => {
		expect(changeBetween(of(48, 80, 3), of(56, 70, 3))?.verdict).toBe('unclear');
		expect(changeBetween(of(0, 0), of(1, 1))).toBeNull();
	});
});

describe('how many to ask', () => {
	const design = { designEffect: 1, population: null, response: 1 };

	test.for([
		// Krejcie and Morgan, Educ Psychol Meas 30 (1970) 607-610, table 1
		[100, 80],
		[500, 217],
		[1_000, 278],
		[10_000, 370],
		[100_000, 383],
	] as const)('of %i people %i give a margin of 5 points', ([population, answers]) => {
		const found = sampleSize(answersForMargin(0.5, 0.05), { ...design, population }).answers;
		expect(Math.abs(found - answers)).toBeLessThanOrEqual(1);
	});

	test('a target of 80% where 90% know it: 108, with clusters and refusals 240', () => {
		const answers = answersForTarget(0.8, 0.9);
		expect(sampleSize(answers, design)).toEqual({ answers: 108, chosen: 108, isCensus: false });
		expect(sampleSize(answers, { ...design, designEffect: 2, response: 0.9 })).toMatchObject({
			answers: 215,
			chosen: 239,
		});
	});

	test('a hamlet that is too small is asked as a whole, and what cannot be is refused', () => {
		const answers = answersForTarget(0.8, 0.9);
		expect(sampleSize(answers, { designEffect: 2, population: 60, response: 0.9 })).toEqual({
			answers: 60,
			chosen: 60,
			isCensus: true,
		});
		for (const wrong of [
			{ designEffect: 0.5 },
			{ response: 0 },
			{ response: 1.1 },
			{ population: 0 },
			{ population: 1.5 },
		])
			expect(() => sampleSize(answers, { ...design, ...wrong })).toThrow(RangeError);
		for (const [target, expected] of [
			[0.8, 0.8],
			[0.8, 0.7],
			[0, 0.5],
			[0.8, 1],
		] as const)
			expect(() => answersForTarget(target, expected)).toThrow(RangeError);
	});
});

describe('by lot', () => {
	const hamlets = Array.from({ length: 30 }, (_, index) => ({ name: `Bản ${index + 1}`, size: 20 + index * 7 }));

	test('seed and list decide, not the order of the list; another seed gives others', () => {
		const once = chooseClusters('20261127', hamlets, 6);
		expect(chooseClusters('20261127', hamlets.toReversed(), 6)).toEqual(once);
		expect(once.method).toBe('proportional');
		expect(once.clusters.reduce((sum, { groups }) => sum + groups, 0)).toBe(6);
		expect(chooseClusters('20261128', hamlets, 6).clusters).not.toEqual(once.clusters);
		// written down: a later version of the program has to draw the same
		expect(seededSample('20261127', ['a', 'b', 'c', 'd', 'e'], 3)).toEqual(['d', 'c', 'e']);
	});

	test('one unknown size makes the chances equal; fewer hamlets than asked for are all', () => {
		const choice = chooseClusters('1', [{ name: 'Bản A', size: null }, ...hamlets], 5);
		expect([choice.method, choice.clusters.length]).toEqual(['simple', 5]);
		expect(chooseClusters('1', [{ name: 'Bản A', size: null }], 5).clusters).toHaveLength(1);
		expect(chooseClusters('1', [], 5).clusters).toEqual([]);
	});

	test('over many seeds a hamlet of half the households gets half the groups', () => {
		const list = [
			{ name: 'lớn', size: 100 },
			...Array.from({ length: 10 }, (_, index) => ({ name: `${index}`, size: 10 })),
		];
		let groups = 0;
		for (let seed = 0; seed < 400; seed += 1)
			groups += chooseClusters(String(seed), list, 3).clusters.find(({ name }) => name === 'lớn')?.groups ?? 0;
		expect(groups / 1_200).toBeCloseTo(0.5, 1);
	});

	test('the design effect of clusters of one mind is their size, that of equal clusters 1', () => {
		const ofOneMind = Array.from({ length: 40 }, (_, index) => ({ yes: index % 2 === 0 ? 10 : 0, asked: 10 }));
		expect(designEffectOf(ofOneMind)).toBeCloseTo((10 * 40) / 39, 6);
		expect(designEffectOf(Array.from({ length: 40 }, () => ({ yes: 5, asked: 10 })))).toBe(1);
		for (const untold of [
			[],
			[{ yes: 1, asked: 2 }],
			[
				{ yes: 2, asked: 2 },
				{ yes: 3, asked: 3 },
			],
		])
			expect(designEffectOf(untold)).toBeNull();
	});
});

describe('spot checks', () => {
	test('confirmed is evidence, denied only a plan, nobody reached leaves the letter', () => {
		expect(SPOT_OUTCOMES.map((outcome) => confidenceAfter(outcome, 'C'))).toEqual(['A', 'D', 'C']);
	});

	test('a report tells the interval and who was not reached', () => {
		expect(spotCheckInWords({ drawn: 30, confirmed: 18, denied: 2, unreached: 4 })).toBe(
			'Khoảng tin cậy 95%: 69,9% đến 97,2%. Không hỏi được 4, chưa gọi 6 trong 30 lần phát rút ngẫu nhiên.',
		);
		expect(spotCheckInWords({ drawn: 5, confirmed: 0, denied: 0, unreached: 5 })).toContain('Chưa có câu trả lời nào.');
		expect(spotCheckInWords({ drawn: 0, confirmed: 0, denied: 0, unreached: 0 })).toContain('Chưa rút mẫu');
	});
});
