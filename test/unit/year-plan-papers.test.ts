import { describe, expect, test } from 'vitest';

import { proposeMonth } from '#content/planning/propose-month.ts';
import { main } from '#content/sheets/cli.ts';
import { monthProposal } from '#cms/editions/planning/month-proposal.ts';

import { CA_MAU, LAI_CHAU, NOVEMBER, framing, keysOf, library, month } from '../support/planned-year.ts';

import type { Proposal } from '#content/planning/propose-month.ts';

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
