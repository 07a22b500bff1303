import { bundleFolder } from '../lib/bundle-folder.ts';
import { capitalised } from '../lib/capitalised.ts';
import { dayInWords, monthInWords } from '../model/month.ts';
import { withdrawnFiles } from '../model/withdrawal.ts';
import { clockOf, durationInWords } from './duration-in-words.ts';
import { escapeHtml } from './escape-html.ts';
import { spokenAndSpelt, totalSeconds } from './sheet-data.ts';
import { spokenParts } from './spoken-parts.ts';
import { paragraphs, sheetPage } from './sheet-page.ts';
import { sheetHeading } from './sheet-words.ts';
import { marksExplained, trackMarks } from './track-marks.ts';

import type { SheetData, SheetTrack } from './sheet-data.ts';

/** Rows of the paper log: two slots a day for a week, and room for two corrections. */
const LOG_ROWS = 16;

/**
 * `PHIEU_PHAT.HTML`: on the first page what to play, in which order, what to do before and after; on the second a paper
 * log; then the texts, for whoever has to read them live.
 */
export function runSheet(data: SheetData): string {
	const title = `Phiếu phát thanh ${monthInWords(data.month)} – ${data.communeName}`;
	const body = [
		header(data),
		marksExplained(data),
		withdrawnList(data),
		before(data),
		programme(data),
		after(data),
		logSheet(data),
		scripts(data),
	];
	return sheetPage({ title, languages: [data.language], body: body.filter((part) => part !== '').join('\n') });
}

function header(data: SheetData): string {
	const language = data.autonym ? `${data.languageName} (${data.autonym})` : data.languageName;
	const slots = data.slots.length > 0 ? data.slots.map(escapeHtml).join(', ') : 'xã tự chọn';
	return `${sheetHeading(data, 'runSheet', { level: 1, rest: ` ${monthInWords(data.month)}` })}
<p class="centre">${escapeHtml(`${capitalised(data.communeName)}, ${data.provinceName}`)}</p>
<p><strong>Ngôn ngữ:</strong> ${escapeHtml(language)} · <strong>Cả bản tin:</strong> ${data.tracks.length} tệp MP3, ${durationInWords(totalSeconds(data))} · <strong>Giờ phát gợi ý:</strong> ${slots}</p>`;
}

function withdrawnList(data: SheetData): string {
	if (data.withdrawn.length === 0) return '';
	const items = data.withdrawn.map(
		(item) =>
			`<li>${escapeHtml(item.title)} (rút ngày ${dayInWords(item.day)}): ${escapeHtml(item.reason)} <span class="file">${escapeHtml(withdrawnFiles(item, [data.language]).join(', '))}</span></li>`,
	);
	return `<div class="note"><strong>Các bài đã rút.</strong> Nếu còn trong máy hay USB, hãy xóa và không phát nữa:
<ul>${items.join('\n')}</ul></div>`;
}

const before = (data: SheetData): string => `${sheetHeading(data, 'before', { number: 1 })}
<ol>
<li>Xin lãnh đạo ký phiếu duyệt (tệp PHIEU_DUYET.HTML).</li>
<li>Xóa các bài của tháng trước trong USB. Chép cả thư mục ${bundleFolder(data.month, data.language)} của gói này vào USB, mỗi tiếng một thư mục, không đổi tên tệp.</li>
<li>Cắm USB, nghe thử bài đầu ở một cụm loa gần. Chỉnh âm lượng vừa nghe, không để rè.</li>
<li>Chọn phát lần lượt từ bài 01, tắt chế độ phát ngẫu nhiên.</li>
</ol>`;

