import { createHash } from 'node:crypto';

import { monthFiguresSchema } from '#content/model/month-figures.ts';

import type { AiringFigure, MonthFigures } from '#content/model/month-figures.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of the airings alone: what an officer has looked at. Completions that come in later do not undo a review. */
export const digestOfFigures = (figures: readonly AiringFigure[]): string => sha256(JSON.stringify(figures));

/** What is stored when a month is closed, and the digest over exactly these letters. */
export function frozenText(figures: MonthFigures): { readonly text: string; readonly digest: string } {
	// the schema puts the keys in its own order
	const text = JSON.stringify(monthFiguresSchema.parse(figures));
	return { text, digest: sha256(text) };
}

/** Reads what was frozen, and tells whether somebody has changed it since, below everything that keeps it. */
export const thawed = ({ figures, digest }: { figures: string; digest: string }) => ({
	figures: monthFiguresSchema.parse(JSON.parse(figures)),
	isIntact: sha256(figures) === digest,
});
