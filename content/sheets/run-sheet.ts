import { dayInWords, monthInWords } from '../model/month.ts';
import { clockOf, durationInWords } from './duration-in-words.ts';
import { escapeHtml } from './escape-html.ts';
import { capitalised } from '../lib/capitalised.ts';
import { totalSeconds, voiceInWords } from './sheet-data.ts';
import { DRAFT_NOTE, paragraphs, SAMPLE_NOTE, sheetPage } from './sheet-page.ts';
import { sheetHeading } from './sheet-words.ts';

import type { SheetData, SheetTrack } from './sheet-data.ts';

/** Rows of the paper log: two slots a day for a week, and room for two corrections. */
const LOG_ROWS = 16;

/** `PHIEU_PHAT.HTML`: what to play, in which order, what to do before and after, the texts, and a paper log. */
export function runSheet(data: SheetData): string {
	const title = `Phiếu phát thanh ${monthInWords(data.month)} – ${data.communeName}`;
	const body = [
		header(data),
		data.isSample ? SAMPLE_NOTE : '',
		data.tracks.some((track) => track.voice === 'draft') ? DRAFT_NOTE : '',
		withdrawnList(data),
		before(data),
		programme(data),
		after(data),
		scripts(data),
		logSheet(data),
	];
	return sheetPage({ title, body: body.filter((part) => part !== '').join('\n') });
}

function header(data: SheetData): string {
	const language = data.autonym ? `${data.languageName} (${data.autonym})` : data.languageName;
	const slots = data.slots.length > 0 ? data.slots.map(escapeHtml).join(', ') : 'xã tự chọn';
	return `${sheetHeading(data, 'runSheet', { level: 1, rest: ` ${monthInWords(data.month)}` })}
<p class="centre">${escapeHtml(`${capitalised(data.communeName)}, ${data.provinceName}`)}</p>
<p><strong>Ngôn ngữ:</strong> ${escapeHtml(language)}<br>
<strong>Cả bản tin:</strong> ${data.tracks.length} tệp MP3, ${durationInWords(totalSeconds(data))}<br>
<strong>Giờ phát gợi ý:</strong> ${slots}</p>`;
}

function withdrawnList(data: SheetData): string {
	if (data.withdrawn.length === 0) return '';
	const items = data.withdrawn.map(
		(item) => `<li>${escapeHtml(item.title)} (rút ngày ${dayInWords(item.day)}): ${escapeHtml(item.reason)}</li>`,
	);
	return `<div class="note"><strong>Các bài đã rút.</strong> Nếu còn trong máy hay USB, hãy xóa và không phát nữa:
<ul>${items.join('\n')}</ul></div>`;
}

const before = (data: SheetData): string => `${sheetHeading(data, 'before', { number: 1 })}
<ol>
<li>Xin lãnh đạo ký phiếu duyệt (tệp PHIEU_DUYET.HTML).</li>
<li>Xóa các bài của tháng trước trong USB. Chép tất cả tệp MP3 của gói này vào USB, không đổi tên, không tạo thư mục con.</li>
<li>Cắm USB, nghe thử bài đầu ở một cụm loa gần. Chỉnh âm lượng vừa nghe, không để rè.</li>
<li>Chọn phát lần lượt từ bài 01, tắt chế độ phát ngẫu nhiên.</li>
</ol>`;

function programme(data: SheetData): string {
	let startSeconds = 0;
	const rows = data.tracks.map((track, index) => {
		const start = clockOf(startSeconds);
		startSeconds += track.durationSeconds;
		return `<tr><td class="number">${index + 1}</td><td>${trackName(track)}<br><span class="file">${escapeHtml(track.file)}</span></td><td class="number">${start}</td><td class="number">${durationInWords(track.durationSeconds)}</td></tr>`;
	});
	return `${sheetHeading(data, 'order', { number: 2 })}
<div class="wide"><table>
<thead><tr><th scope="col">Số</th><th scope="col">Bài và tên tệp</th><th scope="col">Bắt đầu ở</th><th scope="col">Thời lượng</th></tr></thead>
<tbody>
${rows.join('\n')}
<tr><td></td><td><strong>Cả bản tin</strong></td><td></td><td class="number"><strong>${durationInWords(totalSeconds(data))}</strong></td></tr>
</tbody></table></div>`;
}

function trackName(track: SheetTrack): string {
	const translated =
		track.vietnameseTitle && track.vietnameseTitle !== track.title ? ` (${track.vietnameseTitle})` : '';
	const marks = [track.voice === 'draft' ? voiceInWords(track) : '', track.isSample ? 'bản mẫu' : ''];
	const shown = marks.filter((mark) => mark !== '').map((mark) => ` – <strong>${mark}</strong>`);
	return `${escapeHtml(track.title + translated)}${shown.join('')}`;
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
${numbers.length > 0 ? `<ul>${numbers.join('\n')}</ul>` : ''}`;
}

function scripts(data: SheetData): string {
	const parts = data.tracks.map((track, index) => {
		const text = track.script
			? `<div class="script" lang="${escapeHtml(data.language)}">${paragraphs(track.script)}</div>`
			: '<p>Bài này chỉ có tiếng, không có chữ.</p>';
		const meaning = track.vietnameseScript
			? `<div class="meaning"><p><strong>Nghĩa tiếng Việt:</strong></p>${paragraphs(track.vietnameseScript)}</div>`
			: '';
		return `<h3>${index + 1}. ${trackName(track)}</h3>\n${text}\n${meaning}`;
	});
	return `<section class="sheet">${sheetHeading(data, 'scripts', { number: 4, rest: `, bằng ${data.languageName}` })}
<p>Dùng khi phải đọc trực tiếp. Đọc chậm, nghỉ một nhịp sau mỗi câu. Số điện thoại đọc rõ từng chữ số, đọc hai lần.</p>
${parts.join('\n')}</section>`;
}

function logSheet(data: SheetData): string {
	const row = `<tr>${'<td></td>'.repeat(8)}</tr>`;
	return `<section class="sheet">${sheetHeading(data, 'log', { number: 5, rest: ` ${monthInWords(data.month)}` })}
<p>${escapeHtml(capitalised(data.communeName))} (mã ${escapeHtml(data.communeCode)}) · ${escapeHtml(data.languageName)}</p>
<p class="small">Kênh: 1 loa cụm · 2 loa kéo, loa lưu động · 3 phiên chợ · 4 trường học · 5 đồn biên phòng. Không ghi tên người dân, không ghi vụ việc.</p>
<div class="wide"><table class="grid">
<thead><tr><th scope="col">Ngày</th><th scope="col">Giờ bắt đầu</th><th scope="col">Kênh</th><th scope="col">Số lần phát</th><th scope="col">Số phút</th><th scope="col">Số cụm loa có tiếng</th><th scope="col">Số thôn, bản</th><th scope="col">Người phát ký</th></tr></thead>
<tbody>
${Array.from({ length: LOG_ROWS }, () => row).join('\n')}
</tbody></table></div>
<p>Nhập lại tại: ${escapeHtml(data.address)}</p></section>`;
}
