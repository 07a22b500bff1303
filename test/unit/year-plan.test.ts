import { describe, expect, test } from 'vitest';

import { AUDIENCES, LEGAL_CONTENTS, TOPICS } from '#content/model/message.ts';
import { addMonths } from '#content/model/month.ts';
import { coverageOf, planYear } from '#content/planning/plan-year.ts';
import { proposeMonth } from '#content/planning/propose-month.ts';
import { reasonInWords } from '#content/planning/reason-in-words.ts';
import { MONTH_THEMES } from '#content/planning/themes.ts';

import {
	CA_MAU,
	LAI_CHAU,
	NOVEMBER,
	framing,
	keysOf,
	library,
	message,
	month,
	reasonsOf,
	repeatsIn,
} from '../support/planned-year.ts';

import type { Proposal } from '#content/planning/propose-month.ts';
import type { AiredBulletin } from '#content/planning/rotation.ts';

describe.for([
	['Lai Châu', LAI_CHAU, []],
	['Lai Châu after the first month', LAI_CHAU, [NOVEMBER]],
	['Cà Mau', CA_MAU, []],
	['Cà Mau after the first month', CA_MAU, [NOVEMBER]],
] as const)('a year of bulletins for %s', ([, area, history]) => {
	const plan = planYear(history, library, area, month('2027-01'), framing);

	test('has twelve months, each with three or four messages within 15 minutes', () => {
		expect(plan.map((proposal) => proposal.month)).toEqual(
			Array.from({ length: 12 }, (_none, index) => addMonths(month('2027-01'), index)),
		);
		for (const proposal of plan) {
			expect(keysOf(proposal).length, proposal.month).toBeGreaterThanOrEqual(3);
			expect(keysOf(proposal).length, proposal.month).toBeLessThanOrEqual(4);
			expect(proposal.seconds, proposal.month).toBeLessThanOrEqual(15 * 60);
			expect(proposal.isShort).toBe(false);
		}
	});

	test('repeats nothing before six whole months have passed', () => {
		expect(repeatsIn(history, plan)).toEqual([]);
	});

	test('says every letter of Article 7 and speaks to every audience', () => {
		const { letters, audiences } = coverageOf(plan, library);
		expect(letters.filter(({ months }) => months.length === 0)).toEqual([]);
		expect(letters.map(({ letter }) => letter)).toEqual([...LEGAL_CONTENTS]);
		expect(audiences.filter(({ months }) => months.length === 0)).toEqual([]);
		expect(audiences.map(({ audience }) => audience)).toEqual([...AUDIENCES]);
	});

	test('keeps to the season, and to one theme but for what fills up to three', () => {
		for (const proposal of plan) {
			const number = Number(proposal.month.slice(5));
			expect(proposal.theme.month).toBe(number);
			for (const key of keysOf(proposal)) {
				const { seasonMonths } = library.find((one) => one.key === key)!;
				expect(seasonMonths.length === 0 || seasonMonths.includes(number), `${key} in ${proposal.month}`).toBe(true);
			}
			const onMatter = proposal.messages.filter(({ key }) => !reasonsOf(proposal, key).includes('fills-up'));
			if (onMatter.length < keysOf(proposal).length) expect(keysOf(proposal)).toHaveLength(3);
			expect(onMatter.length, proposal.month).toBeGreaterThanOrEqual(1);
		}
		expect(keysOf(plan[6]!)).toContain('ngay-30-7');
		expect(keysOf(plan[2]!)).toContain('mung-tam-thang-ba');
		expect(keysOf(plan[0]!)).toContain('me-con-truoc-tet');
	});

	test('is told in more than one form in ten months of twelve at least', () => {
		const formsOf = (proposal: Proposal) =>
			new Set(keysOf(proposal).map((key) => library.find((one) => one.key === key)?.form));
		expect(plan.filter((proposal) => formsOf(proposal).size >= 2).length).toBeGreaterThanOrEqual(10);
	});

	test('leaves at most six messages of the library to another year', () => {
		const said = new Set([...history.flatMap(({ messages }) => messages), ...plan.flatMap(keysOf)]);
		expect(library.filter(({ key }) => !said.has(key)).length).toBeLessThanOrEqual(6);
	});

	test('is the same whenever it is asked for', () => {
		expect(planYear(history.toReversed(), library, area, month('2027-01'), framing)).toEqual(plan);
	});
});

