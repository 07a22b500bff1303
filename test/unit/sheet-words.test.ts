import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { languages } from '#content/languages.ts';
import vietnamese from '#content/locales/vi.json' with { type: 'json' };
import { reviewedSheetWords, sheetHeading } from '#content/sheets/sheet-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'loa-lang-locales-'));
afterAll(() => rmSync(folder, { recursive: true }));

const reviewed = { by: 'hội đồng thử', on: '2026-11-01' };
const write = (tag: string, content: object): void =>
	writeFileSync(join(folder, `${tag}.json`), JSON.stringify(content));

describe('headings of papers', () => {
	test('stand in the language of the bundle too, where its speakers have reviewed them', () => {
		write('km', { reviewed, sheets: { before: 'mẫu <1>', order: ' ', unknown: 'x' } });
		const words = reviewedSheetWords('km', folder);
		expect(words).toEqual({ before: 'mẫu <1>' });
		expect(sheetHeading({ language: 'km', words }, 'before', { number: 1 })).toBe(
			'<h2>1. Trước khi phát<br><span class="own" lang="km">mẫu &lt;1&gt;</span></h2>',
		);
		expect(sheetHeading({ language: 'km', words }, 'order', { number: 2 })).toBe('<h2>2. Thứ tự phát</h2>');
	});

	test.for([
		{ why: 'nobody has reviewed them', tag: 'ktv', content: { sheets: { before: 'mẫu' } } },
		{ why: 'the file has none', tag: 'bru', content: { reviewed, site: { name: 'x' } } },
		{ why: 'there is no file', tag: 'pac', content: undefined },
		{ why: 'it is Vietnamese itself', tag: 'vi', content: { reviewed, sheets: { before: 'hai lần' } } },
		{ why: 'the tag would lead out of the folder', tag: '../vi', content: undefined },
	])('are in Vietnamese alone when $why', ({ tag, content }) => {
		if (content) write(tag, content);
		expect(reviewedSheetWords(tag, folder)).toEqual({});
	});

	test('say who reviewed them and when in every language that has them', () => {
		for (const { tag } of languages) {
			const words = reviewedSheetWords(tag);
			expect(Object.keys(words).every((word) => word in vietnamese.sheets)).toBe(true);
		}
	});
});
