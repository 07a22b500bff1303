import { escapeHtml } from '../sheets/escape-html.ts';
import { BOX, RING, sheetPage } from '../sheets/sheet-page.ts';

import type { Question, Questionnaire } from './questionnaire.ts';

export interface PaperFormData {
	/** Of the survey, as its officers call it. */
	readonly survey: string;
	readonly area: string;
	/** Names of the chosen hamlets in the order of their numbers; empty: drawn elsewhere. */
	readonly clusters: readonly string[];
	readonly seed: string;
}

/** The questionnaire on A4, for one person: boxes to tick, no line on which a name could be written. */
export function paperForm(form: Questionnaire, { survey, area, clusters, seed }: PaperFormData): string {
	const numbers = new Map([...form.gate, ...form.questions].map(({ name }, index) => [name, index + 1]));
	const labelOf = ({ question, is }: NonNullable<Question['after']>) =>
		form.questions.find(({ name }) => name === question)?.choices.find(({ name }) => name === is)?.label ?? is;
	const asked = (question: Question): string => {
		const only = question.after
			? `<br><em>Chỉ hỏi khi câu ${numbers.get(question.after.question)} trả lời "${escapeHtml(labelOf(question.after))}".</em>`
			: '';
		const hint = question.hint === '' ? '' : `<br><em>${escapeHtml(question.hint)}</em>`;
		return `<tr><td class="number">${numbers.get(question.name)}</td><td><strong>${escapeHtml(question.label)}</strong>${only}${hint}<br>${boxes(question)}</td></tr>`;
	};
	const table = (questions: readonly Question[]): string => `<table><tbody>
${questions.map(asked).join('\n')}
</tbody></table>`;
	return sheetPage({
		title: `${form.title} – ${survey}`,
		body: `<h1>${escapeHtml(form.title)}</h1>
<p class="centre">${escapeHtml(survey)}, ${escapeHtml(area)}</p>
<p class="note"><strong>Không ghi tên, số điện thoại, số nhà, dân tộc của ai. Không hỏi và không ghi chuyện của một người cụ thể.</strong> Ai muốn kể chuyện của mình: nghe, không ghi, và chỉ số 111.</p>
<h2>Đọc trước khi hỏi</h2>
<p>${escapeHtml(form.introduction)}</p>
${table(form.gate)}
<p><strong>Một trong hai câu trả lời là "không" hoặc "chưa": cảm ơn, dừng ở đây, và tính là một người không trả lời.</strong></p>
<h2>Câu hỏi</h2>
${table(form.questions)}
<p>${escapeHtml(form.thanks)}</p>
${clusterList(clusters, seed)}
<p class="small">Bản câu hỏi ${form.version}. Một câu được chọn một ô (${RING}), hoặc nhiều ô (${BOX}). Cất phiếu nơi có khóa; nhập xong thì hủy.</p>`,
	});
}

function boxes({ kind, choices }: Question): string {
	if (kind === 'number') return 'Số: ............';
	if (kind === 'day') return '..... / ..... / .........';
	const box = kind === 'one' ? RING : BOX;
	return choices.map(({ label }) => `<span class="option">${box} ${escapeHtml(label)}</span> `).join('');
}

const clusterList = (clusters: readonly string[], seed: string): string =>
	clusters.length === 0
		? ''
		: `<h2>Các thôn, bản, tổ đã rút thăm</h2>
<ol>${clusters.map((name) => `<li>${escapeHtml(name)}</li>`).join('')}</ol>
<p class="small">Rút bằng hạt giống ${escapeHtml(seed)}.</p>`;
