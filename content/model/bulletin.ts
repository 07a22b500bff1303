import { z } from 'zod';

import { communeCodeField, dayField, keyField, languageField, monthField, sha256Field } from './fields.ts';

/** Priorities of bulletins by Circular 39/2020/TT-BTTTT, lowest first. Awareness is never an emergency. */
export const BULLETIN_PRIORITIES = {
	'thong-thuong': 'Thông thường',
	'uu-tien': 'Ưu tiên',
	'khan-cap': 'Khẩn cấp',
} as const;

const audioSchema = z.object({
	/** Absolute. */
	url: z.url(),
	mediaType: z.literal('audio/mpeg'),
	bytes: z.number().int().positive(),
	sha256: sha256Field,
	durationSeconds: z.number().positive(),
});

/**
 * A commune's bulletin in one language for machines: audio, script and facts, in no system's own form. Prepared for
 * provincial information systems by the words of Circular 39/2020/TT-BTTTT; it conforms to none of their interfaces.
 */
export const bulletinSchema = z.object({
	format: z.literal('loa-lang/ban-tin/1'),
	/** The same for the same commune, month and language. */
	id: z.string(),
	title: z.string(),
	month: monthField,
	commune: z.object({ code: communeCodeField, name: z.string(), province: z.string() }),
	language: languageField,
	/** Awareness is `thong-thuong` always; who airs it decides otherwise in their own system. */
	priority: z.enum(['thong-thuong', 'uu-tien', 'khan-cap']),
	priorityName: z.string(),
	/** Days on which it may be aired, both included. */
	validFrom: dayField,
	validTo: dayField,
	/** Suggested starts, local time. */
	slots: z.array(z.string()),
	/** True: for trying out only, not approved, must not be aired. */
	isSample: z.boolean(),
	hasDraftVoice: z.boolean(),
	/** Everything in one piece; null when a part of it has been withdrawn. */
	audio: audioSchema.nullable(),
	/** The same as it is for this commune, with the words that are said here only, under an address that stays. */
	communeAudio: z
		.object({ url: z.url(), mediaType: z.literal('audio/mpeg'), bytes: z.number().int(), durationSeconds: z.number() })
		.nullable(),
	/** Each message for voice menus and calls: WAV, 8 kHz; none where nobody asked for them. */
	phone: z.array(audioSchema.extend({ mediaType: z.literal('audio/wav'), message: keyField })),
	tracks: z.array(
		audioSchema.extend({
			title: z.string(),
			message: keyField,
			role: z.enum(['message', 'opening', 'closing']),
			isSample: z.boolean(),
		}),
	),
	/** What is said, track by track, in the language; empty where there is no text. */
	script: z.string(),
	withdrawn: z.array(z.object({ message: keyField, title: z.string(), day: dayField, reason: z.string() })),
	publishedAt: z.iso.datetime(),
	release: z.string(),
});
export type Bulletin = z.output<typeof bulletinSchema>;
