import { z } from 'zod';

import { dayField, keyField, languageField } from './fields.ts';
import { lineDeliverySchema, MESSAGE_FORMS } from './message-form.ts';
import {
	AUDIENCES,
	leftOutSchema,
	LEGAL_CONTENTS,
	LOUDSPEAKER_RATINGS,
	MESSAGE_ROLES,
	sourceSchema,
	TOPICS,
} from './message.ts';
import { RENDITION_STATES } from './rendition.ts';

const text = z.string().max(20_000).default('');

/**
 * Messages with their words and the agreed terms, as one installation hands them to another: a ZIP with this document
 * as `library.json`. Nothing in it counts as approved where it arrives; `state` says how far it was at home.
 */
export const librarySchema = z.object({
	format: z.literal(1),
	exportedAt: z.iso.datetime(),
	messages: z.array(
		z.object({
			key: keyField,
			title: z.string().min(1).max(120),
			role: z.enum(MESSAGE_ROLES),
			/** Libraries of before November 2026 say neither form nor season. */
			form: z.enum(MESSAGE_FORMS).default('thong-bao'),
			seasonMonths: z.array(z.number().int().min(1).max(12)).default([]),
			topics: z.array(z.enum(TOPICS)),
			legalContent: z.array(z.enum(LEGAL_CONTENTS)),
			audiences: z.array(z.enum(AUDIENCES)),
			areas: z.array(z.string().regex(/^\d{2}$/)),
			loudspeaker: z.enum(LOUDSPEAKER_RATINGS),
			validUntil: dayField.nullable(),
			sources: z.array(sourceSchema),
			renditions: z.array(
				z.object({
					language: languageField,
					state: z.enum(RENDITION_STATES),
					title: z.string().min(1).max(120),
					script: text,
					webText: text,
					action: text,
					backTranslation: text,
					leaflet: text,
					zalo: text,
					sms: text,
					delivery: z.array(lineDeliverySchema).default([]),
					leftOut: z.array(leftOutSchema).default([]),
				}),
			),
		}),
	),
	glossary: z.array(
		z.object({
			term: z.string().min(1).max(120),
			language: languageField,
			translation: z.string().max(200),
			isKept: z.boolean(),
			note: z.string().max(500),
		}),
	),
	/** Of the three lists above as JSON: a file that was changed on its way is refused. */
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Library = z.output<typeof librarySchema>;
