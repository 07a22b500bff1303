import { resolveHotlines } from '#content/model/hotline.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

/** Braces mean code in MDX, so guides write the token between percent signs. */
const GUIDE_TOKEN = /%hotline:(\d+)%/g;

/**
 * Puts the registry's numbers into a guide's HTML, each as a link that calls.
 *
 * @throws {HotlineUnusableError} when a guide names a number that is not verified: it must not go out
 */
export function withHotlineLinks(html: string, snapshot: Pick<Snapshot, 'hotlines' | 'today'>): string {
	return html.replace(GUIDE_TOKEN, (_token, number: string) => {
		const written = resolveHotlines(`{{hotline:${number}}}`, {
			hotlines: snapshot.hotlines,
			today: snapshot.today,
			form: 'written',
		});
		return `<a href="tel:${written}">${written}</a>`;
	});
}
