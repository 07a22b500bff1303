import { z } from 'zod';

import { keyField } from '../model/fields.ts';
import { TOPICS } from '../model/message.ts';
import { CAST_NAMES } from './cast.ts';
import { MOODS, POSES } from './figure.ts';
import { PLACES } from './places.ts';
import { PROPS } from './props.ts';

/** One idea a sentence (look-and-voice.md). */
const WORDS_OF_A_SENTENCE = 14;
const isShort = (text: string): boolean =>
	text.split(/[.!?…]+/).every((sentence) => sentence.trim().split(/\s+/).length <= WORDS_OF_A_SENTENCE);
const sayingField = z.string().min(2).max(90).refine(isShort, `a sentence has at most ${WORDS_OF_A_SENTENCE} words`);
/** From the left edge to the right, in thousandths of the width. */
const acrossField = z.number().int().min(60).max(940);

const figureSchema = z.object({
	who: z.enum(CAST_NAMES),
	at: acrossField,
	pose: z.enum(POSES).default('rest'),
	mood: z.enum(MOODS).default('calm'),
	/** 1: looks to the right, −1: to the left. */
	facing: z.union([z.literal(1), z.literal(-1)]),
});

const panelSchema = z
	.object({
		place: z.enum(PLACES),
		/** In a frame on top: who tells the story. */
		caption: sayingField.optional(),
		/** From behind to the front. */
		figures: z.array(figureSchema).max(4).default([]),
		props: z.array(z.object({ prop: z.enum(PROPS), at: acrossField })).default([]),
		/** In the order of reading; `by` is a place in `figures`, `phone` a voice or a message from a telephone. */
		says: z
			.array(
				z.object({
					by: z.union([z.number().int().nonnegative(), z.enum(['phone', 'loudspeaker'])]),
					text: sayingField,
				}),
			)
			.min(1)
			.max(3),
	})
	.refine(({ figures, says }) => says.every(({ by }) => typeof by === 'string' || by < figures.length), {
		message: 'somebody speaks who is not in the panel',
	});

/** A story in four drawings for a topic of messages; a number is a token, as in every text (`{{hotline:111}}`). */
export const stripSchema = z
	.object({
		/** Also its name in addresses and files: one strip for each topic. */
		topic: z.enum(TOPICS),
		/** Months of the year whose theme it tells (planning/themes.ts). */
		months: z.array(z.number().int().min(1).max(12)),
		title: z.string().min(1).max(48),
		/** Messages of the starter library that say the same at length. */
		messages: z.array(keyField).min(1),
		panels: z.array(panelSchema).length(4),
		/** One doable thing, with the number. */
		action: sayingField,
	})
	.refine(
		({ panels, action }) =>
			[action, ...(panels.at(-1)?.says ?? []).map(({ text }) => text)].filter((text) =>
				text.includes('{{hotline:111}}'),
			).length >= 2,
		{
			message: 'the last drawing and the action both name {{hotline:111}}',
		},
	);

export type StripDraft = z.input<typeof stripSchema>;
export type Strip = z.output<typeof stripSchema>;
export type Panel = Strip['panels'][number];

/** All words of a strip, a sentence or a saying a line, as the safety rules read them. */
export const wordsOf = ({ title, panels, action }: Strip): string =>
	[
		title,
		...panels.flatMap(({ caption, says }) => [...(caption ? [caption] : []), ...says.map(({ text }) => text)]),
		action,
	].join('\n');
