import { z } from 'zod';

import { communeCodeField, dayField, languageField, provinceCodeField } from './fields.ts';

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
