import { monthInWords } from '../model/month.ts';
import { clockOf, durationInWords } from './duration-in-words.ts';
import { escapeHtml } from './escape-html.ts';
import { capitalised } from '../lib/capitalised.ts';
import { totalSeconds, voiceInWords } from './sheet-data.ts';
import { DRAFT_NOTE, SAMPLE_NOTE, sheetPage } from './sheet-page.ts';
import { sheetHeading } from './sheet-words.ts';

import type { SheetData, SheetTrack } from './sheet-data.ts';

/** Words that are enough to hear where one is. */
const CUE_WORDS = 7;

/**
 * `BANG_MOC.HTML`: for whoever plays the bulletin as one file or reads along: when each item begins and ends, its first
 * and last words in the language that is heard, with the Vietnamese title beside them.
 */
export function cueSheet(data: SheetData): string {
	const language = data.autonym ? `${data.languageName} (${data.autonym})` : data.languageName;
	const body = [
		`${sheetHeading(data, 'cues', { level: 1, rest: ` ${monthInWords(data.month)}` })}
<p class="centre">${escapeHtml(`${capitalised(data.communeName)}, ${data.provinceName}`)}</p>
<p><strong>Ngôn ngữ:</strong> ${escapeHtml(language)}<br>
<strong>Cả bản tin:</strong> ${durationInWords(totalSeconds(data))}</p>`,
		data.isSample ? SAMPLE_NOTE : '',
		data.tracks.some((track) => track.voice === 'draft') ? DRAFT_NOTE : '',
		'<p>Mốc tính từ lúc bấm phát bài 01, phát liền các bài hoặc phát tệp cả bản tin. Dừng giữa chừng thì tìm bài theo câu đầu.</p>',
		table(data),
		'<p>Giờ bấm phát: ........ giờ ........ phút. Cộng thêm mốc để biết giờ của từng bài.</p>',
	];
	return sheetPage({
		languages: [data.language],
		title: `Bảng mốc ${monthInWords(data.month)} – ${data.communeName}`,
		body: body.filter((part) => part !== '').join('\n'),
	});
}

function table(data: SheetData): string {
	let startSeconds = 0;
	const rows = data.tracks.map((track, index) => {
		const start = startSeconds;
		startSeconds += track.durationSeconds;
		return `<tr><td class="number">${index + 1}</td><td class="number"><strong>${clockOf(start)}</strong><br>đến ${clockOf(startSeconds)}</td><td>${titleOf(track, data.language)}</td>${cues(track, data.language)}</tr>`;
	});
	return `<div class="wide"><table>
<thead><tr><th scope="col">Số</th><th scope="col">Mốc</th><th scope="col">Bài</th><th scope="col">Câu đầu</th><th scope="col">Câu cuối</th></tr></thead>
<tbody>
${rows.join('\n')}
<tr><td></td><td class="number"><strong>${clockOf(startSeconds)}</strong></td><td><strong>Hết bản tin</strong></td><td></td><td></td></tr>
</tbody></table></div>`;
}

function titleOf(track: SheetTrack, language: string): string {
	const own = `<span lang="${escapeHtml(language)}">${escapeHtml(track.title)}</span>`;
	const isOther = track.vietnameseTitle !== '' && track.vietnameseTitle !== track.title;
	const mark = track.voice === 'draft' ? `<br><strong>${voiceInWords(track)}</strong>` : '';
	return `${own}${isOther ? `<br><em>${escapeHtml(track.vietnameseTitle)}</em>` : ''}${mark}`;
}

function cues({ script }: SheetTrack, language: string): string {
	const words = script.split(/\s+/).filter((word) => word !== '');
	if (words.length === 0) return '<td colspan="2">Bài này chỉ có tiếng, không có chữ.</td>';
	const cell = (text: string): string => `<td lang="${escapeHtml(language)}">${escapeHtml(text)}</td>`;
	const isShort = words.length <= CUE_WORDS;
	const first = `${words.slice(0, CUE_WORDS).join(' ')}${isShort ? '' : ' …'}`;
	return cell(first) + cell(isShort ? words.join(' ') : `… ${words.slice(-CUE_WORDS).join(' ')}`);
}
