import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { encodingOfText, hasLostLetters, inUnicode } from '#cms/import/old-encodings.ts';
import { parseTable } from '#cms/import/parse-table.ts';

import { caseFile, read } from '../support/import-files.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'loa-files-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

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
