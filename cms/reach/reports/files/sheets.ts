import { monthInWords } from '#content/model/month.ts';

import { monthColumns, monthRow } from './month-columns.ts';
import { surveySheet } from './survey-table.ts';
import { unitColumns, unitRow } from './unit-columns.ts';

import type { Indicator, Report, UnitLine } from '../report.ts';
import type { Cell, Column, Sheet } from './sheet.ts';

const linked = (value: number | null, href: string): Cell => (value === null || href === '' ? value : { value, href });

const indicatorColumns: readonly Column[] = [
	{ header: 'TT', kind: 'text', width: 6, meaning: 'Số thứ tự trong bảng chính thức' },
	{ header: 'Chỉ số', kind: 'text', width: 48, meaning: 'Tên chỉ số' },
	{ header: 'Đơn vị', kind: 'text', width: 13, meaning: 'Đơn vị đếm' },
	{ header: 'Giá trị', kind: 'decimal', width: 14, meaning: 'Ô trống: chưa có số liệu, khác với số không' },
	{ header: 'Trong số', kind: 'whole', width: 12, meaning: 'Mẫu số của tỉ lệ; ô trống: không tính tỉ lệ' },
	{ header: 'Tỉ lệ', kind: 'share', width: 9, meaning: 'Giá trị chia cho mẫu số' },
	{ header: 'Nguồn', kind: 'text', width: 16, meaning: 'Ai ghi số này' },
	{ header: 'Ghi chú', kind: 'text', width: 60, meaning: 'Cách hiểu, hoặc vì sao chưa có số' },
	{ header: 'Mã', kind: 'text', width: 28, meaning: 'Mã không đổi của chỉ số, dùng trong CSV và JSON' },
];

const indicatorRow = ({ number, name, unit, value, of, source, note, code, href }: Indicator): readonly Cell[] => [
	number,
	name,
	unit,
	linked(value, href),
	of,
	value === null || of === null || of === 0 ? null : value / of,
	source,
	value === null && note === '' ? 'Chưa có số liệu.' : note,
	code,
];

/** The workbook as data: what every format that has sheets writes. */
export function sheetsOf(report: Report): readonly Sheet[] {
	const units = report.unitsAre === 'provinces' ? 'Theo tỉnh' : 'Theo xã';
	const sheets: Sheet[] = [
		{ name: 'Bảng chính', columns: indicatorColumns, rows: report.indicators.map(indicatorRow) },
		{
			name: 'Theo tháng',
			columns: monthColumns,
			rows: report.months.map((month) => monthRow(month, monthInWords(month.month))),
		},
		{ name: units, columns: unitColumns, rows: report.units.map(unitRow) },
		{ name: 'Theo tiếng, hình thức', columns: kindColumns, rows: kindRows(report) },
		surveySheet(report),
	];
	return [...sheets, dictionary(sheets), method(report)];
}

const kindColumns: readonly Column[] = [
	{ header: 'Loại', kind: 'text', width: 14, meaning: 'Tiếng, hoặc hình thức phát' },
	...unitColumns.filter(({ header }) => !['Xã có trong kỳ', 'Lượt tải gói', 'Ghi chú'].includes(header)),
];

function kindRows({ languages, channels }: Report): readonly (readonly Cell[])[] {
	const keep = unitColumns.map(({ header }) => kindColumns.some((column) => column.header === header));
	const rows = (kind: string, lines: readonly UnitLine[]) =>
		lines.map((line) => [kind, ...unitRow(line).filter((_, index) => keep[index])]);
	return [...rows('Tiếng', languages), ...rows('Hình thức', channels)];
}

const dictionary = (sheets: readonly Sheet[]): Sheet => ({
	name: 'Từ điển dữ liệu',
	columns: [
		{ header: 'Trang', kind: 'text', width: 22, meaning: '' },
		{ header: 'Cột', kind: 'text', width: 30, meaning: '' },
		{ header: 'Kiểu', kind: 'text', width: 14, meaning: '' },
		{ header: 'Nghĩa', kind: 'text', width: 80, meaning: '' },
	],
	rows: sheets.flatMap(({ name, columns }) =>
		columns.map(({ header, kind, meaning }) => [name, header, KIND_NAMES[kind], meaning]),
	),
});

const KIND_NAMES: Readonly<Record<Column['kind'], string>> = {
	text: 'chữ',
	whole: 'số nguyên',
	decimal: 'số',
	share: 'tỉ lệ',
};

const method = ({ title, place, dataUntil, summary, limits }: Report): Sheet => ({
	name: 'Cách tính, giới hạn',
	columns: [
		{ header: 'Mục', kind: 'text', width: 20, meaning: '' },
		{ header: 'Nội dung', kind: 'text', width: 110, meaning: '' },
	],
	rows: [
		['Báo cáo', title],
		['Địa bàn', place.name],
		['Số liệu nhận đến', dataUntil === '' ? 'chưa có số liệu' : dataUntil],
		['Tóm tắt', summary],
		...limits.map((limit, index) => [index === 0 ? 'Cách tính, giới hạn' : '', limit]),
	],
});
