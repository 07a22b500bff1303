import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { parseTable } from '#cms/import/parse-table.ts';

import { caseFile, read } from '../support/import-files.ts';
import { paragraph, wordFile, zipFile } from '../support/office-files.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'loa-files-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a Word file of the reported cases', () => {
	test.for([
		['footnote', 'Mua bán người là tội ác. Hãy gọi {{hotline:111}}.', /cuối trang: .*Theo Luật 53/],
		['h3', 'Câu một.\nCâu hai là tiêu đề nhỏ, phải còn.\nCâu ba.', /tiêu đề nhỏ/],
		['nestedlist', 'Ba việc:\n- Hỏi rõ\n- Ở đâu\n- Gọi công an', /bình luận/],
		['strike', 'Bà con chú ý. Hết.', /gạch ngang.*Gọi số cũ của xã/],
		['document2', 'Bà con chú ý.', /bình luận/],
		['vntime', 'Bà con chú ý. Hãy hỏi công an xã.', /TCVN3.*thành "Bà con chú ý/],
	] as const)('%s', async ([name, script, note]) => {
		const found = await read(caseFile(`20-word-${name}.docx`));
		expect(found.script).toBe(script);
		expect(found.issues).toBe('');
		expect(found.notes).toMatch(note);
	});
});

describe('siblings in Word', () => {
	const run = (properties: string, text: string): string =>
		`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
	const box = (words: string): string => `<w:txbxContent><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:txbxContent>`;
	const head = paragraph('Bài', 'Heading1') + paragraph('Khóa: a') + paragraph('Ngôn ngữ: vi');

	test.for<[string, string, string, RegExp | '']>([
		['hidden words', `<w:p>${run('<w:vanish/>', 'ẩn')}${run('', 'Hiện')}</w:p>`, 'Hiện', /Chữ ẩn.*"ẩn"/],
		['a strike that is off', `<w:p>${run('<w:strike w:val="0"/>', 'Giữ')}</w:p>`, 'Giữ', ''],
		['struck twice', `<w:p>${run('<w:dstrike/>', 'bỏ')}${run('', 'Còn')}</w:p>`, 'Còn', /gạch ngang.*"bỏ"/],
		[
			'a page break',
			'<w:p><w:r><w:t>bốn.</w:t><w:br w:type="page"/><w:t>Câu năm.</w:t></w:r></w:p>',
			'bốn.\nCâu năm.',
			'',
		],
		['a tab', '<w:p><w:r><w:t>một</w:t><w:tab/><w:t>hai</w:t></w:r></w:p>', 'một hai', ''],
		[
			'a text box, written for new and old programs',
			`<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing>${box('Gọi ngay')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Gọi ngay')}</w:pict></mc:Fallback></mc:AlternateContent><w:t>Lời</w:t></w:r></w:p>`,
			'Lời',
			/^Bài "Bài": Hộp chữ[^\n]*"Gọi ngay"[^\n]*$/,
		],
		[
			'an element nobody knows',
			'<w:p><w:r><w:t>Lời</w:t></w:r><w:mới><w:t>lạ</w:t></w:mới></w:p>',
			'Lời',
			/"mới".*"lạ"/,
		],
		['VNI', `<w:p>${run('<w:rFonts w:ascii="VNI-Times"/>', 'Baø con chuù yù')}</w:p>`, 'Bà con chú ý', /VNI/],
		[
			'a table',
			`<w:tbl><w:tr><w:tc>${paragraph('một')}</w:tc><w:tc>${paragraph('hai')}</w:tc></w:tr></w:tbl>`,
			'một\nhai',
			'',
		],
		['a link', '<w:p><w:hyperlink><w:r><w:t>Hỏi xã</w:t></w:r></w:hyperlink></w:p>', 'Hỏi xã', ''],
	])('%s', async ([name, body, script, note]) => {
		const file = join(folder, `${name}.docx`);
		await wordFile(file, head + body);
		const found = await read(file);
		expect(found.script).toBe(script);
		if (note === '') expect(found.notes).toBe('');
		else expect(found.notes).toMatch(note);
	});

	test('a heading without its words, a document inside and lost letters have to be mended first', async () => {
		const file = join(folder, 'first.docx');
		const struck = `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('<w:strike/>', 'Bài hai')}</w:p>`;
		await wordFile(file, `${head}${paragraph('Lời của bài một.')}${struck}${paragraph('Lời của bài hai.')}`);
		expect((await read(file)).issues).toMatch(/Sau bài "Bài": .*tiêu đề bị gạch ngang/);
		await wordFile(file, `${head}${paragraph('Lời.')}<w:altChunk r:id="r9"/>`);
		expect((await read(file)).issues).toMatch(/tài liệu khác bên trong/);
		await wordFile(file, `${head}${paragraph('B? con ch? ý, g?i s? này')}`);
		expect((await read(file)).issues).toMatch(/chữ đã bị mất/);
	});

	test('a vowel and its mark in two runs of an old font, and ư written as a soft hyphen', async () => {
		const file = join(folder, 'fonts.docx');
		const inFont = (font: string, text: string) => run(`<w:rFonts w:ascii="${font}"/>`, text);
		await wordFile(file, `${head}<w:p>${inFont('VNI-Times', 'Ba')}${inFont('VNI-Times', 'ø con chuù yù')}</w:p>`);
		expect((await read(file)).script).toBe('Bà con chú ý');
		const hyphen = '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>ng</w:t><w:softHyphen/><w:t>êi</w:t></w:r>';
		await wordFile(file, `${head}<w:p>${hyphen}</w:p>`);
		expect((await read(file)).script).toBe('người');
		await wordFile(file, `${head}<w:p><w:r><w:t>cộng</w:t><w:softHyphen/><w:t>đồng</w:t></w:r></w:p>`);
		expect((await read(file)).script).toBe('cộngđồng');
	});

	test('tracked changes are still refused', async () => {
		const file = join(folder, 'tracked.docx');
		await wordFile(file, `${head}<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>`);
		expect((await read(file)).issues).toMatch(/1 chỗ sửa đang theo dõi/);
	});
});

