import { z } from 'zod';

import { communeCodeField, dayField, languageField, provinceCodeField } from './fields.ts';
import { addMonths, monthOf, parseDay } from './month.ts';

import type { Day } from './month.ts';

/** What a place of the public directory does for people. */
export const SERVICE_KINDS = [
	'tu-van',
	'tro-giup-phap-ly',
	'y-te',
	'noi-o-tam',
	'hoc-nghe',
	'vay-von',
	'cong-an',
	'bien-phong',
	'khac',
] as const;

/** One place where people get help: an office, never a person. Only verified ones are published. */
export const serviceSchema = z.object({
	kind: z.enum(SERVICE_KINDS),
	/** In Vietnamese, as on its sign. */
	name: z.string().min(1),
	/** Province code, or null for the whole country. */
	province: provinceCodeField.nullable(),
	commune: communeCodeField.nullable().default(null),
	address: z.string().default(''),
	/** Digits as they are dialled; empty: none. */
	phone: z
		.string()
		.regex(/^(\d{3,11})?$/, 'must be 3 to 11 digits')
		.default(''),
	hours: z.string().default(''),
	cost: z.string().default(''),
	/** Languages spoken there, by tag. */
	languages: z.array(languageField).default([]),
	/** Last day somebody asked whether all this is right. */
	verifiedAt: dayField,
});
export type Service = z.output<typeof serviceSchema>;

/** Months for which the answer of an office holds; then somebody has to ask again. */
const MONTHS_OF_A_CHECK = 12;

/** The last day on which an entry may be published: the same day of the month, a year after somebody asked. */
export function checkAgainBy({ verifiedAt }: Pick<Service, 'verifiedAt'>): Day {
	const month = addMonths(monthOf(verifiedAt), MONTHS_OF_A_CHECK);
	// 29 February has no twin a year later
	return parseDay(`${month}${verifiedAt.slice(7)}`) ?? (`${month}-28` as Day);
}
