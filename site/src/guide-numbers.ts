import { hotlinesFor, isUsable, resolveHotlines } from '#content/model/hotline.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

type Registry = Pick<Snapshot, 'hotlines' | 'today'>;

/** Braces mean code in MDX, so guides write the token between percent signs. */
const GUIDE_TOKEN = /%hotline:(\d+)%/g;

/** Numbers that a guide names and that must not be printed: unknown, unverified or past their check. */
export function numbersMissingFrom(text: string, { hotlines, today }: Registry): readonly string[] {
	const named = new Set([...text.matchAll(GUIDE_TOKEN)].map((match) => match[1] ?? ''));
	return [...named].filter(
		(number) => !hotlinesFor([], hotlines).some((hotline) => hotline.number === number && isUsable(hotline, today)),
	);
}

/**
 * Puts the registry's numbers into a guide's HTML, each as a link that calls.
 *
 * @throws {HotlineUnusableError} when a guide names a number that must not go out
 */
export function withHotlineLinks(html: string, { hotlines, today }: Registry): string {
	return html.replace(GUIDE_TOKEN, (_token, number: string) => {
		const written = resolveHotlines(`{{hotline:${number}}}`, {
			hotlines: hotlinesFor([], hotlines),
			today,
			form: 'written',
		});
		return `<a href="tel:${written}">${written}</a>`;
	});
}