describe('an Excel file of the reported cases', () => {
	test('a lost zero of a province is understood', async () => {
		const drafts = parseTable((await read(caseFile('21-excel-areanum.xlsx'))).table);
		expect(drafts.issues).toEqual([]);
		expect(drafts.messages.map(({ fields }) => fields.areas)).toEqual([['01'], ['04'], ['12']]);
	});

	test.for([
		['error', 'issues', /Ô D2: .*#N\/A/],
		['formula_pfx', 'issues', /Ô D2: Ô này là công thức/],
		['hidden', 'notes', /Dòng 3: .*đang ẩn.*Dòng ẩn này không ai thấy/],
		['tcvn3', 'notes', /TCVN3/],
	] as const)('%s is named', async ([name, where, says]) => {
		expect((await read(caseFile(`21-excel-${name}.xlsx`)))[where]).toMatch(says);
	});
});

describe('siblings in Excel', () => {
	const HEAD = ['Khóa', 'Ngôn ngữ', 'Tiêu đề'];
	const cell = (at: string, text: string): string =>
		`<x:c r="${at}" t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
	const row = (number: number, cells: readonly string[], more = ''): string =>
		`<x:row r="${number}"${more}>${cells.map((text, index) => cell(`${'ABCDEF'[index]}${number}`, text)).join('')}</x:row>`;
	const book = async (
		name: string,
		{ rows, cols = '', states = ['visible'] }: { rows: string; cols?: string; states?: string[] },
	) => {
		const file = join(folder, `${name}.xlsx`);
		const sheet = (data: string): string =>
			`<x:worksheet xmlns:x="s">${cols}<x:sheetData>${data}</x:sheetData></x:worksheet>`;
		const relation = (id: string, type: string, target: string): string =>
			`<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`;
		await zipFile(file, {
			'_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', '/xl/book7.xml')}</Relationships>`,
			'xl/book7.xml': `<x:workbook xmlns:x="s" xmlns:r="r"><x:sheets>${states.map((state, index) => `<x:sheet name="T${index}" state="${state}" r:id="s${index}"/>`).join('')}</x:sheets></x:workbook>`,
			'xl/_rels/book7.xml.rels': `<Relationships>${states.map((_state, index) => relation(`s${index}`, 'worksheet', `sheets/${index}.xml`)).join('')}</Relationships>`,
			...Object.fromEntries(
				states.map((state, index) => [`xl/sheets/${index}.xml`, sheet(state === 'visible' ? rows : row(1, ['giấu']))]),
			),
		});
		return read(file);
	};

	test('headings below a title and empty rows', async () => {
		const found = await book('title', { rows: row(1, ['DANH SÁCH BÀI']) + row(4, HEAD) + row(5, ['a', 'vi', 'T']) });
		expect(found.cells).toEqual([['a', 'vi', 'T']]);
		expect(found.notes).toMatch(/Dòng 1: .*DANH SÁCH BÀI/);
	});

	test('a hidden column and a hidden sheet in front', async () => {
		const cols = '<x:cols><x:col min="4" max="4" hidden="1"/></x:cols>';
		const found = await book('hidden', {
			rows: row(1, [...HEAD, 'Bản dịch ngược']) + row(2, ['a', 'vi', 'T', 'giấu']),
			cols,
			states: ['veryHidden', 'visible'],
		});
		expect(found.cells).toEqual([['a', 'vi', 'T']]);
		expect(found.notes).toMatch(/Trang tính "T0" đang ẩn/);
		expect(found.notes).toMatch(/Cột D: .*đang ẩn/);
	});

	test('words in a column without a heading are named', async () => {
		const found = await book('headless', { rows: row(1, HEAD) + row(2, ['a', 'vi', 'T', 'lạc']) });
		expect(found.notes).toMatch(/Ô D2: .*"lạc"/);
	});
});
