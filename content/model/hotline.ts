import { z } from 'zod';

import { ExpectedError } from './errors.ts';
import { dayField, provinceCodeField } from './fields.ts';

import type { Day } from './month.ts';

export const hotlineSchema = z.object({
	number: z.string().regex(/^\d{3,11}$/, 'must be 3 to 11 digits'),
	/** What the number is, in Vietnamese: `Tổng đài quốc gia …`. */
	label: z.string().min(1),
	/** The same in other languages, by tag. */
	labels: z.record(z.string(), z.string()).default({}),
	/** Province code, or null for the whole country. */
	province: provinceCodeField.nullable(),
	hours: z.string(),
	cost: z.string(),
	areCallsRecorded: z.boolean(),
	/** Last day somebody rang and asked; null: unconfirmed, must not be spoken or printed as help. */
	verifiedAt: dayField.nullable(),
	verifiedBy: z.string().nullable(),
	/** The day by which somebody must ring again. */
	verifyBy: dayField.nullable(),
});
export type Hotline = z.output<typeof hotlineSchema>;

/** Replaced by 111 in 2017; a record with it is refused (domain.md section 2). */
export const RETIRED_NUMBERS: readonly string[] = ['18001567'];

export class HotlineUnusableError extends ExpectedError {
	override readonly name = 'HotlineUnusableError';
	readonly code = 'hotline_unusable';
	readonly number: string;
	constructor(number: string, reason: string) {
		super(`Hotline ${number} cannot be used: ${reason}. Ring it, then record the check in the hotline registry.`);
		this.number = number;
	}
}

/** May the number be spoken and printed on this day? */
export function isUsable(hotline: Hotline, today: Day): boolean {
	return hotline.verifiedAt !== null && hotline.verifyBy !== null && hotline.verifyBy >= today;
}

/** The numbers that may stand in what is said and shown to these areas: national ones, and those of the areas. */
export const hotlinesFor = (areas: readonly string[], hotlines: readonly Hotline[]): readonly Hotline[] =>
	hotlines.filter(({ province }) => province === null || areas.includes(province));

const TOKEN = /\{\{hotline:(\d+)\}\}/g;

/** How a text names a number: `{{hotline:111}}`. */
export const writtenToken = (number: string): string => `{{hotline:${number}}}`;

/** Numbers that a text speaks through tokens, each once, in order. */
export function hotlinesIn(text: string): readonly string[] {
	return [...new Set([...text.matchAll(TOKEN)].map((match) => match[1] ?? ''))];
}

/**
 * Puts the numbers into a text: `{{hotline:111}}` becomes `111`.
 *
 * @param form `written` for pages and sheets; `spoken` for Vietnamese voices: `một một một`, digit by digit
 * @throws {HotlineUnusableError} when a number is unknown, unverified or past its `verifyBy`
 */
export function resolveHotlines(
	text: string,
	{ hotlines, today, form }: { hotlines: readonly Hotline[]; today: Day; form: 'written' | 'spoken' },
): string {
	return text.replace(TOKEN, (_token, number: string) => {
		const hotline = hotlines.find((candidate) => candidate.number === number);
		if (!hotline || RETIRED_NUMBERS.includes(number))
			throw new HotlineUnusableError(number, 'it is not in the registry');
		if (hotline.verifiedAt === null) throw new HotlineUnusableError(number, 'nobody has confirmed it yet');
		if (!isUsable(hotline, today)) throw new HotlineUnusableError(number, `its check ran out on ${hotline.verifyBy}`);
		return form === 'written' ? number : spokenDigits(number);
	});
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** `111` → `một một một`. */
export const spokenDigits = (number: string): string =>
	number
		.split('')
		.map((digit) => DIGITS[Number(digit)])
		.join(' ');

/** The number of the call bar: the national 111 when it is verified, else another national number. */
export function mainHotline({ hotlines }: { readonly hotlines: readonly Hotline[] }): Hotline | undefined {
	const national = hotlines.filter((hotline) => hotline.province === null);
	return national.find((hotline) => hotline.number === '111') ?? national.find((hotline) => hotline.number !== '113');
}
