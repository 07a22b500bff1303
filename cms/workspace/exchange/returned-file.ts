import { z } from 'zod';

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

export const refusedFile = (problem: string): Returned => ({ name: '', units: [], problem });
