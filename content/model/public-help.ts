import { z } from 'zod';

import { communeCodeField, dayField, keyField, languageField, provinceCodeField, sha256Field } from './fields.ts';

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

/** A file in the media storage that is looked at and printed. */
const paperFileSchema = z.object({
	key: sha256Field,
	extension: z.enum(['pdf', 'png', 'webp', 'jpg']),
	bytes: z.number().int().positive(),
	/** Of the bytes. */
	sha256: sha256Field,
});
export type PaperFile = z.output<typeof paperFileSchema>;

/** A poster, leaflet or notice, ready to print. */
export const materialSchema = z.object({
	kind: z.enum(['poster', 'leaflet', 'notice']),
	/** Key of the message it is about; null: of none. */
	message: keyField.nullable().default(null),
	language: languageField,
	title: z.string().min(1),
	/** Paper size: `A4`. */
	paper: z.string().default('A4'),
	file: paperFileSchema,
	/** A small picture of it; null: none. */
	preview: paperFileSchema.nullable().default(null),
	isSample: z.boolean().default(false),
});
export type Material = z.output<typeof materialSchema>;
