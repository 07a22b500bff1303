import { describe, expect, test } from 'vitest';

import { nearest } from '#cms/import/columns.ts';
import { parseTable } from '#cms/import/parse-table.ts';
import { planImport } from '#cms/import/plan-import.ts';
import { tableOf } from '#cms/import/read-word.ts';

import type { ImportTable } from '#cms/import/import-table.ts';

/** A table as the reader of Excel gives it. */
function table(headers: readonly string[], ...rows: readonly (readonly string[])[]): ImportTable {
	return {
		kind: 'excel',
		headers: headers.map((text, index) => ({ text, place: `Cột ${'ABCDEFGH'[index]}` })),
		rows: rows.map((cells, index) => ({
			row: index + 2,
			place: `Dòng ${index + 2}`,
			cells: headers.map((_header, column) => ({
				text: cells[column] ?? '',
				place: `Ô ${'ABCDEFGH'[column]}${index + 2}`,
			})),
		})),
		issues: [],
		notes: [],
	};
}

const HEADERS = ['Khóa', 'Ngôn ngữ', 'Tiêu đề', 'Lời đọc trên loa'];
const nothingStored = { messages: [], renditions: [], glossary: [] };

describe('reading a table', () => {
	test('headings are known without marks and capitals, languages by name or tag', () => {
		const drafts = parseTable(table(['KHOA', 'ngon ngu', 'Tiêu đề *', 'loi doc tren loa'], ['a', 'Khmer', 'T', 'L']));
		expect(drafts.issues).toEqual([]);
		expect(drafts.messages[0]?.renditions[0]).toMatchObject({ language: 'km', fields: { title: 'T', script: 'L' } });
	});

	test('a key that nobody made comes from the Vietnamese title; a translation must name its message', () => {
		const drafts = parseTable(table(['Ngôn ngữ', 'Tiêu đề'], ['vi', 'Hỏi ba câu, trước khi ĐI!']));
		expect([drafts.issues, drafts.messages[0]?.key]).toEqual([[], 'hoi-ba-cau-truoc-khi-di']);
		const khmer = parseTable(table(HEADERS, ['', 'km', 'T', 'L']));
		expect(khmer.issues.map(({ message }) => message)).toEqual(['Ô "Khóa" còn trống. Hãy điền vào.']);
	});

	test.for([
		{
			why: 'a wrong heading names the nearest',
			headers: ['Khóa', 'Ngôn ngữ', 'Tiêu dề', 'Lời đọc loa'],
			row: [],
			place: 'Cột D',
			says: /Có phải là "Lời đọc trên loa"/,
		},
		{
			why: 'a heading twice',
			headers: ['Khóa', 'Ngôn ngữ', 'Tiêu đề', 'Khóa'],
			row: [],
			place: 'Cột D',
			says: /hai lần/,
		},
		{
			why: 'a missing heading',
			headers: ['Khóa', 'Tiêu đề'],
			row: ['a', 'T'],
			place: 'Dòng tiêu đề',
			says: /Thiếu cột "Ngôn ngữ"/,
		},
		{
			why: 'an unknown language',
			headers: HEADERS,
			row: ['a', 'kmm', 'T', 'L'],
			place: 'Ô B2',
			says: /Có phải là Khmer \(km\)/,
		},
		{ why: 'a wrong key', headers: HEADERS, row: ['Bài A', 'vi', 'T', 'L'], place: 'Ô A2', says: /không dấu/ },
		{
			why: 'a typed number',
			headers: HEADERS,
			row: ['a', 'vi', 'T', 'Gọi 0912 345 678'],
			place: 'Ô D2',
			says: /0912 345 678/,
		},
		{
			why: 'an empty cell that must be filled',
			headers: HEADERS,
			row: ['a', 'vi', '', 'L'],
			place: 'Dòng 2',
			says: /"Tiêu đề" còn trống/,
		},
		{
			why: 'a topic in no list',
			headers: [...HEADERS, 'Chủ đề'],
			row: ['a', 'vi', 'T', 'L', 'Việc lam; Hôn nhn'],
			place: 'Ô E2',
			says: /Có phải là "Hôn nhân"/,
		},
		{
			why: 'a day that does not exist',
			headers: [...HEADERS, 'Dùng đến hết ngày'],
			row: ['a', 'vi', 'T', 'L', '31/02/2027'],
			place: 'Ô E2',
			says: /không phải là ngày/,
		},
		{
			why: 'a text message that is too long',
			headers: [...HEADERS, 'Tin nhắn SMS'],
			row: ['a', 'vi', 'T', 'L', 'a'.repeat(161)],
			place: 'Ô E2',
			says: /161 ký tự/,
		},
	])('$why is named with its place, and nothing is taken', ({ headers, row, place, says }) => {
		const { messages, issues } = parseTable(table(headers, row));
		expect(messages).toEqual([]);
		expect(issues.find((issue) => issue.place === place)?.message).toMatch(says);
	});

	test('the same message and language twice names both rows', () => {
		const { issues } = parseTable(
			table(HEADERS, ['a', 'vi', 'T', 'L'], ['b', 'vi', 'T', 'L'], ['a', 'Việt', 'T2', 'L2']),
		);
		expect(issues).toHaveLength(1);
		expect([issues[0]?.place, issues[0]?.message]).toEqual(['Dòng 4', expect.stringContaining('Dòng 2')]);
	});

	test('rows of one message must agree on what belongs to the message', () => {
		const { issues } = parseTable(
			table([...HEADERS, 'Loa công cộng'], ['a', 'vi', 'T', 'L', 'Chỉ dùng trên trang'], ['a', 'km', 'T', 'L', 'fit']),
		);
		expect(issues[0]).toMatchObject({ place: 'Dòng 3', column: 'Loa công cộng' });
	});
});

