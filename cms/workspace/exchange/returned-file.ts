import { z } from 'zod';

import { placedSentences } from '#content/model/compare-lines.ts';
import { linesOfScript } from '#content/model/script-lines.ts';

/** A sentence of a file that a translator works on elsewhere. */
const unitSchema = z.object({
	/** `cau-3`: the third sentence of the source. */
	id: z.string(),
	source: z.string(),
	target: z.string(),
	/** The translation has marks inside that nobody would read aloud. */
	hasMarkup: z.boolean(),
});
export type ReturnedUnit = z.output<typeof unitSchema>;

/** What a returned file says, whichever kind it is. */
export const returnedSchema = z.object({
	/** `goi-111/km`: message and language. */
	name: z.string(),
	units: z.array(unitSchema),
	/** Why the file as a whole cannot be read, in Vietnamese. */
	problem: z.string(),
});
export type Returned = z.output<typeof returnedSchema>;

/** What goes out to the translator: the sentences of the source with the translation that is there. */
export interface SentFile {
	readonly name: string;
	/** Tag of the language to translate into. */
	readonly language: string;
	/** For people: title of the message and name of the language. */
	readonly title: string;
	readonly units: readonly { readonly id: string; readonly source: string; readonly target: string }[];
}

export const unitId = (index: number): string => `cau-${index + 1}`;

/** `3` of `cau-3`. */
export const sentenceNumber = (id: string): string => id.replace('cau-', '');

/** Scripts of a translation and of its original. */
export interface Wordings {
	/** The Vietnamese original. */
	readonly source: string;
	readonly own: string;
	/** Sentences of the original that the translation says nothing for. */
	readonly leftOut: readonly { readonly line: string }[];
}

/** Sentences of the original with their translations; what is left out for a reason is not sent. */
export function unitsToSend({ source, own, leftOut }: Wordings): SentFile['units'] {
	const owns = linesOfScript(own);
	return placedSentences(source, leftOut).flatMap(({ text, index, place }) =>
		place === null ? [] : [{ id: unitId(index), source: text, target: owns[place] ?? '' }],
	);
}

export const refusedFile = (problem: string): Returned => ({ name: '', units: [], problem });
