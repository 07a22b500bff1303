import { MESSAGE_FORM_NAMES, SPEAKERS } from '../model/message-form.ts';
import { linesOfScript, lineToRead } from '../model/script-lines.ts';
import { escapeHtml } from './escape-html.ts';
import { SAMPLE_NOTE, sheetPage } from './sheet-page.ts';

import type { RenditionText, StarterMessage } from '../model/message.ts';

/** A message for those who read it aloud together: whose each line is, and where there is silence. */
export function voicesSheet({ form }: Pick<StarterMessage, 'form'>, text: RenditionText): string {
	const rows = linesOfScript(text.script).map((line, place) => {
		const how = text.delivery[place];
		const who = how ? SPEAKERS[how.role].name : 'Một giọng';
		const pause = how && how.pauseSeconds > 0 ? `<br><em>(nghỉ ${how.pauseSeconds} giây)</em>` : '';
		return `<tr><td class="choice">${who}</td><td class="script">${escapeHtml(lineToRead(line))}${pause}</td></tr>`;
	});
	return sheetPage({
		title: text.title,
		body: `<h1>${escapeHtml(text.title)}</h1>
<p class="centre">${MESSAGE_FORM_NAMES[form]}</p>
${text.isSample ? SAMPLE_NOTE : ''}
<table>
<thead><tr><th scope="col">Vai</th><th scope="col">Lời</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`,
	});
}