function programme(data: SheetData): string {
	let startSeconds = 0;
	const rows = data.tracks.map((track, index) => {
		const start = clockOf(startSeconds);
		startSeconds += track.durationSeconds;
		return `<tr><td class="number">${index + 1}</td><td>${trackName(track)}</td><td class="file">${escapeHtml(track.file)}</td><td class="number">${start}</td><td class="number">${clockOf(track.durationSeconds)}</td></tr>`;
	});
	return `${sheetHeading(data, 'order', { number: 2 })}
<div class="wide"><table class="brief">
<thead><tr><th scope="col">Số</th><th scope="col">Tên bài</th><th scope="col">Tên tệp</th><th scope="col">Bắt đầu ở</th><th scope="col">Dài</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

function trackName(track: SheetTrack): string {
	const translated =
		track.vietnameseTitle && track.vietnameseTitle !== track.title ? ` (${track.vietnameseTitle})` : '';
	return `${escapeHtml(track.title + translated)}${trackMarks(track)}`;
}

function after(data: SheetData): string {
	const numbers = data.hotlines.map(
		(hotline) => `<li><strong>${escapeHtml(hotline.number)}</strong> – ${escapeHtml(hotline.label)}</li>`,
	);
	return `${sheetHeading(data, 'after', { number: 3 })}
<ol>
<li>Ghi lần phát tại ${escapeHtml(data.address)} hoặc vào phiếu giấy (tệp PHIEU_GHI.HTML).</li>
<li>Ghi đúng số cụm loa có tiếng. Loa hỏng thì báo lãnh đạo để sửa.</li>
<li>Bà con hỏi thêm thì mời gọi số dưới đây. Không ghi tên và chuyện riêng của ai.</li>
</ol>
${numbers.length > 0 ? `<ul>${numbers.join('\n')}</ul>` : ''}${credits(data)}`;
}

const credits = (data: SheetData): string =>
	data.credits.length === 0 ? '' : `\n<p class="small">${data.credits.map(escapeHtml).join('. ')}.</p>`;

function scripts(data: SheetData): string {
	const parts = data.tracks.map((track, index) => {
		const text = track.script
			? `<div class="script" lang="${escapeHtml(data.language)}">${spokenParts(track)}</div>`
			: '<p>Bài này chỉ có tiếng, không có chữ.</p>';
		const meaning = track.vietnameseScript
			? `<div class="meaning"><p><strong>Nghĩa tiếng Việt:</strong></p>${paragraphs(track.vietnameseScript)}</div>`
			: '';
		return `<h3>${index + 1}. ${trackName(track)}</h3>\n${text}\n${meaning}`;
	});
	return `<section class="sheet">${sheetHeading(data, 'scripts', { number: 5, rest: `, bằng ${spokenAndSpelt(data)}` })}
<p>Dùng khi phải đọc trực tiếp. Đọc chậm, nghỉ một nhịp sau mỗi câu. Số điện thoại đọc rõ từng chữ số, đọc hai lần.</p>
${parts.join('\n')}</section>`;
}

function logSheet(data: SheetData): string {
	const row = `<tr>${'<td></td>'.repeat(8)}</tr>`;
	return `<section class="sheet">${sheetHeading(data, 'log', { number: 4, rest: ` ${monthInWords(data.month)}` })}
<p>${escapeHtml(capitalised(data.communeName))} (mã ${escapeHtml(data.communeCode)}) · ${escapeHtml(data.languageName)}</p>
<p class="small">Kênh: 1 loa cụm · 2 loa kéo, loa lưu động · 3 phiên chợ · 4 trường học · 5 đồn biên phòng. Không ghi tên người dân, không ghi vụ việc.</p>
<div class="wide"><table class="grid">
<thead><tr><th scope="col">Ngày</th><th scope="col">Giờ bắt đầu</th><th scope="col">Kênh</th><th scope="col">Số lần phát</th><th scope="col">Số phút</th><th scope="col">Số cụm loa có tiếng</th><th scope="col">Số thôn, bản</th><th scope="col">Người phát ký</th></tr></thead>
<tbody>
${Array.from({ length: LOG_ROWS }, () => row).join('\n')}
</tbody></table></div>
<p>Nhập lại tại: ${escapeHtml(data.address)}</p></section>`;
}
