import { describe, expect, test } from 'vitest';

import { AUDIENCES, LEGAL_CONTENTS, TOPICS } from '#content/model/message.ts';
import { addMonths, parseMonth } from '#content/model/month.ts';
import { coverageOf, planYear } from '#content/planning/plan-year.ts';
import { proposeMonth } from '#content/planning/propose-month.ts';
import { reasonInWords } from '#content/planning/reason-in-words.ts';
import { starterFramingSeconds, starterLibrary } from '#content/planning/starter-library.ts';
import { MONTH_THEMES } from '#content/planning/themes.ts';
import { main } from '#content/sheets/cli.ts';
import { monthProposal } from '#cms/editions/planning/month-proposal.ts';
import { isOfFirstMonth, starterMessages } from '#content/starter.ts';

import type { Month } from '#content/model/month.ts';
import type { Proposal } from '#content/planning/propose-month.ts';
import type { AiredBulletin, PlannableMessage } from '#content/planning/rotation.ts';

const library = starterLibrary();
const framing = { framingSeconds: starterFramingSeconds() };
const month = (text: string): Month => parseMonth(text)!;
const keysOf = ({ messages }: Proposal) => messages.map(({ key }) => key);
const reasonsOf = (proposal: Proposal, key: string) =>
	proposal.messages.find((message) => message.key === key)?.reasons.map(({ code }) => code) ?? [];

const LAI_CHAU = '12';
const CA_MAU = '96';
const NOVEMBER: AiredBulletin = {
	month: month('2026-11'),
	area: '00',
	messages: starterMessages()
		.filter((message) => isOfFirstMonth(message) && message.seasonMonths.length === 0)
		.map(({ key }) => key),
};

/** Whole months that lie between two months. */
const between = (earlier: Month, later: Month): number =>
	(Number(later.slice(0, 4)) - Number(earlier.slice(0, 4))) * 12 +
	Number(later.slice(5)) -
	Number(earlier.slice(5)) -
	1;

/** `key: month and month` wherever an area would hear something again too early. */
function repeatsIn(history: readonly AiredBulletin[], plan: readonly Proposal[]): readonly string[] {
	const all = [...history, ...plan.map((proposal) => ({ ...proposal, messages: keysOf(proposal) }))];
	return plan.flatMap((proposal) =>
		keysOf(proposal).flatMap((key) =>
			all
				.filter((other) => other.month < proposal.month && other.messages.includes(key))
				.filter((other) => between(other.month, proposal.month) < 6)
				.map((other) => `${key}: ${other.month} and ${proposal.month}`),
		),
	);
}

const message = (key: string, more: Partial<PlannableMessage> = {}): PlannableMessage => ({
	key,
	form: 'thong-bao',
	topics: ['goi-111'],
	legalContent: ['c'],
	audiences: ['moi-nguoi'],
	seasonMonths: [],
	isFitForLoudspeakers: true,
	seconds: 60,
	...more,
});

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

