import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openArchive } from '#cms/import/open-archive.ts';
import { compareReturned } from '#cms/workspace/exchange/compare-returned.ts';
import { unitId, unitsToSend } from '#cms/workspace/exchange/returned-file.ts';
import { readWordTable, wordTableOf } from '#cms/workspace/exchange/word-table.ts';
import { readXliff, xliffOf } from '#cms/workspace/exchange/xliff.ts';
import { linesOfScript } from '#content/model/script-lines.ts';

import type { Returned, SentFile } from '#cms/workspace/exchange/returned-file.ts';

const SOURCE = 'Ai rủ đi làm "xa" & lương cao?\n\nHãy hỏi kỹ. Gọi {{hotline:111}}.';
const sentences = ['Ai rủ đi làm "xa" & lương cao?', 'Hãy hỏi kỹ.', 'Gọi {{hotline:111}}.'];
const translated = ['តើ <អ្នក>?', 'សួរ។', 'ទូរស័ព្ទ {{hotline:111}}។'];

const file = (targets: readonly string[] = translated): SentFile => ({
	name: 'goi-111/km',
	language: 'km',
	title: 'Gọi 111 – Khmer',
	units: sentences.map((source, index) => ({ id: unitId(index), source, target: targets[index] ?? '' })),
});

async function throughWord(sent: SentFile): Promise<Returned> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-word-'));
	try {
		await writeFile(join(folder, 'a.docx'), await wordTableOf(sent, new Date('2026-11-27T00:00:00Z')));
		return readWordTable(await openArchive(join(folder, 'a.docx'), () => true));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

describe('a file that goes to a translator and comes back', () => {
	test.for(['xliff', 'word'] as const)('as %s says the same as before', async (kind) => {
		const back = kind === 'xliff' ? readXliff(Buffer.from(xliffOf(file()))) : await throughWord(file());
		expect(back).toEqual({
			name: 'goi-111/km',
			problem: '',
			units: file().units.map((unit) => ({ ...unit, hasMarkup: false })),
		});
	});

	test('as XLIFF is of the standard, and a control character does not break it', () => {
		const xml = xliffOf(file(['a\u0001b', '', '']));
		expect(xml).toContain('xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="vi" trgLang="km"');
		expect(xml).toContain('<unit id="cau-1" canResegment="no">');
		expect(xml).toContain('state="initial"');
		expect(readXliff(Buffer.from(xml)).units[0]?.target).toBe('ab');
	});

	test.for([
		['no XLIFF', '<html/>', /không phải XLIFF/],
		['XLIFF 1.2', '<xliff version="1.2"><file/></xliff>', /1\.2\. Hãy lưu lại dạng XLIFF 2\.1/],
		['two texts', '<xliff version="2.0"><file/><file/></xliff>', /đúng một bài/],
		['cut off', '<xliff version="2.1"', /bị hỏng hoặc bị cắt/],
	] as const)('is refused when it is %s', ([, xml, problem]) => {
		expect(readXliff(Buffer.from(xml)).problem).toMatch(problem);
	});
});

describe('the sentences that come back', () => {
	const now = { name: 'goi-111/km', source: SOURCE, own: 'ចាស់។', leftOut: [] };
	const good = ['តើអ្នក?', 'សួរ។', 'ទូរស័ព្ទ {{hotline:111}}។'];
	const returned = (more: Partial<Returned> = {}, targets: readonly string[] = good): Returned => ({
		name: 'goi-111/km',
		problem: '',
		units: file(targets).units.map((unit) => ({ ...unit, hasMarkup: false })),
		...more,
	});

	test('become a script with the paragraphs of the source', () => {
		const { problems, script, rows } = compareReturned(returned(), now);
		expect(problems).toEqual([]);
		expect(script).toBe('តើអ្នក?\n\nសួរ។ ទូរស័ព្ទ {{hotline:111}}។');
		expect(rows[0]).toEqual({ source: sentences[0], before: 'ចាស់។', after: 'តើអ្នក?' });
	});

	test.for(['xliff', 'word'] as const)('go out as %s and come back without what is left out', async (kind) => {
		const shorter = { ...now, own: 'មួយ។\n\nបី {{hotline:111}}។', leftOut: [{ line: sentences[1]! }] };
		const sent = unitsToSend(shorter);
		expect(sent.map(({ id, target }) => [id, target])).toEqual([
			['cau-1', 'មួយ។'],
			['cau-3', 'បី {{hotline:111}}។'],
		]);
		const out = { ...file(), units: sent };
		const back = kind === 'xliff' ? readXliff(Buffer.from(xliffOf(out))) : await throughWord(out);
		const { problems, script, rows } = compareReturned(back, shorter);
		expect(problems).toEqual([]);
		expect(linesOfScript(script)).toEqual(['មួយ។', 'បី {{hotline:111}}។']);
		expect(rows.map(({ source, before }) => [source, before])).toEqual([
			[sentences[0], 'មួយ។'],
			[sentences[2], 'បី {{hotline:111}}។'],
		]);
		// a file from before it was left out would shift nothing: it is refused by the sentence
		expect(compareReturned(returned(), shorter).problems).toEqual([expect.stringMatching(/^Câu 2 được ghi là bỏ lại/)]);
	});

	const units = returned().units;
	const withUnit = (index: number, more: object): Returned =>
		returned({ units: units.map((unit, at) => (at === index ? { ...unit, ...more } : unit)) });
	test.for([
		['of another text', returned({ name: 'khac/km' }), /của "khac\/km"/],
		['of another language', returned({ name: 'goi-111/rad' }), /goi-111\/rad/],
		['a changed source', withUnit(1, { source: 'Hãy hỏi.' }), /^Câu 2 của bản gốc đã khác.*"Hãy hỏi kỹ\."/],
		['an unknown unit', returned({ units: [...units, { ...units[0]!, id: 'cau-9' }] }), /Tệp có "cau-9"/],
		['a sentence twice', returned({ units: [...units, units[0]!] }), /Câu 1 có hai lần/],
		['a missing sentence', returned({ units: units.slice(0, 2) }), /^Câu 3 không có trong tệp/],
		['a sentence without translation', withUnit(0, { target: ' ' }), /^Câu 1 chưa có bản dịch/],
		['markup of a tool', withUnit(0, { hasMarkup: true }), /^Câu 1 có dấu định dạng/],
		['typed markup', withUnit(0, { target: '<b>តើ</b>' }), /^Câu 1 có dấu định dạng/],
		['a number that went', withUnit(2, { target: 'ទូរស័ព្ទ 111។' }), /^Câu 3 phải giữ nguyên mã \{\{hotline:111\}\}/],
		['a number too many', withUnit(1, { target: '{{hotline:113}}' }), /^Câu 2 phải giữ nguyên mã của bản gốc/],
	] as const)('are refused by name: %s, and nothing is taken', ([, given, problem]) => {
		const { problems, script } = compareReturned(given, now);
		expect(problems.filter((one) => problem.test(one))).toHaveLength(1);
		expect(script).toBe(now.own);
	});
});
