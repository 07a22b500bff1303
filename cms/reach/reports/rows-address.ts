import { CONFIDENCES } from '#content/model/airing.ts';
import { parseMonth } from '#content/model/month.ts';

import type { Day, Month } from '#content/model/month.ts';
import type { FigureQuestion } from './figures-interface.ts';

/** Page of the admin that lists the airings behind a figure. */
const ROWS_PAGE = '/admin/dong-so-lieu';

/** Where the airings behind a figure are listed: every number of a report leads there. */
export function rowsAddress(question: FigureQuestion): string {
	const { days, province, commune, language, channel, confidence, isImplausible, isWaiting } = question;
	const query = new URLSearchParams({ tu: days.from, den: days.to });
	const given = { tinh: province, xa: commune, tieng: language, 'hinh-thuc': channel, 'tin-cay': confidence };
	for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, value);
	if (isImplausible === true) query.set('kho-tin', '1');
	if (isWaiting === true) query.set('cho-hoi', '1');
	return `${ROWS_PAGE}?${query.toString()}`;
}

/** Which of the airings behind a figure a part of it is. */
type Part = 'A' | 'B' | 'C' | 'D' | 'implausible';

/** Where a part of a figure leads, when the whole leads to `href`: a report has its own parts. */
export function partAddress(href: string, part: Part): string {
	if (!href.startsWith(`${ROWS_PAGE}?`)) return href;
	return `${href}&${part === 'implausible' ? 'kho-tin=1' : `tin-cay=${part}`}`;
}

const monthOfDay = (text: string | undefined): Month | undefined => parseMonth((text ?? '').slice(0, 7));

/**
 * Reads what {@link rowsAddress} wrote; undefined: no such address. The rows are those of whole months, because monthly
 * sums tell where they lie.
 */
export function rowsQuestion(query: URLSearchParams): FigureQuestion | undefined {
	const asked = (name: string): string | undefined => query.get(name) || undefined;
	const [from, to] = [monthOfDay(asked('tu')), monthOfDay(asked('den'))];
	if (!from || !to) return undefined;
	return {
		// no month has a 32nd; days are compared as text
		days: { from: `${from}-01` as Day, to: `${to}-31` as Day },
		province: asked('tinh'),
		commune: asked('xa'),
		language: asked('tieng'),
		channel: asked('hinh-thuc'),
		...kindOf(asked),
	};
}

/** One of the three: no sum tells of two at once. */
function kindOf(
	asked: (name: string) => string | undefined,
): Pick<FigureQuestion, 'confidence' | 'isImplausible' | 'isWaiting'> {
	if (asked('cho-hoi') === '1') return { isWaiting: true };
	if (asked('kho-tin') === '1') return { isImplausible: true };
	return { confidence: CONFIDENCES.find((letter) => letter === asked('tin-cay')) };
}
