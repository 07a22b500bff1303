import { z } from 'zod';

import { dayField, keyField, languageField } from '#content/model/fields.ts';
import { publishedMaterialSchema, SHEET_KINDS } from '#content/model/material.ts';

/** Everything one sheet says; with the fonts and the layout it decides every byte of the PDF. */
export const sheetSpecSchema = z.object({
	kind: z.enum(SHEET_KINDS),
	message: keyField,
	language: languageField,
	/** ISO 15924: which fonts, where lines may break. */
	script: z.enum(['Latn', 'Khmr', 'Tavt', 'Cham', 'Hant']),
	/** What the speakers call their language, and its Vietnamese name. */
	autonym: z.string(),
	languageName: z.string(),
	title: z.string().min(1),
	/** Short points for the poster. */
	points: z.array(z.string()),
	/** Paragraphs separated by an empty line, list lines start with `- `. */
	text: z.string(),
	action: z.string(),
	hotline: z.object({ number: z.string(), hours: z.string(), cost: z.string() }),
	/** Where the QR code leads; printed below it in letters. */
	pageUrl: z.url(),
	sources: z.array(z.string()),
	/** What stands in the frame on top of a sheet that is not approved; empty: approved. */
	mark: z.string(),
	isSample: z.boolean(),
	/** When its words were approved, else last changed: printed, and the date of the file. */
	day: dayField,
});
export type SheetSpec = z.output<typeof sheetSpecSchema>;

/** What `make-sheets.ts` reads and prints. */
export const sheetPlanSchema = z.object({ sheets: z.array(sheetSpecSchema) });
export const madeSheetsSchema = z.object({ made: z.number(), materials: z.array(publishedMaterialSchema) });
