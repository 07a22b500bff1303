import { AUDIENCE_NAMES, LEGAL_CONTENT_NAMES } from '../model/message-names.ts';
import { monthInWords } from '../model/month.ts';
import { reasonInWords } from '../planning/reason-in-words.ts';
import { durationInWords } from './duration-in-words.ts';
import { escapeHtml } from './escape-html.ts';
import { sheetPage } from './sheet-page.ts';

import type { PlanCoverage } from '../planning/plan-year.ts';
import type { Proposal } from '../planning/propose-month.ts';

export interface YearPlanData {
	readonly areaName: string;
	readonly plan: readonly Proposal[];
	readonly coverage: PlanCoverage;
	/** Vietnamese title of a message. */
	readonly titleOf: (key: string) => string;
}

/** A year of bulletins on paper: what is proposed for each month and why, what the year says of each letter and to whom. */
export function yearPlanSheet({ areaName, plan, coverage, titleOf }: YearPlanData): string {
	const [first, last] = [plan.at(0), plan.at(-1)];
	const span = first && last ? `${monthInWords(first.month)} – ${monthInWords(last.month)}` : '';
	return sheetPage({
		title: `Kế hoạch bản tin ${span} – ${areaName}`,
		body: `<h1>Kế hoạch bản tin cả năm</h1>
<p class="centre">${escapeHtml(areaName)}, ${span}</p>
<p class="note">Đây là đề xuất theo quy tắc: mỗi bản tin một chủ đề, ba đến bốn bài, một bài nghỉ ít nhất sáu tháng ở cùng một nơi. Cán bộ xem, sửa rồi mới dùng.</p>
<h2>1. Từng tháng</h2>
<div class="wide"><table>
<thead><tr><th scope="col">Tháng</th><th scope="col">Chủ đề</th><th scope="col">Bài và lý do</th><th scope="col">Thời lượng</th></tr></thead>
<tbody>
${plan.map((proposal) => monthRow(proposal, titleOf)).join('\n')}
</tbody></table></div>
<h2>2. Nội dung theo Điều 7 Luật 53/2024/QH15</h2>
${turns(coverage.letters.map(({ letter, months }) => ({ name: LEGAL_CONTENT_NAMES[letter], months })))}
<h2>3. Người nghe</h2>
${turns(coverage.audiences.map(({ audience, months }) => ({ name: AUDIENCE_NAMES[audience], months })))}`,
	});
}

function monthRow({ month, theme, messages, seconds, isShort }: Proposal, titleOf: (key: string) => string): string {
	const items = messages.map(
		({ key, reasons }) =>
			`<li><strong>${escapeHtml(titleOf(key))}</strong><br><span class="small">${escapeHtml(reasons.map(reasonInWords).join('; '))}</span></li>`,
	);
	const short = isShort ? '<p>Kho còn ít bài đã nghỉ đủ sáu tháng. Cần soạn thêm bài.</p>' : '';
	return `<tr><td>${Number(month.slice(5))}/${month.slice(0, 4)}</td><td>${escapeHtml(theme.title)}<br><span class="small">${escapeHtml(theme.season)}</span></td><td><ol>${items.join('')}</ol>${short}</td><td class="number">${durationInWords(seconds)}</td></tr>`;
}

function turns(rows: readonly { readonly name: string; readonly months: readonly string[] }[]): string {
	const lines = rows.map(({ name, months }) => {
		const said = months.length === 0 ? 'cả năm chưa có' : months.map((month) => Number(month.slice(5))).join(', ');
		return `<tr><td>${escapeHtml(name)}</td><td class="number">${months.length}</td><td>${said}</td></tr>`;
	});
	return `<table>
<thead><tr><th scope="col">Nội dung</th><th scope="col">Số tháng</th><th scope="col">Các tháng</th></tr></thead>
<tbody>
${lines.join('\n')}
</tbody></table>`;
}
