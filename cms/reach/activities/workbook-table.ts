import { SAYS } from '#content/model/activity.ts';
import { LEGAL_CONTENTS } from '#content/model/message.ts';
import { parseDay } from '#content/model/month.ts';

import { folded, WORKBOOK_COLUMNS } from './workbook-columns.ts';

import type { SheetRows } from './sheet-rows.ts';
import type { WorkbookColumn } from './workbook-columns.ts';

export const MOST_ACTIVITY_ROWS = 100_000;
/** Faults that are named; whoever has more corrects these first. */
export const MOST_ISSUES = 200;

export interface WorkbookIssue {
	/** `Ô C7`, `Dòng 7`, `Cả tệp`. */
	readonly place: string;
	readonly message: string;
}

/** A row of the workbook by the names of the fields; what is not there is missing. */
export interface ActivityRow {
	readonly row: number;
	readonly values: Readonly<Record<string, string | number | boolean>>;
}

export interface ActivityTable {
	readonly rows: readonly ActivityRow[];
	readonly issues: readonly WorkbookIssue[];
}

type Value = string | number | readonly string[];

/** What the cells mean, column by column; the rules of an activity as a whole come later. */
export function tableOf({ rows, formulas, hasMerged }: SheetRows): ActivityTable {
	const [head, ...body] = rows;
	const issues: WorkbookIssue[] = [];
	const say = (place: string, message: string) => {
		if (issues.length < MOST_ISSUES) issues.push({ place, message });
	};
	if (!head)
		return {
			rows: [],
			issues: [{ place: 'Cả tệp', message: 'Tệp không có dòng nào. Hãy tải mẫu Excel và điền vào.' }],
		};
	const columns = columnsOf(head.cells, say);
	if (hasMerged) say('Cả tệp', 'Tệp có ô gộp. Hãy bỏ gộp ô (Merge) rồi lưu lại.');
	for (const address of formulas)
		say(`Ô ${address}`, 'Ô này là công thức. Hãy chép ô, dán lại bằng "Dán đặc biệt – Giá trị".');
	if (body.length > MOST_ACTIVITY_ROWS)
		say('Cả tệp', `Tệp có hơn ${MOST_ACTIVITY_ROWS.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp.`);
	const read = body.map(({ row, cells }): ActivityRow => {
		const values: Record<string, string | number | boolean> = {};
		for (const [index, column] of columns) {
			const text = cells.get(index) ?? '';
			if (text === '') {
				if (column.isRequired)
					say(`Ô ${lettersAt(index)}${row}`, `Thiếu "${column.header}". Hãy điền, hoặc xóa cả dòng.`);
				continue;
			}
			const value = valueOf(column, text);
			if (value === undefined)
				say(
					`Ô ${lettersAt(index)}${row}`,
					`"${text.slice(0, 60)}" không hợp với cột "${column.header}". ${column.help}`,
				);
			else if (typeof value === 'object') for (const letter of value) values[letter] = true;
			else values[column.name] = value;
		}
		return { row, values };
	});
	return { rows: issues.length > 0 ? [] : read, issues };
}

function columnsOf(
	head: ReadonlyMap<number, string>,
	say: (place: string, message: string) => void,
): ReadonlyMap<number, WorkbookColumn> {
	const columns = new Map<number, WorkbookColumn>();
	for (const [index, text] of head) {
		const column = WORKBOOK_COLUMNS.find(({ header }) => folded(header) === folded(text));
		if (!column) say(`Ô ${lettersAt(index)}1`, `Không có cột "${text.slice(0, 60)}". Hãy dùng tên cột của mẫu Excel.`);
		else if ([...columns.values()].includes(column))
			say(`Ô ${lettersAt(index)}1`, `Cột "${column.header}" có hai lần. Hãy bỏ một.`);
		else columns.set(index, column);
	}
	for (const column of WORKBOOK_COLUMNS)
		if (column.isRequired && ![...columns.values()].includes(column))
			say('Cả tệp', `Thiếu cột "${column.header}". Hãy tải mẫu Excel và giữ nguyên dòng đầu.`);
	return columns;
}

/** Undefined: it cannot stand in this column. */
function valueOf(column: WorkbookColumn, text: string): Value | undefined {
	switch (column.kind) {
		case 'choice':
			return Object.entries(column.choices ?? {}).find(
				([key, label]) => folded(label) === folded(text) || key === padded(text, 2),
			)?.[0];
		case 'day':
			return dayOf(text);
		case 'number': {
			const value = Number(text.replaceAll(/(?<=\d)\.(?=\d{3}(\D|$))/g, ''));
			return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
		}
		case 'code':
			return /^\d{1,5}$/.test(text) ? padded(text, column.digits ?? 5) : undefined;
		case 'letters':
			return lettersIn(text);
		case 'text':
		default:
			return text;
	}
}

const padded = (text: string, digits: number): string => (/^\d+$/.test(text) ? text.padStart(digits, '0') : text);

const DAY_MS = 86_400_000;
/** Day 0 of Excel. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** `22/11/2026`, `2026-11-22`, or the number that Excel keeps for a day. */
function dayOf(text: string): string | undefined {
	if (/^\d{5}([.,]\d+)?$/.test(text))
		return parseDay(
			new Date(EXCEL_EPOCH + Math.floor(Number(text.replace(',', '.'))) * DAY_MS).toISOString().slice(0, 10),
		);
	const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
	return parseDay(year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Names of the fields of the points; `đ` is written `dd` too. */
function lettersIn(text: string): readonly string[] | undefined {
	const words = text
		.toLowerCase()
		.split(/[\s;,)]+/)
		.filter(Boolean);
	const fields = words.map((word) => {
		const letter = LEGAL_CONTENTS.find((one) => one === (word === 'đ' ? 'dd' : word));
		return letter && SAYS[letter];
	});
	return fields.includes(undefined) ? undefined : fields.flatMap((field) => field ?? []);
}

/** 0 → A, 26 → AA. */
export const lettersAt = (index: number): string =>
	(index >= 26 ? lettersAt(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));
