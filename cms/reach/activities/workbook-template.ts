import writeXlsxFile from 'write-excel-file/node';

import { WORKBOOK_COLUMNS } from './workbook-columns.ts';

const EXAMPLE: Readonly<Record<string, string | number>> = {
	kind: 'Buổi nói chuyện trực tiếp tại điểm nguy cơ cao',
	day: '22/11/2026',
	commune: '03388',
	hamlet: 'Bản Hợp 1',
	units: 1,
	people: 45,
	women: 25,
	letters: 'b; c',
	evidence: 'Biên bản, bảng ký tên (giữ tại xã)',
};

const heading = (text: string) => ({ value: text, fontWeight: 'bold' as const, wrap: true });

/** The workbook to fill in: headings, one example, and what may stand in each column. */
export async function activityTemplate(): Promise<Buffer> {
	const rows = [
		WORKBOOK_COLUMNS.map(({ header, isRequired }) => heading(isRequired ? `${header} *` : header)),
		WORKBOOK_COLUMNS.map(({ name }) => {
			const value = EXAMPLE[name] ?? '';
			return typeof value === 'number' ? { value } : { value, wrap: true };
		}),
	];
	const help = [
		[heading('Cột'), heading('Điền gì')],
		...WORKBOOK_COLUMNS.map(({ header, help: text, isRequired }) => [
			{ value: header },
			{ value: isRequired ? `Bắt buộc. ${text}` : text, wrap: true },
		]),
		[{ value: 'Dòng ví dụ' }, { value: 'Hãy xóa dòng 2 trước khi gửi.' }],
	];
	return writeXlsxFile([
		{ data: rows, sheet: 'Hoạt động', columns: WORKBOOK_COLUMNS.map(() => ({ width: 22 })), stickyRowsCount: 1 },
		{ data: help, sheet: 'Hướng dẫn', columns: [{ width: 30 }, { width: 100 }] },
	]).toBuffer();
}
