import { dayInWords, monthInWords } from '../model/month.ts';
import { withdrawnFiles } from '../model/withdrawal.ts';
import { durationInWords } from './duration-in-words.ts';
import { bundleFolder } from '../lib/bundle-folder.ts';
import { capitalised } from '../lib/capitalised.ts';
import { totalSeconds, voiceInWords } from './sheet-data.ts';

import type { SheetData } from './sheet-data.ts';

/**
 * `00_DOC_TRUOC.TXT`: what is in the bundle and how to play it.
 * With a byte order mark and CRLF, because it is opened on whatever Windows the commune has.
 */
export function readmeText(data: SheetData): string {
	const sections = [
		title(data),
		inside(data),
		onTheStick(data),
		withdrawn(data),
		hotlines(data),
		credits(data),
		[
			`Ghi lần phát tại: ${data.address}`,
			'Không có mạng thì ghi vào phiếu giấy PHIEU_GHI.HTML, cuối tháng gõ lại số phiếu và tám số của từng dòng.',
		],
	];
	const lines = sections.filter((section) => section.length > 0).flatMap((section) => [...section, '']);
	return `\u{FEFF}${lines.join('\r\n')}`;
}

function title(data: SheetData): readonly string[] {
	const lines = [
		`Gói phát thanh ${monthInWords(data.month)}`,
		`${capitalised(data.communeName)}, ${data.provinceName} (mã ${data.communeCode})`,
		`Ngôn ngữ: ${data.languageName}${data.autonym ? ` (${data.autonym})` : ''}`,
	];
	return data.isSample ? [...lines, 'Dữ liệu mẫu, chưa được duyệt: không phát trên loa.'] : lines;
}

function inside(data: SheetData): readonly string[] {
	const tracks = data.tracks.map((track) => {
		const mark = track.voice === 'draft' ? ` [${voiceInWords(track)}]` : '';
		return `  ${track.file}  ${track.title} – ${durationInWords(track.durationSeconds)}${mark}`;
	});
	return [
		`Trong gói có ${data.tracks.length} tệp MP3, ${durationInWords(totalSeconds(data))}, phát theo thứ tự số:`,
		...tracks,
		'  PHAT.M3U          thứ tự phát, cho máy phát không xếp theo số',
		'  PHIEU_PHAT.HTML   thứ tự, giờ phát, lời các bài chữ to, nhật ký giấy',
		'  PHIEU_DUYET.HTML  phiếu để lãnh đạo ký trước khi phát',
		'  PHIEU_GHI.HTML    phiếu ghi lần phát cả tháng, mỗi dòng có tám số để gõ lại',
		'  BANG_MOC.HTML     mốc thời gian, câu đầu và câu cuối của từng bài',
		'  LOI_DOC.HTML      lời chữ thật to để đọc trực tiếp, mỗi bài một trang',
		'Các phiếu mở bằng trình duyệt, in ra giấy A4.',
	];
}

const onTheStick = ({ month, language }: SheetData): readonly string[] => [
	'Cách phát:',
	'  1. Xóa hết bài của tháng trước trong USB rồi mới chép bài mới vào. USB định dạng FAT32.',
	`  2. Chép cả thư mục ${bundleFolder(month, language)} vào USB, mỗi tiếng một thư mục, không đổi tên tệp.`,
	'  3. Trên máy phát: tắt phát ngẫu nhiên (shuffle), phát lần lượt, vặn nút bass, treble về giữa.',
	'  4. Âm lượng các bài đã cân bằng sẵn: chỉ chỉnh một lần ở bài đầu.',
	'  5. Hết tháng thì xóa gói này, tải gói mới.',
];

function withdrawn(data: SheetData): readonly string[] {
	if (data.withdrawn.length === 0) return [];
	const items = data.withdrawn.flatMap((item) => [
		`  - ${item.title} (rút ngày ${dayInWords(item.day)}): ${item.reason}`,
		...withdrawnFiles(item, [data.language]).map((file) => `    ${file}`),
	]);
	const numbers = data.withdrawn.some((item) => item.isRenumbered)
		? ['Số thứ tự các bài đã đổi: chép gói này vào một thư mục mới, đừng chép đè lên bài cũ.']
		: [];
	return ['Các bài đã rút. Nếu còn trong máy hay USB, hãy xóa và không phát nữa:', ...items, ...numbers];
}

function hotlines(data: SheetData): readonly string[] {
	if (data.hotlines.length === 0) return [];
	return ['Số điện thoại giúp đỡ:', ...data.hotlines.map((hotline) => `  ${hotline.number}  ${hotline.label}`)];
}

function credits(data: SheetData): readonly string[] {
	if (data.credits.length === 0) return [];
	return ['Nhạc trong gói này:', ...data.credits.map((credit) => `  ${credit}`)];
}
