import { z } from 'zod';

import { dayField, keyField, languageField } from './fields.ts';
import { lineDeliverySchema, MESSAGE_FORMS } from './message-form.ts';
import { linesOfScript } from './script-lines.ts';

/** Law 53/2024/QH15, Article 7: the contents of communication, by the letters of the law (`dd` is đ). */
export const LEGAL_CONTENTS = ['a', 'b', 'c', 'd', 'dd', 'e', 'g', 'h'] as const;
export type LegalContent = (typeof LEGAL_CONTENTS)[number];

export const TOPICS = [
	'goi-111',
	'viec-lam',
	'lao-dong-nuoc-ngoai',
	'hon-nhan',
	'mang-thai-ho',
	'no-nan',
	'tre-em',
	'mang-xa-hoi',
	'di-lai-an-toan',
	'quyen-ho-tro',
	'ton-trong',
	'cong-dong',
	'ngay-30-7',
] as const;
export type Topic = (typeof TOPICS)[number];

export const AUDIENCES = [
	'moi-nguoi',
	'thanh-nien',
	'phu-nu',
	'cha-me',
	'tre-em',
	'nguoi-lao-dong',
	'ho-kinh-doanh',
	'can-bo',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/**
 * `opening` and `closing` frame every bulletin (language name; hotline said twice); the rest is what people should
 * hear. All three are messages, so that they are translated, recorded, approved and outdated in the same way.
 */
export const MESSAGE_ROLES = ['message', 'opening', 'closing'] as const;

/** May it go out where nobody can turn it off and children listen? */
export const LOUDSPEAKER_RATINGS = ['fit', 'unfit'] as const;

export const sourceSchema = z.object({ title: z.string().min(1), url: z.url().optional() });

/** A sentence of the Vietnamese script that a translation says nothing for, word for word, and why. */
export const leftOutSchema = z.object({ line: z.string().min(1).max(1000), reason: z.string().trim().min(1).max(300) });

const renditionTextFields = z.object({
	language: languageField,
	title: z.string().min(1).max(120),
	/** What is read aloud; hotline numbers as tokens only. Empty: audio-only. */
	script: z.string(),
	/** What the page shows: paragraphs separated by an empty line, list lines start with `- `. Empty: none. */
	webText: z.string(),
	/** The one thing to do, one sentence. */
	action: z.string(),
	/** Vietnamese back-translation of script and action; empty for Vietnamese itself. */
	backTranslation: z.string().default(''),
	/** Sentences of the Vietnamese script that this text says nothing for, word for word, each with the reason. */
	leftOut: z.array(leftOutSchema).default([]),
	/** Whose each line of the script is (`linesOfScript`), in the same order; empty: one voice says them all. */
	delivery: z.array(lineDeliverySchema).default([]),
	/** The same for a leaflet, a Zalo post and a text message; empty: none. */
	leaflet: z.string().default(''),
	zalo: z.string().default(''),
	sms: z.string().default(''),
	/** Written without a native speaker's review: shown as such wherever it appears. */
	isSample: z.boolean(),
});

/** The words of one message in one language, as a starter file or an import brings them. */
export const renditionTextSchema = renditionTextFields.refine(
	({ script, delivery }) => delivery.length === 0 || delivery.length === linesOfScript(script).length,
	{ path: ['delivery'], message: 'must be empty or say of every line of the script whose it is' },
);
export type RenditionText = z.output<typeof renditionTextSchema>;

export const starterMessageSchema = z.object({
	key: keyField,
	role: z.enum(MESSAGE_ROLES).default('message'),
	/** Place in the starter edition, from 1. */
	order: z.number().int().positive(),
	/** How it is told. */
	form: z.enum(MESSAGE_FORMS).default('thong-bao'),
	topics: z.array(z.enum(TOPICS)),
	legalContent: z.array(z.enum(LEGAL_CONTENTS)),
	audiences: z.array(z.enum(AUDIENCES)).min(1),
	loudspeaker: z.enum(LOUDSPEAKER_RATINGS),
	validUntil: dayField.nullable().default(null),
	/** Months (1-12) in which it belongs on air; empty: always. */
	seasonMonths: z.array(z.number().int().min(1).max(12)).default([]),
	sources: z.array(sourceSchema),
	renditions: z.array(renditionTextSchema).min(1),
});
export type StarterMessage = z.output<typeof starterMessageSchema>;

/** Words a minute of a calm Vietnamese announcer (look-and-voice.md, Voice (sound)). */
export const WORDS_PER_MINUTE = 150;

/** Seconds a Vietnamese script takes to read, by its syllables, with a breath (0.5 s) after each sentence. */
export function estimatedSeconds(script: string): number {
	const words = script
		.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_token, digits: string) => digits.split('').join(' '))
		.match(/[\p{L}\p{N}]+/gu);
	const sentences = script.match(/[.!?…]+(\s|$)/g);
	return ((words?.length ?? 0) / WORDS_PER_MINUTE) * 60 + (sentences?.length ?? 0) * 0.5;
}
