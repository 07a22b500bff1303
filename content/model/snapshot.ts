import { z } from 'zod';

import { webAudioSchema } from './clip.ts';
import { communeSchema, provinceSchema } from './commune.ts';
import { renderedLanguageSchema, withOwnWords } from './edition-plan.ts';
import { dayField, keyField, languageField, monthField } from './fields.ts';
import { hotlineSchema } from './hotline.ts';
import { publishedMaterialSchema } from './material.ts';
import { lineDeliverySchema } from './message-form.ts';
import { AUDIENCES, LEGAL_CONTENTS, sourceSchema, TOPICS } from './message.ts';
import { serviceSchema } from './public-help.ts';
import { SPOKEN_PROMPTS } from './spoken-prompt.ts';
import { withdrawalSchema } from './withdrawal.ts';

import type { Commune, Province } from './commune.ts';
import type { Month } from './month.ts';

/**
 * Everything published at one moment, as one immutable document: all that the site ever sees of the CMS.
 * Hotline tokens are resolved; nothing unapproved is in it except what says `isSample`. It is not served itself.
 */
const publishedRenditionSchema = z.object({
	language: languageField,
	title: z.string().min(1),
	/** What is read aloud, with numbers written as figures; empty: audio-only. */
	script: z.string(),
	/** Of a scene: the role and the silence after each line of the script, for those who read it from paper. */
	delivery: z.array(lineDeliverySchema).optional(),
	/** Paragraphs separated by an empty line, list lines start with `- `; empty: none. */
	webText: z.string(),
	action: z.string(),
	isSample: z.boolean(),
	/** What the pages play; null: no recording yet. */
	audio: webAudioSchema.nullable(),
});
export type PublishedRendition = z.output<typeof publishedRenditionSchema>;

const publishedMessageSchema = z.object({
	key: keyField,
	role: z.enum(['message', 'opening', 'closing']),
	order: z.number().int(),
	topics: z.array(z.enum(TOPICS)),
	legalContent: z.array(z.enum(LEGAL_CONTENTS)),
	audiences: z.array(z.enum(AUDIENCES)),
	sources: z.array(sourceSchema),
	renditions: z.array(publishedRenditionSchema).min(1),
});
export type PublishedMessage = z.output<typeof publishedMessageSchema>;

export const publishedEditionSchema = z.object({
	month: monthField,
	/** Province code, or `00`: for every province that has none of its own. */
	area: z.string().regex(/^\d{2}$/),
	title: z.string(),
	languages: z.array(renderedLanguageSchema),
	/** What was taken out after publishing; whoever downloaded it before is to delete it. */
	withdrawn: z.array(withdrawalSchema),
	/** Suggested starts of slots, local time. */
	slots: z.array(z.string()),
	isSample: z.boolean(),
});
export type PublishedEdition = z.output<typeof publishedEditionSchema>;

const reachMonthSchema = z.object({
	month: monthField,
	provinces: z.array(
		z.object({
			province: z.string(),
			communesInForce: z.number().int(),
			/** Communes with at least one valid airing. */
			communesAired: z.number().int(),
			airings: z.number().int(),
			minutes: z.number(),
			/** Declared airings that an officer has still to ask about: in none of the figures beside it. */
			waiting: z.number().int().default(0),
			byConfidence: z.object({ A: z.number().int(), B: z.number().int(), C: z.number().int(), D: z.number().int() }),
		}),
	),
	/** Codes of the communes with an airing; of the newest month only, for readers who look for theirs. */
	communesAired: z.array(z.string()).optional(),
	/** Times, not people: daily counters of the pages added up over the month. */
	pages: z.object({
		views: z.number().int(),
		started: z.number().int(),
		completed: z.number().int(),
		bundles: z.number().int(),
	}),
});

export const snapshotSchema = z.object({
	format: z.literal(1),
	/** A list of the release's files goes with it (content/lib/release-files.ts); older releases have none. */
	hasFileList: z.boolean().default(false),
	/** Name of the release: `20261122-154012-ab12cd`. */
	release: z.string().regex(/^[0-9a-z-]{8,60}$/),
	publishedAt: z.iso.datetime(),
	/** The day after which the figures below may have changed. */
	today: dayField,
	/** Public address without a trailing slash. */
	siteUrl: z.url(),
	/** True while starter content is on the site: every page says so. */
	isSample: z.boolean(),
	/** Languages with at least one published rendition, Vietnamese first. */
	languages: z.array(languageField).min(1),
	/** Verified; in date, or still named by what was released while it was. */
	hotlines: z.array(hotlineSchema),
	provinces: z.array(provinceSchema),
	communes: z.array(communeSchema),
	messages: z.array(publishedMessageSchema),
	/** What the pages must not show any more, with a word for whoever has kept it. */
	withdrawn: z.array(withdrawalSchema).default([]),
	/** Newest month first. */
	editions: z.array(publishedEditionSchema),
	/** Posters, leaflets and notices of published renditions, in the media storage as PDF. */
	materials: z.array(publishedMaterialSchema).default([]),
	reach: z.object({ asOf: z.iso.datetime(), months: z.array(reachMonthSchema) }),
	/** The public directory: places that help, verified. */
	services: z.array(serviceSchema).default([]),
	/** What each language is called, said by a person, by tag; not every language has one. */
	spokenNames: z.record(languageField, webAudioSchema).default({}),
	/** What else is said beside the main buttons, by tag and prompt; a button without one has no ear. */
	spokenPrompts: z.record(languageField, z.partialRecord(z.enum(SPOKEN_PROMPTS), webAudioSchema)).default({}),
	/** Words of the villagers' pages in other languages, approved; by tag and word (content/interface-words). */
	interfaceWords: z.record(languageField, z.record(z.string(), z.string())).default({}),
});
export type Snapshot = z.output<typeof snapshotSchema>;

/** Languages in which a commune listens: its own list, else its province's; Vietnamese always. */
export function languagesOf(commune: Commune, provinces: readonly Province[]): readonly string[] {
	const own =
		commune.languages.length > 0
			? commune.languages
			: (provinces.find((province) => province.code === commune.province)?.languages ?? []);
	return [...new Set(['vi', ...own])];
}

/** Months of which a commune has an edition, newest first. */
export function monthsFor(snapshot: Pick<Snapshot, 'editions'>, commune: Commune): readonly Month[] {
	const months = snapshot.editions
		.filter((edition) => edition.area === commune.province || edition.area === '00')
		.map((edition) => edition.month);
	return [...new Set(months)].toSorted().toReversed();
}

/** The edition a commune airs in a month: its province's own, else the national one. */
export function editionFor(
	snapshot: Pick<Snapshot, 'editions'>,
	commune: Commune,
	month: Month,
): PublishedEdition | undefined {
	const ofMonth = snapshot.editions.filter((edition) => edition.month === month);
	return (
		ofMonth.find((edition) => edition.area === commune.province) ?? ofMonth.find((edition) => edition.area === '00')
	);
}

/** The languages of an edition that a commune gets: those it listens in. */
export function bundleLanguagesFor(edition: PublishedEdition, commune: Commune, provinces: readonly Province[]) {
	const spoken = languagesOf(commune, provinces);
	return edition.languages
		.filter((rendered) => spoken.includes(rendered.language))
		.map((rendered) => withOwnWords(rendered, commune.code));
}
