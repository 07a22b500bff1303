import { z } from 'zod';

import { keyField, languageField, sha256Field } from './fields.ts';

/** Why a picture may be shown (domain.md section 6, rule 1): never a victim, never a child in distress. */
export const CONSENT_BASES = ['illustration', 'staged', 'public-official', 'written-consent'] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** Under what terms others may copy it. */
export const LICENCES = ['own', 'cc-by', 'cc-by-sa', 'cc0', 'permission'] as const;
export type Licence = (typeof LICENCES)[number];

/** Sheets made for every approved rendition: poster (A4), leaflet (A5), sheet for the notice board (A4). */
export const SHEET_KINDS = ['poster', 'leaflet', 'notice'] as const;

/** Sheets, and what people upload: a picture or a paper of their own. */
const MATERIAL_KINDS = [...SHEET_KINDS, 'picture', 'document'] as const;

/** A file in the media storage that is looked at and printed. */
export const paperFileSchema = z.object({
	/** sha256 of everything that goes into it: words, fonts, layout. */
	key: sha256Field,
	extension: z.enum(['pdf', 'png', 'webp', 'jpg']),
	bytes: z.number().int().positive(),
	/** Of the bytes. */
	sha256: sha256Field,
});

export type PaperFile = z.output<typeof paperFileSchema>;

/** Something to look at and to print, as it is published; served as `/media/<key>.<extension>`. */
export const publishedMaterialSchema = z.object({
	kind: z.enum(MATERIAL_KINDS),
	/** Key of the message it is about; null: of none. */
	message: keyField.nullable().default(null),
	language: languageField,
	title: z.string().min(1),
	/** What the sheet says, for those who do not see it. */
	alt: z.string().default(''),
	/** Carries the mark "bản mẫu – chưa được người bản ngữ duyệt". */
	isSample: z.boolean().default(false),
	/** Who made it; some licences ask to say so. */
	credit: z.string().default(''),
	licence: z.enum(LICENCES).nullable().default(null),
	pages: z.number().int().positive().default(1),
	/** Paper size. */
	paper: z.enum(['A4', 'A5']).default('A4'),
	file: paperFileSchema,
	/** A small picture of it; null: none. */
	preview: paperFileSchema.nullable().default(null),
});
export type PublishedMaterial = z.output<typeof publishedMaterialSchema>;
