import { describe, expect, test } from 'vitest';

import { compareLines } from '#content/model/compare-lines.ts';
import { starterMessages } from '#content/starter.ts';

const SOURCE = { script: 'Giữ an toàn.\nĐừng đi theo.\nGọi {{hotline:111}}.' };
const WHOLE = {
	script: 'Ceev kom nyab xeeb.\nTsis txhob caum.\nHu {{hotline:111}}.',
	backTranslation: 'Giữ an toàn.\nĐừng đuổi theo.\nGọi {{hotline:111}}.\nViệc cần làm: gọi {{hotline:111}}.',
	leftOut: [],
};

describe('a rendition beside its source', () => {
	test('stands sentence by sentence, with the back-translation of each', () => {
		const { lines, problems } = compareLines(SOURCE, WHOLE);
		expect(problems).toEqual([]);
		expect(lines[1]).toEqual({
			source: 'Đừng đi theo.',
			rendition: 'Tsis txhob caum.',
			backTranslation: 'Đừng đuổi theo.',
		});
	});

	test('gives a sentence that stands twice the two translations in their order', () => {
		const twice = { script: 'Gọi 111.\nHỏi kỹ.\nGọi 111.' };
		const { lines } = compareLines(twice, { ...WHOLE, script: 'Một.\nHai.\nBa.' });
		expect(lines.map((line) => ('rendition' in line ? line.rendition : ''))).toEqual(['Một.', 'Hai.', 'Ba.']);
	});

	test('says why a sentence is left out, and the others keep their places', () => {
		const { lines, problems } = compareLines(SOURCE, {
			script: 'Ceev kom nyab xeeb.\nHu {{hotline:111}}.',
			backTranslation: 'Giữ an toàn.\nGọi {{hotline:111}}.',
			leftOut: [{ line: 'Đừng đi theo.', reason: 'Chưa chắc từ này.' }],
		});
		expect(problems).toEqual([]);
		expect(lines).toEqual([
			{ source: 'Giữ an toàn.', rendition: 'Ceev kom nyab xeeb.', backTranslation: 'Giữ an toàn.' },
			{ source: 'Đừng đi theo.', leftOutBecause: 'Chưa chắc từ này.' },
			{ source: 'Gọi {{hotline:111}}.', rendition: 'Hu {{hotline:111}}.', backTranslation: 'Gọi {{hotline:111}}.' },
		]);
	});

	test.for([
		['a sentence is missing without a reason', { script: 'Hu {{hotline:111}}.' }, /3 câu phải nói, bản dịch nói 1/],
		['the back-translation is shorter', { backTranslation: 'Giữ an toàn.' }, /bản dịch ngược có 1 câu/],
		[
			'the source no longer has what was left out',
			{ leftOut: [{ line: 'Câu cũ.', reason: 'Lý do.' }] },
			/không còn trong bản tiếng Việt: "Câu cũ\."/,
		],
	] as [string, Partial<Parameters<typeof compareLines>[1]>, RegExp][])(
		'is a problem when %s',
		([, change, problem]) => {
			expect(compareLines(SOURCE, { ...WHOLE, leftOut: [], ...change }).problems.join('\n')).toMatch(problem);
		},
	);
});

describe('the starter renditions', () => {
	const pairs = starterMessages().flatMap(({ key, renditions: [source, ...others] }) =>
		source ? others.map((rendition) => [`${key} in ${rendition.language}`, source, rendition] as const) : [],
	);

	test('are compared at all', () => expect(pairs.length).toBeGreaterThanOrEqual(18));

	test.for(pairs)('%s says every sentence of its source, or why not', ([, source, rendition]) => {
		const { lines, problems } = compareLines(source, rendition);
		expect(problems).toEqual([]);
		// a number stands in the same sentence on both sides, so that no line slips by one
		for (const line of lines)
			if ('rendition' in line) {
				const numbers = (text: string) => text.match(/\{\{hotline:\d+\}\}/g) ?? [];
				expect(numbers(line.rendition)).toEqual(numbers(line.source));
				expect(numbers(line.backTranslation)).toEqual(numbers(line.source));
			}
	});
});
