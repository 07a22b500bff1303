import { ACTIVITY_KINDS, EVIDENCE_KINDS, FORMS, PROGRAMMES, STAFF_FUNCTIONS } from '#content/model/activity.ts';
import { provinces } from '#content/places/places.ts';

import type { ActivityFieldName } from '#content/model/activity-rules.ts';

/** A column of the workbook of activities. */
export interface WorkbookColumn {
	readonly name: ActivityFieldName | 'letters';
	readonly header: string;
	readonly kind: 'choice' | 'day' | 'number' | 'code' | 'text' | 'letters';
	readonly isRequired?: true;
	/** Keys and how people call them. */
	readonly choices?: Readonly<Record<string, string>>;
	/** For `code`: zeros that Excel has lost are put back. */
	readonly digits?: number;
	readonly help: string;
}

const kindNames = Object.fromEntries(Object.entries(ACTIVITY_KINDS).map(([key, { name }]) => [key, name]));
const provinceNames = Object.fromEntries(provinces().map(({ code, name }) => [code, name]));

const choice = (
	name: ActivityFieldName,
	header: string,
	choices: Readonly<Record<string, string>>,
	more: Pick<WorkbookColumn, 'isRequired'> = {},
): WorkbookColumn => ({
	name,
	header,
	kind: 'choice',
	choices,
	...more,
	help: `Một trong: ${Object.values(choices).join('; ')}.`,
});
const number = (name: ActivityFieldName, header: string, help: string): WorkbookColumn => ({
	name,
	header,
	kind: 'number',
	help,
});

export const WORKBOOK_COLUMNS: readonly WorkbookColumn[] = [
	choice('kind', 'Loại hoạt động', kindNames, { isRequired: true }),
	{ name: 'day', header: 'Ngày', kind: 'day', isRequired: true, help: 'Ngày làm, ví dụ 22/11/2026.' },
	choice('province', 'Tỉnh, thành phố', provinceNames),
	{
		name: 'commune',
		header: 'Mã xã',
		kind: 'code',
		digits: 5,
		help: 'Năm chữ số. Bỏ trống: hoạt động chung của tỉnh.',
	},
	{ name: 'hamlet', header: 'Thôn, bản, tổ', kind: 'text', help: 'Tên thôn, không ghi tên người.' },
	{ ...number('units', 'Số lượng', 'Đếm theo buổi, tờ, lớp, cuốn… tùy loại hoạt động.'), isRequired: true },
	number('people', 'Lượt người', 'Số lượt người dự. Bỏ trống: không đếm.'),
	number('women', 'Trong đó phụ nữ', 'Không bắt buộc.'),
	number('children', 'Trong đó trẻ em', 'Không bắt buộc.'),
	number('minority', 'Trong đó người dân tộc thiểu số', 'Không bắt buộc.'),
	number('prestigious', 'Trong đó người có uy tín', 'Không bắt buộc.'),
	choice('form', 'Hình thức', FORMS),
	choice('programme', 'Chương trình lồng ghép', PROGRAMMES),
	{
		name: 'letters',
		header: 'Điểm của Điều 7',
		kind: 'letters',
		help: 'Các chữ a, b, c, d, đ, e, g, h, cách nhau dấu chấm phẩy.',
	},
	choice('staffFunction', 'Chức danh được tập huấn', STAFF_FUNCTIONS),
	number('staffOf', 'Tổng số cán bộ cần tập huấn', 'Của chức danh ấy, ở địa bàn ấy.'),
	choice('evidence', 'Minh chứng', EVIDENCE_KINDS),
	{ name: 'evidenceNumber', header: 'Số, nơi giữ minh chứng', kind: 'text', help: 'Ví dụ "12/BC-UBND".' },
];

/** As two people would write the same heading. */
export const folded = (text: string): string =>
	text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[\s*.,:()–-]+/g, ' ')
		.trim();
