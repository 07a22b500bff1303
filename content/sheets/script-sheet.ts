import { monthInWords } from '../model/month.ts';
import { durationInWords } from './duration-in-words.ts';
import { escapeHtml } from './escape-html.ts';
import { spokenAndSpelt } from './sheet-data.ts';
import { spokenParts } from './spoken-parts.ts';
import { DRAFT_NOTE, paragraphs, SAMPLE_NOTE, sheetPage } from './sheet-page.ts';
import { sheetHeading } from './sheet-words.ts';

import type { SheetData, SheetTrack } from './sheet-data.ts';

/**
 * `LOI_DOC.HTML`: every text to be read live, one per page, in print that is read standing at a microphone without
 * glasses; the Vietnamese meaning small below it.
 */
export function scriptSheet(data: SheetData): string {
	const head = [
		`${sheetHeading(data, 'reading', { level: 1, rest: ` ${monthInWords(data.month)}` })}
<p class="centre">${escapeHtml(data.communeName)} · ${escapeHtml(spokenAndSpelt(data))}</p>`,
		data.isSample ? SAMPLE_NOTE : '',
		data.tracks.some((track) => track.voice === 'draft') ? DRAFT_NOTE : '',
		`<ul>
<li>Chỉ đọc khi không phát được tệp MP3, và sau khi lãnh đạo đã ký phiếu duyệt.</li>
<li>Đọc chậm, nghỉ một nhịp sau mỗi câu. Đọc đúng chữ, không thêm chuyện, không nêu tên ai.</li>
<li>Số điện thoại đọc rõ từng chữ số, đọc hai lần.</li>
</ul>`,
	];
	const pages = data.tracks.map((track, index) => pageOf(track, index, data));
	return sheetPage({
		languages: [data.language],
		title: `Lời đọc ${monthInWords(data.month)} – ${data.communeName}`,
		body: [...head.filter((part) => part !== ''), ...pages].join('\n'),
	});
}

function pageOf(track: SheetTrack, index: number, data: SheetData): string {
	const language = escapeHtml(data.language);
	const title = `<h2>${index + 1}/${data.tracks.length}. <span lang="${language}">${escapeHtml(track.title)}</span></h2>`;
	const figures = `<p class="small"><span class="file">${escapeHtml(track.file)}</span> · bản ghi dài ${durationInWords(track.durationSeconds)} · lần đọc: ........</p>`;
	const text = track.script
		? `<div class="large" lang="${language}">${spokenParts(track)}</div>`
		: '<p>Bài này chỉ có tiếng, không có chữ. Không đọc trực tiếp được.</p>';
	const meaning = track.vietnameseScript
		? `<div class="meaning"><p><strong>Nghĩa tiếng Việt: ${escapeHtml(track.vietnameseTitle)}</strong></p>${paragraphs(track.vietnameseScript)}</div>`
		: '';
	return `<section class="sheet">${title}\n${figures}\n${text}\n${meaning}</section>`;
}
