import { COLUMNS, columnOf, folded, nearest, REQUIRED, columnNamed } from './columns.ts';
import { issueOfFile } from './import-table.ts';
import { readCell } from './read-cell.ts';

import type { Column, ColumnName } from './columns.ts';
import type { ImportDrafts, MessageDraft, RenditionDraft } from './import-draft.ts';
import type { ImportIssue, ImportTable } from './import-table.ts';

type Row = ImportTable['rows'][number];
type Values = ReadonlyMap<ColumnName, string | readonly string[]>;

interface ReadRow {
	readonly row: Row;
	readonly values: Values;
}

/** What a table means: every cell checked, every mistake named with its row and column. */
export function parseTable(table: ImportTable): ImportDrafts {
	const issues: ImportIssue[] = [...table.issues];
	const columns = columnsOf(table, issues);
	if (issues.length > 0 || table.rows.length === 0) {
		if (issues.length === 0) issues.push(issueOfFile('Tệp không có dòng nào. Hãy tải mẫu Excel về và điền.'));
		return { messages: [], glossary: [], issues, notes: table.notes };
	}
	const rows = table.rows.map((row) => ({ row, values: valuesOf(row, columns, issues) }));
	issues.push(...duplicates(rows));
	return { messages: issues.length > 0 ? [] : messagesOf(rows, issues), glossary: [], issues, notes: table.notes };
}

/** The column under each heading. A heading that nobody knows is a mistake: its words would be lost. */
function columnsOf({ headers }: ImportTable, issues: ImportIssue[]): readonly (Column | undefined)[] {
	const names = COLUMNS.map((column) => column.header);
	const columns = headers.map(({ text, place }) => {
		if (text === '') return undefined;
		const column = columnOf(text);
		if (column) return column;
		const near = nearest(text, names);
		const hint = near ? ` Có phải là "${near}"?` : ` Các cột có thể dùng: ${names.join(', ')}.`;
		// programs write what their encoding lacks as question marks
		const lost = text.includes('?') ? ' Chữ đã bị mất khi lưu; hãy lưu lại dạng .xlsx hoặc CSV UTF-8.' : '';
		issues.push({ row: 1, place, column: text, message: `Không có cột nào tên "${text}".${hint}${lost}` });
		return undefined;
	});
	for (const [index, column] of columns.entries()) {
		if (column && columns.indexOf(column) < index) {
			const { text = '', place = '' } = headers[index] ?? {};
			issues.push({ row: 1, place, column: text, message: `Cột "${text}" có hai lần. Hãy gộp lại thành một.` });
		}
	}
	for (const name of REQUIRED) {
		const { header } = columnNamed(name);
		const isMade = name === 'key';
		if (!isMade && headers.length > 0 && !columns.some((column) => column?.name === name) && issues.length === 0)
			issues.push({
				row: 1,
				place: 'Dòng tiêu đề',
				column: header,
				message: `Thiếu cột "${header}". Hãy thêm cột này.`,
			});
	}
	return columns;
}

function valuesOf(row: Row, columns: readonly (Column | undefined)[], issues: ImportIssue[]): Values {
	const values = new Map<ColumnName, string | readonly string[]>();
	for (const [index, column] of columns.entries()) {
		const cell = row.cells[index];
		if (!column || !cell || cell.text === '') continue;
		const read = readCell(column, cell.text);
		if ('problem' in read)
			issues.push({ row: row.row, place: cell.place, column: column.header, message: read.problem });
		else values.set(column.name, read.value);
	}
	// whoever writes a message need not know what a key is; a translation has to name whose it is
	if (!values.has('key') && values.get('language') === 'vi' && textIn(values, 'title') !== '')
		values.set('key', keyOfTitle(textIn(values, 'title')));
	for (const name of REQUIRED) {
		const { header } = columnNamed(name);
		const isReported = issues.some((issue) => issue.row === row.row && issue.column === header);
		if (!values.has(name) && !isReported)
			issues.push({
				row: row.row,
				place: row.place,
				column: header,
				message: `Ô "${header}" còn trống. Hãy điền vào.`,
			});
	}
	return values;
}

/** `Hỏi ba câu trước khi đi` → `hoi-ba-cau-truoc-khi-di` */
const keyOfTitle = (title: string): string =>
	folded(title)
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, LONGEST_KEY)
		.replaceAll(/^-+|-+$/g, '');
const LONGEST_KEY = 60;

const textIn = (values: Values, name: ColumnName): string => {
	const value = values.get(name);
	return typeof value === 'string' ? value : '';
};

/** One message in one language twice: which of the two was meant, nobody can tell. */
function duplicates(rows: readonly ReadRow[]): readonly ImportIssue[] {
	const first = new Map<string, Row>();
	return rows.flatMap(({ row, values }): ImportIssue[] => {
		const key = textIn(values, 'key');
		const language = textIn(values, 'language');
		if (key === '' || language === '') return [];
		const earlier = first.get(`${key} ${language}`);
		first.set(`${key} ${language}`, earlier ?? row);
		if (!earlier) return [];
		const message = `Bài "${key}" tiếng ${language} đã có ở ${earlier.place}. Hãy bỏ bớt một chỗ.`;
		return [{ row: row.row, place: row.place, column: columnNamed('key').header, message }];
	});
}

function messagesOf(rows: readonly ReadRow[], issues: ImportIssue[]): readonly MessageDraft[] {
	return [...Map.groupBy(rows, ({ values }) => textIn(values, 'key'))].map(([key, own]) => {
		const fields: Record<string, string | readonly string[]> = {};
		for (const { row, values } of own) {
			for (const column of COLUMNS.filter(
				(candidate) => candidate.belongsTo === 'message' && candidate.name !== 'key',
			)) {
				const value = values.get(column.name);
				if (value === undefined) continue;
				const name = column.name === 'workTitle' ? 'title' : column.name;
				if (fields[name] !== undefined && JSON.stringify(fields[name]) !== JSON.stringify(value)) {
					const message = `Cột "${column.header}" của bài "${key}" khác dòng trước. Mỗi bài chỉ có một giá trị; hãy sửa cho giống.`;
					issues.push({ row: row.row, place: row.place, column: column.header, message });
				}
				fields[name] ??= value;
			}
		}
		const [start] = own;
		return {
			key,
			place: { row: start?.row.row ?? 0, place: start?.row.place ?? '' },
			fields,
			renditions: own.map(renditionOf),
		};
	});
}

function renditionOf({ row, values }: ReadRow): RenditionDraft {
	const own = COLUMNS.filter((column) => column.belongsTo === 'rendition' && column.name !== 'language');
	const fields = own.flatMap(({ name }): [string, string][] => {
		const text = textIn(values, name);
		return text === '' ? [] : [[name, text]];
	});
	return {
		language: textIn(values, 'language'),
		place: { row: row.row, place: row.place },
		fields: Object.fromEntries(fields),
	};
}
