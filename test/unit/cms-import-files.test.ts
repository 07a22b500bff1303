import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { encodingOfText, hasLostLetters, inUnicode } from '#cms/import/old-encodings.ts';
import { parseTable } from '#cms/import/parse-table.ts';
import { readUpload } from '#cms/import/read-upload.ts';

import { paragraph, wordFile, zipFile } from '../support/office-files.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'loa-files-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What comes in: rows as lists of their cells, then what was found. */
async function read(file: string) {
	const answer = await readUpload(file);
	if (!('table' in answer)) throw new Error('a library, not a table');
	const { headers, rows, issues, notes } = answer.table;
	const at = (name: string): string => rows[0]?.cells[headers.findIndex(({ text }) => text === name)]?.text ?? '';
	return {
		table: answer.table,
		script: at('Lời đọc trên loa'),
		cells: rows.map(({ cells }) => cells.map(({ text }) => text)),
		issues: issues.map(({ place, message }) => `${place}: ${message}`).join('\n'),
		notes: notes.map(({ place, message }) => `${place}: ${message}`).join('\n'),
	};
}

const caseFile = (name: string): string => join('test/fixtures/cases/import', name);

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

describe('a table as text', () => {
	const TEXT = 'Khóa;Ngôn ngữ;Tiêu đề;Lời đọc trên loa\r\na;vi;"Bài; thử";"một\nhai ""ba"""\r\n';
	const ROWS = [['a', 'vi', 'Bài; thử', 'một\nhai "ba"']];
	/** Windows-1258 as Vietnamese Windows writes it: marks of tones stand behind their letter. */
	const windows1258 = (text: string): Buffer => {
		const bytes = new Map(
			Array.from({ length: 256 }, (_none, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
		);
		const parted = Array.from(text).flatMap((letter) => {
			if (bytes.has(letter)) return [letter];
			const [, base = letter, tone = ''] = /^(.)([\u0300\u0301\u0303\u0309\u0323])$/u.exec(tonesApart(letter)) ?? [];
			return [base, tone];
		});
		return Buffer.from(parted.filter((letter) => letter !== '').map((letter) => bytes.get(letter) ?? 0x3f));
	};
	const tonesApart = (letter: string): string => {
		const marks = letter.normalize('NFD');
		const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(marks)?.[0] ?? '';
		return marks.replace(tone, '').normalize('NFC') + tone;
	};

	test.for<[string, Buffer]>([
		['UTF-8', Buffer.from(TEXT)],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
		['UTF-16', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
		['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
		['UTF-16, the other order', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
		['Windows-1258', windows1258(TEXT)],
		['decomposed', Buffer.from(TEXT.normalize('NFD'))],
		['commas', Buffer.from('Khóa,Ngôn ngữ,Tiêu đề,Lời đọc trên loa\na,vi,Bài; thử,"một\nhai ""ba"""')],
		['tabs', Buffer.from('Khóa\tNgôn ngữ\tTiêu đề\tLời đọc trên loa\na\tvi\tBài; thử\t"một\nhai ""ba"""')],
	])('%s', async ([name, bytes]) => {
		const file = join(folder, `${name}.csv`);
		await writeFile(file, bytes);
		const found = await read(file);
		expect(found.cells).toEqual(ROWS);
		expect(found.issues).toBe('');
	});

	test('letters that a program lost are named', async () => {
		const drafts = parseTable((await read(caseFile('semi1258.csv'))).table);
		expect(drafts.issues.map(({ message }) => message).join('\n')).toMatch(/Chữ đã bị mất khi lưu/);
	});

	test('the committed example is read', async () => {
		expect((await read(caseFile('utf8.csv'))).cells).toEqual([['thu-csv', 'vi', 'Bài thử']]);
	});
});

describe('files of other programs say how to save them', () => {
	const old = (name: string): Buffer =>
		Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(name, 'utf16le')]);
	test.for<[string, Buffer, RegExp]>([
		['an old Word file', old('WordDocument'), /\.doc\).*lưu lại dạng \.docx/],
		['an old Excel file', old('Workbook'), /\.xls\).*lưu lại dạng \.xlsx/],
		['a file with a password', old('EncryptedPackage'), /mật khẩu/],
		['RTF', Buffer.from('{\\rtf1 abc}'), /RTF/],
		['PDF', Buffer.from('%PDF-1.4 x'), /PDF/],
		['a web page named .xls', Buffer.from('<html><table><tr><td>a;b</td></tr></table>'), /trang web/],
	])('%s', async ([name, bytes, says]) => {
		const file = join(folder, name);
		await writeFile(file, bytes);
		expect((await read(file)).issues).toMatch(says);
	});
});

describe('days and old encodings', () => {
	test.for(['30-07-2027', '30.7.2027', '30/07/2027', '2027-07-30', '2027/07/30'])('%s is a day', (day) => {
		const texts = ['a', 'vi', 'T', day];
		const { messages } = parseTable({
			kind: 'excel',
			headers: ['Khóa', 'Ngôn ngữ', 'Tiêu đề', 'Dùng đến hết ngày'].map((text) => ({ text, place: '' })),
			rows: [{ row: 2, place: '', cells: texts.map((text) => ({ text, place: '' })) }],
			issues: [],
			notes: [],
		});
		expect(messages[0]?.fields.validUntil).toBe('2027-07-30');
	});

	test('every letter of VNI and of text that was read as Windows-1252 comes back', () => {
		expect(inUnicode('Phoøng, choáng mua baùn ngöôøi: ñöøng tin lôøi höùa, haõy hoûi xaõ', 'VNI')).toBe(
			'Phòng, chống mua bán người: đừng tin lời hứa, hãy hỏi xã',
		);
		const misread = new TextDecoder('windows-1252').decode(Buffer.from('Hãy hỏi công an xã, đừng sợ'));
		expect(inUnicode(misread, 'UTF-8 đọc nhầm')).toBe('Hãy hỏi công an xã, đừng sợ');
	});
});

describe('Unicode stays as it is', () => {
	test.for([
		'Khoá toà nhà',
		'Hoà giải ở toà, khoá cửa',
		'½ lít nước, 2 × 3 m',
		'Một câu? Hai câu? Rồi sao?',
		'Hưn kơ mlô hđeh ñu',
	])('%s', (text) => {
		expect([encodingOfText(text), hasLostLetters(text)]).toEqual([undefined, false]);
	});
});
