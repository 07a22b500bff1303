import { monthInWords } from '#content/model/month.ts';

import { inWords, shareInWords } from '../number-words.ts';
import { stateOf } from './month-columns.ts';
import { safeText } from './safe-text.ts';
import { surveyTable } from './survey-table.ts';

import type { Report } from '../report.ts';
import type { PaperCell, PaperTable } from './paper-table.ts';

/** A report as an official paper: what DOCX and PDF both draw. */
export interface Paper {
	/** Of the document, among others. */
	readonly name: string;
	/** Issuing body, on the left of the national heading. */
	readonly body: readonly string[];
	readonly dateLine: string;
	readonly title: readonly string[];
	readonly summary: string;
	readonly sections: readonly { readonly heading: string; readonly table: PaperTable }[];
	readonly limitsHeading: string;
	readonly limits: readonly string[];
	readonly signatures: readonly { readonly role: string; readonly how: string }[];
	readonly recipients: readonly string[];
	readonly footer: string;
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

const left = (text: string): PaperCell => ({ text: safeText(text), align: 'left' });
const right = (text: string): PaperCell => ({ text, align: 'right' });
const NO_FIGURE: PaperCell = { text: 'chưa có số liệu', align: 'center' };

export function paperOf(report: Report, address: string): Paper {
	const { place, period } = report;
	const until = report.dataUntil === '' ? 'Chưa nhận số liệu nào.' : `Số liệu nhận đến ${report.dataUntil}.`;
	const sections = sectionsOf(report, address);
	return {
		name: report.title,
		body: bodyOf(report),
		dateLine: `${place.level === 'nation' ? '……………' : placeOfDate(report)}, ngày …… tháng …… năm 20……`,
		title: ['BÁO CÁO', 'Kết quả truyền thanh cơ sở về phòng, chống mua bán người', `${period.words}, ${place.name}`],
		summary: safeText(`${report.summary} ${until}`),
		sections,
		limitsHeading: `${sections.length + 1}. Cách tính và giới hạn`,
		limits: report.limits,
		signatures: [
			{ role: 'Người lập báo cáo', how: '(Ký, họ tên)' },
			{ role: 'Thủ trưởng cơ quan', how: '(Ký, họ tên, đóng dấu)' },
		],
		recipients: ['Như trên;', 'Lưu: VT.'],
		footer: `${period.words}, ${place.name}`,
	};
}

function sectionsOf(report: Report, address: string): Paper['sections'] {
	const sections = [
		{ heading: '1. Kết quả', table: indicatorTable(report, address) },
		{ heading: '2. Từng tháng', table: monthTable(report, address) },
	];
	if (report.units.length > 1) sections.push({ heading: '3. Từng đơn vị', table: unitTable(report, address) });
	const number = sections.length + 1;
	if (report.surveys.length > 0)
		sections.push({ heading: `${number}. Khảo sát mẫu`, table: surveyTable(report, number, address) });
	return sections;
}

function bodyOf({ place }: Report): readonly string[] {
	if (place.level === 'nation') return ['CƠ QUAN CHỦ TRÌ', '……………………'];
	const committee = ['ỦY BAN NHÂN DÂN', place.name.toLocaleUpperCase('vi')];
	return place.level === 'province'
		? [...committee, 'BAN CHỈ ĐẠO']
		: [place.provinceName.toLocaleUpperCase('vi'), ...committee];
}

const placeOfDate = ({ place }: Report): string => place.name.replace(/^(Tỉnh|Thành phố|Xã|Phường|Đặc khu) /, '');

function indicatorTable({ indicators }: Report, address: string): PaperTable {
	return {
		caption: 'Bảng 1. Từng bậc, không cộng vào nhau.',
		widths: [12, 66, 25, 27, 49],
		head: ['TT', 'Chỉ số', 'Giá trị', 'Tỉ lệ', 'Nguồn, ghi chú'],
		rows: indicators.flatMap(({ heading, number, name, unit, value, decimals, of, source, note, href }) => {
			const share = shareInWords(value, of);
			const link = href.startsWith('/') ? { href: `${address}${href}` } : {};
			const cells = [
				{ text: number, align: 'center' as const },
				left(`${name} (${unit})`),
				value === null ? NO_FIGURE : { ...right(inWords(value, decimals)), ...link },
				right(share === '' ? '' : `${share} của ${inWords(of ?? 0, 0)}`),
				left([source, note].filter((text) => text !== '' && text !== '–').join('. ')),
			];
			return heading === undefined ? [cells] : [headingRow(heading), cells];
		}),
	};
}

const headingRow = (heading: string): readonly PaperCell[] => [
	left(''),
	{ ...left(heading), isBold: true },
	left(''),
	left(''),
	left(''),
];

function monthTable({ months }: Report, address: string): PaperTable {
	return {
		caption: 'Bảng 2. Theo ngày phát. Dấu – là chưa tới, không phải số không.',
		widths: [32, 22, 17, 16, 22, 29, 20, 23],
		head: [
			'Tháng',
			'Xã có phát',
			'Tỉ lệ',
			'Lần phát',
			'Phút',
			'Báo xong: đúng hạn / muộn / chưa',
			'Sổ tháng',
			'Ghi thêm sau chốt',
		],
		rows: months.map((month) => {
			const { completeness, revision } = month;
			if (!month.hasCome)
				return [
					left(monthInWords(month.month)),
					...Array.from({ length: 5 }, () => right('–')),
					left(stateOf(month)),
					right(''),
				];
			return [
				left(monthInWords(month.month)),
				right(`${inWords(month.communesAired)}/${inWords(month.communesInForce)}`),
				right(shareInWords(month.communesAired, month.communesInForce)),
				{ ...right(inWords(month.airings)), href: `${address}${month.href}` },
				right(inWords(month.minuteHundredths / 100)),
				right(
					`${inWords(completeness.onTime)} / ${inWords(completeness.late)} / ${inWords(completeness.unfinished + completeness.silent)}`,
				),
				left(stateOf(month)),
				right(revision ? differenceInWords(revision.airings) : ''),
			];
		}),
	};
}

const differenceInWords = (airings: number): string =>
	airings === 0 ? 'không' : `${airings > 0 ? 'thêm' : 'bớt'} ${inWords(Math.abs(airings))} lần phát`;

function unitTable({ units, unitsAre }: Report, address: string): PaperTable {
	const isOfProvinces = unitsAre === 'provinces';
	return {
		caption: `Bảng 3. Theo ${isOfProvinces ? 'tỉnh, thành phố' : 'xã, phường'}. Chưa ghi không có nghĩa là chưa phát.`,
		widths: [16, 56, 22, 34, 26, 25],
		head: [
			'Mã',
			isOfProvinces ? 'Tỉnh, thành phố' : 'Xã, phường',
			isOfProvinces ? 'Xã có phát' : 'Tháng có phát',
			'Lần phát',
			'Phút',
			'Lượt phát',
		],
		rows: units.map((unit) => {
			const hasFigures = unit.airings > 0;
			return [
				{ text: unit.code, align: 'center' as const },
				left(unit.note === '' ? unit.name : `${unit.name}. ${unit.note}`),
				right(
					isOfProvinces ? `${inWords(unit.communesAired)}/${inWords(unit.communesInForce)}` : inWords(unit.monthsAired),
				),
				hasFigures ? { ...right(inWords(unit.airings)), href: `${address}${unit.href}` } : NO_FIGURE,
				right(hasFigures ? inWords(unit.minuteHundredths / 100) : '–'),
				right(hasFigures ? inWords(unit.plays) : '–'),
			];
		}),
	};
}
