import { dayInWords, monthInWords } from '../model/month.ts';
import { durationInWords } from './duration-in-words.ts';
import { escapeHtml } from './escape-html.ts';
import { totalSeconds } from './sheet-data.ts';
import { BOX, sheetPage } from './sheet-page.ts';
import { sheetHeading } from './sheet-words.ts';
import { marksExplained, trackMarks } from './track-marks.ts';

import type { SheetData } from './sheet-data.ts';

/**
 * `PHIEU_DUYET.HTML`: the paper a commune leader signs before anything goes on air (Decree 49/2024/ND-CP).
 * It carries the national heading; names and dates are written by hand.
 */
export function approvalSheet(data: SheetData): string {
	const body = [
		nationalHeading(data),
		`${sheetHeading(data, 'approval', { level: 1 })}
<p class="centre">Bản tin ${monthInWords(data.month)}, ${escapeHtml(data.languageName)}</p>`,
		marksExplained(data),
		'<p>Căn cứ Nghị định số 49/2024/NĐ-CP quy định về hoạt động thông tin cơ sở.</p>',
		contents(data),
		withdrawnNote(data),
		plan(data),
		signatures(),
	];
	return sheetPage({
		languages: [data.language],
		title: `Phiếu duyệt ${monthInWords(data.month)} – ${data.communeName}`,
		body: `<div class="tight">
${body.filter((part) => part !== '').join('\n')}
</div>`,
	});
}

const nationalHeading = (data: SheetData): string => `<table class="heading"><tr>
<td>${escapeHtml(data.provinceName)}<br><strong>Ủy ban nhân dân ${escapeHtml(data.communeName)}</strong><br>Số: ......../........</td>
<td><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br><span class="motto">Độc lập - Tự do - Hạnh phúc</span></td>
</tr></table>`;

function contents(data: SheetData): string {
	const rows = data.tracks.map(
		(track, index) =>
			`<tr><td class="number">${index + 1}</td><td>${escapeHtml(track.vietnameseTitle || track.title)}${trackMarks(track)}</td><td class="file">${escapeHtml(track.file)}</td><td class="number">${Math.round(track.durationSeconds)}</td><td class="choice">${BOX}</td></tr>`,
	);
	return `${sheetHeading(data, 'approvalContents', { number: 1 })}
<div class="wide"><table class="brief">
<thead><tr><th scope="col">Số</th><th scope="col">Tên bài</th><th scope="col">Tên tệp</th><th scope="col">Giây</th><th scope="col">Không phát</th></tr></thead>
<tbody>
${rows.join('\n')}
<tr><td></td><td colspan="2"><strong>Tổng cộng ${data.tracks.length} tệp MP3: ${durationInWords(totalSeconds(data))}</strong></td><td></td><td></td></tr>
</tbody></table></div>
<p class="small">Chỉ đánh dấu ở bài không phát. Lời của từng bài ở tệp PHIEU_PHAT.HTML, phần 5.</p>`;
}

function withdrawnNote(data: SheetData): string {
	if (data.withdrawn.length === 0) return '';
	const items = data.withdrawn.map((item) => `${item.title} (ngày ${dayInWords(item.day)})`);
	return `<p><strong>Đã rút, không phát:</strong> ${escapeHtml(items.join('; '))}.</p>`;
}

const CHANNELS = ['loa cụm', 'loa kéo, loa lưu động', 'phiên chợ', 'trường học', 'đồn biên phòng'];

const option = (text: string): string => `<span class="option">${BOX} ${escapeHtml(text)}</span> `;

const plan = (data: SheetData): string => `${sheetHeading(data, 'approvalTime', { number: 2 })}
<p>Từ ngày ..... / ..... / ......... đến ngày ..... / ..... / .........</p>
<p>Các giờ: ${data.slots.map(option).join('')}${option('giờ khác: ....................')}</p>
<p>Qua: ${CHANNELS.map(option).join('')}</p>
${sheetHeading(data, 'approvalOpinion', { number: 3 })}
<div class="line"></div>
<div class="line"></div>`;

const signatures = (): string => `<table class="signatures">
<tr class="date"><td></td><td><em>...................., ngày ..... tháng ..... năm 20.....</em></td></tr>
<tr><td><strong>Người chuẩn bị</strong><br><em>(Ký, ghi rõ họ tên)</em></td>
<td><strong>Lãnh đạo Ủy ban nhân dân duyệt</strong><br><em>(Ký, ghi rõ họ tên, đóng dấu)</em></td></tr>
</table>`;
