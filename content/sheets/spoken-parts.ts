import { deliveryOf, roleName } from '../model/scene.ts';
import { linesOfScript } from '../model/script-lines.ts';
import { escapeHtml } from './escape-html.ts';
import { paragraphs } from './sheet-page.ts';

import type { SheetTrack } from './sheet-data.ts';

/** What is read aloud; of a scene whose each line is, and where there is silence. */
export function spokenParts({ script, delivery: stored = [] }: Pick<SheetTrack, 'script' | 'delivery'>): string {
	const delivery = deliveryOf(script, stored);
	if (delivery.length === 0) return paragraphs(script);
	return linesOfScript(script)
		.map((line, place) => {
			const how = delivery[place];
			const who = how ? `<strong>${roleName(how.role)}:</strong> ` : '';
			const pause = how && how.pauseSeconds > 0 ? ` <em>(nghỉ ${how.pauseSeconds} giây)</em>` : '';
			return `<p>${who}${escapeHtml(line)}${pause}</p>`;
		})
		.join('\n');
}
