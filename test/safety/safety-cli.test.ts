import { expect, test } from 'vitest';

import { main } from '#content/safety/cli.ts';

function run(args: readonly string[], input: string) {
	const printed: string[] = [];
	const complained: string[] = [];
	const exitCode = main(args, {
		readInput: () => input,
		print: (line) => printed.push(line),
		complain: (line) => complained.push(line),
	});
	return { exitCode, printed, complained: complained.join('\n') };
}
const line = (id: string | number, text: string) => JSON.stringify({ id, text, channel: 'loudspeaker' });

test('the command answers one JSON line for each line, in order, and exits 0 though something blocks', () => {
	const { exitCode, printed } = run(['--json'], `${line('a', 'Vì nhẹ dạ.')}\n\n${line(2, 'Chưa rõ thì chưa đi.')}\r\n`);
	expect(exitCode).toBe(0);
	const answers = printed.map((answer) => JSON.parse(answer) as { id: unknown; findings: { rule: string }[] });
	expect(answers.map(({ id, findings }) => [id, findings.map(({ rule }) => rule)])).toEqual([
		['a', ['blame']],
		[2, []],
	]);
});

test.for([
	['no JSON', 'nhẹ dạ'],
	['a field missing', '{"id": 1, "text": "a"}'],
	['an unknown channel', '{"id": 1, "text": "a", "channel": "tv"}'],
	['no object', 'null'],
] as const)('a bad line is named and nothing is answered: %s', ([, bad]) => {
	const { exitCode, printed, complained } = run(['--json'], `${line('a', 'Kính chào bà con.')}\n${bad}\n`);
	expect(exitCode).toBe(2);
	expect(printed).toEqual([]);
	expect(complained).toContain('Line 2');
});

test('people read what, where and what instead; the exit code says whether something blocks', () => {
	const blocked = run([], line('loi-chao', 'Kính chào bà con.\nĐừng nhẹ dạ.'));
	expect(blocked.exitCode).toBe(1);
	expect(blocked.printed.join('\n')).toMatch(/loi-chao.*1 chỗ[^]*CHẶN \(blame, dòng 2\)/);
	expect(run([], line('a', 'Bọn buôn người.')).exitCode).toBe(0);
});

test('one plain text can be checked too', () => {
	expect(run(['--channel', 'loudspeaker'], 'Gọi 111 ngay.').exitCode).toBe(1);
	expect(run(['--channel', 'tv'], 'a').exitCode).toBe(2);
	expect(run(['--jsn'], '').exitCode).toBe(2);
	expect(run(['--help'], '').exitCode).toBe(0);
});

test('one sentence is explained: what is found, and which phrases of which list spoke', () => {
	const { exitCode, printed } = run(['--explain', 'Vì nhẹ dạ nên bị lừa.'], 'not read');
	expect(exitCode).toBe(1);
	expect(printed.join('\n')).toMatch(/CHẶN \(blame, dòng 1\)[^]*“nhẹ dạ”: danh sách blame\.nhe-da, dòng "nhẹ dạ"/);
	expect(run(['--explain', 'Gọi 111 ngay.'], '').printed.join('\n')).toContain('không do danh sách từ');
	expect(run(['--explain', 'Kính chào bà con.'], '').exitCode).toBe(0);
	expect(run(['--explain', 'a', '--channel', 'tv'], '').exitCode).toBe(2);
});