test('a word far from every other has no nearest', () => {
	expect(nearest('xyzxyzxyz', ['Khóa', 'Tiêu đề'])).toBeUndefined();
	expect(nearest('Tieu đe', ['Khóa', 'Tiêu đề'])).toBe('Tiêu đề');
});

describe('reading a Word document', () => {
	test('headings make the rows, lists keep their dashes, paragraphs of a page are parted', () => {
		const drafts = parseTable(
			tableOf([
				{ level: 'p', text: 'Lời chào trước tiêu đề không thuộc bài nào' },
				{ level: 'h1', text: 'Hỏi trước khi đi' },
				{ level: 'p', text: 'Khóa: hoi-truoc' },
				{ level: 'p', text: 'Ngôn ngữ: vi' },
				{ level: 'h2', text: 'Lời đọc trên loa' },
				{ level: 'p', text: 'Câu một: làm gì.' },
				{ level: 'p', text: 'Câu hai.' },
				{ level: 'h2', text: 'Bài đọc trên trang' },
				{ level: 'p', text: 'Mở đầu.' },
				{ level: 'li', text: 'một' },
				{ level: 'li', text: 'hai' },
			]),
		);
		expect(drafts.issues).toEqual([]);
		expect(drafts.notes).toMatchObject([{ message: expect.stringContaining('Lời chào trước tiêu đề') }]);
		expect(drafts.messages[0]?.renditions[0]?.fields).toEqual({
			title: 'Hỏi trước khi đi',
			script: 'Câu một: làm gì.\nCâu hai.',
			webText: 'Mở đầu.\n\n- một\n- hai',
		});
	});
});

describe('planning an import', () => {
	const drafts = parseTable(table(HEADERS, ['a', 'vi', 'T', 'Mới'], ['a', 'km', 'T', '']));
	const stored = {
		messages: [{ id: 1, key: 'a', fields: { title: 'Bài A' } }],
		renditions: [
			{ id: 2, message: 'a', language: 'vi', fields: { title: 'T', script: 'Cũ' } },
			{ id: 3, message: 'a', language: 'km', fields: { title: 'T', script: 'Giữ' } },
		],
		glossary: [],
	};

	test('says new, changed per field, unchanged; an empty cell changes nothing', () => {
		const { changes } = planImport(drafts, stored);
		expect(changes.map((change) => [change.name, change.kind, change.data])).toEqual([
			['a', 'unchanged', {}],
			['a, vi', 'changed', { script: 'Mới' }],
			['a, km', 'unchanged', {}],
		]);
		expect(changes[1]?.fields).toEqual([{ field: 'script', label: 'Lời đọc trên loa', before: 'Cũ', after: 'Mới' }]);
		expect(planImport(drafts, nothingStored).changes.map((change) => change.kind)).toEqual(['new', 'new', 'new']);
	});

	test('what is stored changes the digest, so that nobody brings in what nobody has seen', () => {
		const other = { ...stored, renditions: stored.renditions.map((rendition) => ({ ...rendition, fields: {} })) };
		expect(planImport(drafts, other).digest).not.toBe(planImport(drafts, stored).digest);
		expect(planImport(drafts, stored).digest).toBe(planImport(drafts, stored).digest);
	});

	test('words that the safety rules block are shown before they are brought in', () => {
		const blaming = parseTable(table(HEADERS, ['a', 'vi', 'T', 'Các cô gái nhẹ dạ cả tin nên bị lừa bán.']));
		const [, rendition] = planImport(blaming, nothingStored).changes;
		expect(rendition?.warnings.length).toBeGreaterThan(0);
	});
});
