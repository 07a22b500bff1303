import writeXlsxFile from 'write-excel-file/node';

import { languages } from '#content/languages.ts';

import { COLUMNS, REQUIRED } from './columns.ts';

/** A filled row shows more than a page of explanations. */
const EXAMPLE: Readonly<Record<string, string>> = {
	key: 'viec-nhe-luong-cao-mau',
	language: 'vi',
	title: 'Hỏi ba câu trước khi đi',
	script: 'Ai rủ bà con đi làm xa, hãy hỏi ba câu.\nLàm gì, ở đâu, ai trả lương.\nChưa rõ, bà con gọi {{hotline:111}}.',
	webText: 'Trước khi nhận lời, bà con hỏi:\n\n- Làm gì?\n- Ở đâu?\n- Ai trả lương?',
	action: 'Chưa rõ thì gọi {{hotline:111}}.',
	topics: 'Việc làm',
	audiences: 'Mọi người',
	areas: 'Cả nước',
};

/** The Excel file to fill in: headings, one example, and what may stand in each column. */
export async function importTemplate(): Promise<Buffer> {
	const heading = (text: string) => ({ value: text, fontWeight: 'bold' as const, wrap: true });
	const rows = [
		COLUMNS.map(({ header, name }) => heading(REQUIRED.includes(name) ? `${header} *` : header)),
		COLUMNS.map(({ name }) => ({ value: EXAMPLE[name] ?? '', wrap: true })),
	];
	const help = [
		[heading('Cột'), heading('Điền gì')],
		...COLUMNS.map(({ header, kind, choices = [], isSpoken }) => [
			{ value: header },
			{
				value: helpFor(
					kind,
					isSpoken ?? false,
					choices.map(({ label }) => label),
				),
				wrap: true,
			},
		]),
		[
			{ value: 'Mã ngôn ngữ' },
			{ value: languages.map(({ tag, nameVi }) => `${nameVi}: ${tag}`).join('; '), wrap: true },
		],
	];
	return writeXlsxFile([
		{ data: rows, sheet: 'Thông điệp', columns: COLUMNS.map(() => ({ width: 26 })), stickyRowsCount: 1 },
		{ data: help, sheet: 'Hướng dẫn', columns: [{ width: 26 }, { width: 100 }] },
	]).toBuffer();
}

function helpFor(kind: string, isSpoken: boolean, labels: readonly string[]): string {
	if (kind === 'language') return 'Tên tiếng Việt của ngôn ngữ hoặc mã, ví dụ: Khmer hoặc km.';
	if (kind === 'day') return 'Ngày, ví dụ 30/07/2027. Bỏ trống: dùng mãi.';
	if (kind === 'choice') return `Một trong: ${labels.join('; ')}.`;
	if (kind === 'choices') return `Một hay nhiều, cách nhau bằng dấu chấm phẩy: ${labels.slice(0, 15).join('; ')}.`;
	return isSpoken
		? 'Lời văn. Số điện thoại viết bằng mã {{hotline:111}}. Ô trống: giữ nguyên lời đang có.'
		: 'Chữ. Ô trống: giữ nguyên điều đang có.';
}