describe('the papers of the command', () => {
	const print = (args: readonly string[], file = '') => {
		const printed: string[] = [];
		const complained: string[] = [];
		const terminal = {
			readFile: () => file,
			print: (text: string) => printed.push(text),
			complain: (line: string) => complained.push(line),
		};
		return { exitCode: main(args, terminal), printed: printed.join(''), complained: complained.join('\n') };
	};

	test('a year plan names every month, its messages with their reasons, and what the year says to whom', () => {
		const { exitCode, printed } = print(['year-plan', '--area', LAI_CHAU, '--from', '2027-01']);
		expect(exitCode).toBe(0);
		expect(printed).toContain('Lai Châu, tháng 1/2027 – tháng 12/2027');
		expect(printed.match(/<li>/g)?.length).toBeGreaterThanOrEqual(36);
		for (const part of ['Ngày 30/7: mỗi nhà làm hai việc nhỏ', 'ở đây chưa phát bao giờ', 'đúng mùa'])
			expect(printed).toContain(part);
		expect(printed).not.toContain('cả năm chưa có');
		expect(printed).not.toMatch(/undefined|NaN|<script/);
	});

	test('a year plan knows what was broadcast before, and can be read by programs', () => {
		const asked = ['year-plan', '--area', CA_MAU, '--from', '2026-12', '--json', '--aired', 'da-phat.json'];
		const { printed } = print(asked, JSON.stringify([NOVEMBER]));
		const [december] = JSON.parse(printed) as Proposal[];
		expect(keysOf(december!).filter((key) => NOVEMBER.messages.includes(key))).toEqual([]);
	});

	test.for([
		[['year-plan', '--area', '99', '--from', '2027-01'], '', /no province with the code "99"/],
		[['year-plan', '--from', '2027'], '', /--from is a month such as 2027-01, not "2027"/],
		[['year-plan', '--from', '2027-01', '--aired', 'a'], '{"month": 1}', /--aired cannot be read/],
		[['year-plan', '--from', '2027-01', '--aired', 'a'], 'no JSON', /--aired cannot be read/],
		[['poster'], '', /There is no paper "poster"/],
		[['voices', 'khong-co'], '', /no message "khong-co" in the starter library/],
		[['training', '--size', 'A3'], '', /Unknown option '--size'/],
	] as const)('%j is wrongly called: 2 and why', ([args, file, why]) => {
		const { exitCode, printed, complained } = print(args, file);
		expect([exitCode, printed]).toEqual([2, '']);
		expect(complained).toMatch(why);
	});

	test('a dialogue says whose each line is, a quiz where there is silence, and every number digit by digit', () => {
		const { printed } = print(['voices', 'me-con-truoc-tet']);
		expect(printed).toContain('<td class="choice">Mẹ</td><td class="script">Con kể mẹ nghe');
		expect(printed).toContain('Trò chuyện ngắn');
		expect(printed).toContain('Dữ liệu mẫu');
		const quiz = print(['voices', 'do-vui-ba-cau']).printed;
		expect(quiz.match(/\(nghỉ 4 giây\)/g)).toHaveLength(4);
		expect(quiz).toContain('1 1 1');
		expect(quiz).not.toContain('{{');
		expect(print(['voices', 'goi-111']).printed).toContain('Một giọng');
	});

	test('a training has the lessons of the handbook, a check before and after, and lines to sign', () => {
		const { exitCode, printed } = print(['training']);
		expect(exitCode).toBe(0);
		expect(printed).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
		expect(printed).toContain('Buổi nói chuyện với bà con không thu chữ ký');
		expect(printed.match(/<td class="number">\d+<\/td>/g)).toHaveLength(7 + 30);
		expect(print(['--help']).exitCode).toBe(0);
	});
});

describe('the desk', () => {
	const desk = library.map((one, id) => ({ ...one, id, title: one.key, isApproved: id > 0 }));
	const planning = { library: desk, history: [NOVEMBER], ...framing };
	const proposal = monthProposal(planning, { area: LAI_CHAU, month: month('2026-12'), sessionSeconds: 900 });

	test('proposes what the rules propose, with reasons, and shows every other message with what speaks against it', () => {
		const own = proposeMonth([NOVEMBER], library, LAI_CHAU, month('2026-12'), framing);
		expect(proposal.messages.filter(({ isProposed }) => isProposed).map(({ title }) => title)).toEqual(keysOf(own));
		expect(proposal.messages).toHaveLength(library.length);
		for (const { reasons } of proposal.messages) expect(reasons).not.toEqual([]);
		const reasonsFor = (key: string) => proposal.messages.find(({ title }) => title === key)?.reasons ?? [];
		expect(reasonsFor(NOVEMBER.messages[1]!)).toContain('chưa nghỉ đủ sáu tháng');
		expect(reasonsFor('mung-tam-thang-ba')).toContain('để dành cho tháng 3');
		expect(reasonsFor(desk[0]!.title)).toContain('chưa ai duyệt bản tiếng Việt');
	});

	test('keeps to the slot of the commune', () => {
		const short = monthProposal(planning, { area: LAI_CHAU, month: month('2026-12'), sessionSeconds: 120 });
		expect(short.seconds).toBeLessThanOrEqual(120);
		expect(short.isShort).toBe(true);
	});
});
