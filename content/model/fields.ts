import { z } from 'zod';

import { parseDay, parseMonth } from './month.ts';

import type { Day, Month } from './month.ts';

/** The small fields that documents share, each checked in one way only. */

export const monthField = z.string().transform((text, context): Month => {
	const month = parseMonth(text);
	if (month) return month;
	context.addIssue({ code: 'custom', message: `"${text}" is not a month such as 2026-11` });
	return z.NEVER;
});

export const dayField = z.string().transform((text, context): Day => {
	const day = parseDay(text);
	if (day) return day;
	context.addIssue({ code: 'custom', message: `"${text}" is not a day such as 2026-11-22` });
	return z.NEVER;
});

/** Lower-case ASCII words joined by hyphens: safe in URLs, file names and cache keys. */
export const keyField = z
	.string()
	.max(60)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case ASCII words joined by hyphens');

/** NSO code of a province: two digits (QD 19/2025/QD-TTg). */
export const provinceCodeField = z.string().regex(/^\d{2}$/, 'must be the two digits of a province code');

/** NSO code of a commune: five digits (QD 19/2025/QD-TTg). */
export const communeCodeField = z.string().regex(/^\d{5}$/, 'must be the five digits of a commune code');

/** BCP 47 tag as the language registry writes it. */
export const languageField = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, 'must be a BCP 47 tag');

export const sha256Field = z.string().regex(/^[0-9a-f]{64}$/, 'must be a sha256 in hexadecimal');