test('whatever was broadcast before, no area hears a message again inside six months', () => {
	let seed = 20_261_127;
	const random = (below: number) => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
	for (let round = 0; round < 40; round += 1) {
		const from = addMonths(month('2027-01'), random(12));
		const history = Array.from({ length: random(10) }, (_none, index) => ({
			month: addMonths(from, -1 - index),
			area: random(2) ? '00' : LAI_CHAU,
			messages: Array.from({ length: 4 }, () => library[random(library.length)]!.key),
		}));
		expect(repeatsIn(history, planYear(history, library, LAI_CHAU, from, framing))).toEqual([]);
	}
});

describe('a month', () => {
	const JULY = month('2027-07');
	const aired = (area: string, on: string, ...messages: string[]): AiredBulletin => ({
		month: month(on),
		area,
		messages,
	});
	const four = ['mot', 'hai', 'ba', 'bon'].map((key) => message(key));

	test('counts what the country broadcast and not what another province did', () => {
		const history = [aired('00', '2027-06', 'mot'), aired(CA_MAU, '2027-06', 'hai')];
		const proposal = proposeMonth(history, four, LAI_CHAU, JULY);
		expect(keysOf(proposal)).toEqual(['hai', 'ba', 'bon']);
	});

	test.for([
		['2027-01', false],
		['2026-12', true],
	] as const)('said in %s, may be said again in July: %s', ([last, isProposed]) => {
		const proposal = proposeMonth([aired(LAI_CHAU, last, 'mot')], four, LAI_CHAU, JULY);
		expect(keysOf(proposal).includes('mot')).toBe(isProposed);
		if (isProposed) {
			expect(proposal.messages.find(({ key }) => key === 'mot')?.reasons).toContainEqual({
				code: 'rested',
				last,
				months: 6,
			});
			expect(reasonInWords({ code: 'rested', last: month(last), months: 6 })).toBe(
				'phát lần trước tháng 12/2026, đã nghỉ 6 tháng',
			);
		}
	});

	test('of a later month says nothing against an earlier one', () => {
		expect(keysOf(proposeMonth([aired(LAI_CHAU, '2027-08', 'mot')], four, LAI_CHAU, JULY))).toContain('mot');
	});

	test('prefers the season, then what was never said, then what had no turn', () => {
		const choices = [
			message('da-phat'),
			message('chua-phat'),
			message('dung-mua', { topics: ['ngay-30-7'], seasonMonths: [7] }),
			message('noi-dung-moi', { legalContent: ['h'], audiences: ['can-bo'] }),
			message('khac-mua', { seasonMonths: [1] }),
			message('chi-tren-trang', { isFitForLoudspeakers: false }),
		];
		const proposal = proposeMonth([aired(LAI_CHAU, '2026-08', 'da-phat')], choices, LAI_CHAU, JULY);
		expect(keysOf(proposal)).toEqual(['dung-mua', 'noi-dung-moi', 'chua-phat', 'da-phat']);
		expect(proposal.messages[1]?.reasons).toContainEqual({ code: 'letter', letters: ['h'] });
		expect(proposal.messages[1]?.reasons).toContainEqual({ code: 'audience', audiences: ['can-bo'] });
	});

	test('says what is new in the library, for three months', () => {
		const since = (text: string) => [message('moi', { since: month(text) })];
		const isNew = (text: string) =>
			proposeMonth([], since(text), LAI_CHAU, JULY).messages[0]?.reasons.some(({ code }) => code === 'new');
		expect(['2027-04', '2027-05', '2027-07'].map(isNew)).toEqual([false, true, true]);
	});

	test('stays within its session, and says when the library has too little', () => {
		const long = four.map((one) => ({ ...one, seconds: 250 }));
		expect(keysOf(proposeMonth([], long, LAI_CHAU, JULY, { framingSeconds: 100 }))).toHaveLength(3);
		const short = proposeMonth([aired('00', '2027-06', 'mot', 'hai')], four, LAI_CHAU, JULY);
		expect([keysOf(short), short.isShort]).toEqual([['ba', 'bon'], true]);
	});

	test('has a theme of its own, in the order of the year, of topics that exist', () => {
		expect(MONTH_THEMES.map((theme) => theme.month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(new Set(MONTH_THEMES.map(({ title }) => title)).size).toBe(12);
		const served = new Set(MONTH_THEMES.flatMap(({ topics }) => topics));
		expect(TOPICS.filter((topic) => !served.has(topic))).toEqual([]);
	});
});
