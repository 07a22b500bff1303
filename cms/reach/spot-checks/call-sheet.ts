import writeXlsxFile from 'write-excel-file/node';

import { fixedZip } from '../reports/files/fixed-zip.ts';
import { safeText } from '../reports/files/safe-text.ts';

import type { SpotDesk } from './spot-desk.ts';

const COLUMNS = [
	['TT', 5],
	['Xã, phường', 26],
	['Điện thoại', 16],
	['Ngày phát', 12],
	['Giờ', 8],
	['Tiếng', 16],
	['Hình thức', 20],
	['Số phút', 9],
	['Có phát', 10],
	['Không phát', 10],
	['Không hỏi được', 12],
] as const;

/** The list to telephone, as an Excel workbook that prints on A4: three boxes a line, and no place for a name. */
export async function callSheet({ sample, lines }: SpotDesk): Promise<Buffer> {
	const cell = (value: string | number) =>
		typeof value === 'number'
			? { value, type: Number, borderStyle: 'thin' as const }
			: { value: safeText(value), type: String, wrap: true, borderStyle: 'thin' as const };
	const head = (value: string) => ({ ...cell(value), fontWeight: 'bold' as const });
	const about = `Tháng ${sample.month}, mã tỉnh ${sample.province}. Rút ${sample.size} trong ${sample.of} lần phát, hạt giống ${sample.seed}. Hỏi: "Hôm đó loa có phát bài phòng, chống mua bán người không?"`;
	const data = [
		[{ value: 'Danh sách gọi điện kiểm tra lần phát', type: String, fontWeight: 'bold' as const }],
		[{ value: about, type: String }],
		COLUMNS.map(([name]) => head(name)),
		...lines.map((line, index) =>
			[
				index + 1,
				line.name,
				line.phone,
				line.day,
				line.slot,
				line.language,
				line.channel,
				line.minutes,
				line.outcome === 'confirmed' ? 'x' : '',
				line.outcome === 'denied' ? 'x' : '',
				line.outcome === 'unreached' ? 'x' : '',
			].map(cell),
		),
	];
	const columns = COLUMNS.map(([, width]) => ({ width }));
	const file = await writeXlsxFile(
		[{ sheet: 'Gọi điện', data, columns, stickyRowsCount: 3, orientation: 'landscape' }],
		{ fontFamily: 'Times New Roman', fontSize: 11 },
	).toBuffer();
	return fixedZip(file);
}
