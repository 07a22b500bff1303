import { z } from 'zod';

import { communeCodeField, keyField, languageField, monthField } from './fields.ts';
import { MUSIC_KINDS } from './own-music.ts';
import { sceneLineSchema } from './scene.ts';
import { measuredFileSchema, mediaFileSchema, trackSchema, webAudioSchema } from './clip.ts';

/**
 * What the pipeline is asked to make: one area's month, in one or more languages, from files and texts.
 * `npm run pipeline -- edition EDITION.json` reads exactly this; the CMS makes it from its records.
 */
const speechSchema = z.discriminatedUnion('kind', [
	/** A human recording; `file` is absolute, or relative to the plan's own folder. */
	z.object({
		kind: z.literal('recorded'),
		file: z.string().min(1),
		/** Takes steady noise away; somebody has heard both and chosen this. */
		denoise: z.boolean().optional(),
		/** Raises quiet stretches towards loud ones; chosen likewise. */
		level: z.boolean().optional(),
		/** The part that somebody has chosen by hand, in seconds; absent: the machine finds where somebody speaks. */
		span: z.object({ fromSeconds: z.number().min(0), toSeconds: z.number().positive() }).optional(),
	}),
	/** A text for the machine's draft voice, hotline tokens already spoken out. Refused where there is no voice. */
	z.object({
		kind: z.literal('draft'),
		text: z.string().min(1),
		/** The same in several voices, one after the other; absent: one voice reads the text. */
		lines: z.array(sceneLineSchema).min(1).optional(),
	}),
]);

export const editionItemSchema = z.object({
	message: keyField,
	role: z.enum(['message', 'opening', 'closing']),
	title: z.string().min(1),
	speech: speechSchema,
	/** Starter content that nobody has approved: marked in its title, its track and whatever is made of it. */
	isSample: z.boolean().optional(),
	/** Nothing in it is an instruction or a number to ring: music may lie under it. */
	mayHaveMusic: z.boolean().optional(),
});
export type EditionItem = z.output<typeof editionItemSchema>;

/** A commune's own words before its bulletin: a greeting, a sentence of the headman. */
const ownWordsSchema = z.object({
	title: z.string().min(1),
	/** In the language of the bulletin; empty: audio only. */
	script: z.string(),
	/** What that means in Vietnamese; empty when it is Vietnamese. */
	vietnamese: z.string(),
	/** Where whoever made the plan finds it again. */
	source: z.string(),
});

/** A piece of music that belongs to the area. */
const ownMusicSchema = z.object({
	/** Like the file of a recording. */
	file: z.string().min(1),
	/** Title, author, licence and source in one Vietnamese line, when its licence asks to say them. */
	credit: z.string().min(1).optional(),
});

export const editionPlanSchema = z.object({
	month: monthField,
	/** Province code, or `00` for the whole country. */
	area: z.object({ code: z.string().regex(/^\d{2}$/), name: z.string().min(1) }),
	languages: z
		.array(
			z.object({
				language: languageField,
				/** In play order: at most one opening first, messages, at most one closing last. */
				items: z.array(editionItemSchema).min(1).max(99),
				/** What is said before the bulletin in one commune only, e.g. its name; put in front without encoding again. */
				communes: z
					.array(z.object({ commune: communeCodeField, speech: speechSchema, words: ownWordsSchema.optional() }))
					.optional(),
			}),
		)
		.min(1),
	/** How tracks are written for loudspeakers; absent: 64 kbit/s at -16 LUFS. */
	horn: z.object({ loud: z.boolean().optional(), kbps: z.literal([64, 128]).optional() }).optional(),
	/** Music under an opening that allows it, and a signal between the items. */
	withMusic: z.boolean().optional(),
	/** The area's own pieces instead of what is generated; bed and sting only sound with `withMusic`. */
	music: z.partialRecord(z.enum(MUSIC_KINDS), ownMusicSchema).optional(),
	/** Also make each message for voice menus and broadcasts by telephone (8 kHz WAV). */
	withPhone: z.boolean().optional(),
});
export type EditionPlan = z.output<typeof editionPlanSchema>;

export const chapterSchema = z.object({ startSeconds: z.number().min(0), title: z.string(), message: keyField });
export type Chapter = z.output<typeof chapterSchema>;

/** A bulletin for one commune: the bytes of `parts`, one after the other, are its MP3. */
export const communeBulletinSchema = z.object({
	commune: communeCodeField,
	file: z.string(),
	bytes: z.number().int().positive(),
	durationSeconds: z.number().positive(),
	parts: z.array(mediaFileSchema).min(2),
	chapters: z.array(chapterSchema),
	/** Its own words as a track for sticks, in front of the others, and for the papers; absent: the plan had no words. */
	own: ownWordsSchema.extend({ track: trackSchema }).optional(),
});
export type CommuneBulletin = z.output<typeof communeBulletinSchema>;

/** What the pipeline made of one language of a plan. */
export const renderedLanguageSchema = z.object({
	language: languageField,
	tracks: z.array(trackSchema).min(1),
	/** Everything in one MP3, for FM, IP clusters and whoever wants one file. */
	bulletin: measuredFileSchema.extend({
		file: z.string(),
		chapters: z.array(chapterSchema),
	}),
	/** For the pages, by message key. */
	web: z.record(z.string(), webAudioSchema),
	/** For telephones, by message key, when the plan asked for it. */
	phone: z.record(z.string(), mediaFileSchema).optional(),
	communes: z.array(communeBulletinSchema).optional(),
	/** Whose music is in it, one line each, for the papers that name sources; only what a licence asks to name. */
	credits: z.array(z.string().min(1)).optional(),
});
export type RenderedLanguage = z.output<typeof renderedLanguageSchema>;

/** Tracks as one commune plays them: its own words first. */
export function withOwnWords(rendered: RenderedLanguage, commune: string): RenderedLanguage {
	const own = rendered.communes?.find((bulletin) => bulletin.commune === commune)?.own;
	return own ? { ...rendered, tracks: [own.track, ...rendered.tracks] } : rendered;
}

export const renderedEditionSchema = z.object({
	month: monthField,
	area: z.object({ code: z.string(), name: z.string() }),
	languages: z.array(renderedLanguageSchema),
});
export type RenderedEdition = z.output<typeof renderedEditionSchema>;
