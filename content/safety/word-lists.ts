import { z } from 'zod';

import alarmDoom from './words/alarm-doom.json' with { type: 'json' };
import alarmThreats from './words/alarm-threats.json' with { type: 'json' };
import alarm from './words/alarm.json' with { type: 'json' };
import blameLinks from './words/blame-links.json' with { type: 'json' };
import blameMotives from './words/blame-motives.json' with { type: 'json' };
import blame from './words/blame.json' with { type: 'json' };
import harm from './words/harm.json' with { type: 'json' };
import howToCrossing from './words/how-to-crossing.json' with { type: 'json' };
import howToListed from './words/how-to-listed.json' with { type: 'json' };
import howToRecipes from './words/how-to-recipes.json' with { type: 'json' };
import howTo from './words/how-to.json' with { type: 'json' };
import oneReturned from './words/one-returned.json' with { type: 'json' };
import peoples from './words/peoples.json' with { type: 'json' };
import stereotype from './words/stereotype.json' with { type: 'json' };
import stigmaKin from './words/stigma-kin.json' with { type: 'json' };
import stigmaReturned from './words/stigma-returned.json' with { type: 'json' };
import stigma from './words/stigma.json' with { type: 'json' };
import term from './words/term.json' with { type: 'json' };

/** One phrase that a rule looks for, in the writing of `pattern.ts`: as a Vietnamese reviewer reads and edits it. */
const phraseSchema = z.strictObject({
	phrase: z
		.string()
		.min(1)
		.refine((phrase) => phrase.trim() === phrase, 'has a space at an end'),
	/** `rule.list`: the list it belongs to; a rule names the list. */
	kind: z.string().regex(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z0-9]+)*$/),
	/** What a writer may put in its place; the same for a whole list. */
	instead: z.string().min(1).optional(),
});
export type ListedPhrase = z.output<typeof phraseSchema>;

/** A list as the rules read it. */
interface WordList {
	readonly phrases: readonly string[];
	readonly instead: string | undefined;
}

/**
 * Puts phrases together by kind, in their order.
 *
 * @throws {z.ZodError} when a phrase breaks the schema
 * @throws {Error} when the phrases of a list do not stand together, or name several replacements
 */
export function listsOf(entries: unknown): ReadonlyMap<string, WordList> {
	const lists = new Map<string, { phrases: string[]; instead: string | undefined }>();
	let last = '';
	for (const { phrase, kind, instead } of z.array(phraseSchema).parse(entries)) {
		const known = lists.get(kind);
		if (known && kind !== last) throw new Error(`the phrases of "${kind}" do not stand together at "${phrase}"`);
		if (known && known.instead !== instead) throw new Error(`"${kind}" has several replacements at "${phrase}"`);
		if (known) known.phrases.push(phrase);
		else lists.set(kind, { phrases: [phrase], instead });
		last = kind;
	}
	return lists;
}

const LISTS = listsOf([
	...alarmDoom,
	...alarmThreats,
	...alarm,
	...blameLinks,
	...blameMotives,
	...blame,
	...harm,
	...howToCrossing,
	...howToListed,
	...howToRecipes,
	...howTo,
	...oneReturned,
	...peoples,
	...stereotype,
	...stigmaKin,
	...stigmaReturned,
	...stigma,
	...term,
]);

function listOf(kind: string): WordList {
	const list = LISTS.get(kind);
	if (!list) throw new Error(`there is no list of words "${kind}"`);
	return list;
}

/** The phrases of a list as one choice, to be put into a pattern. */
export const wordsOf = (kind: string): string => listOf(kind).phrases.join('|');

/**
 * What stands in place of each phrase of a list.
 *
 * @throws {Error} when the list names none
 */
export function replacementOf(kind: string): string {
	const { instead } = listOf(kind);
	if (instead === undefined) throw new Error(`the list "${kind}" names no replacement`);
	return instead;
}

/** Every phrase with the list it is in. */
export const allPhrases = (): readonly ListedPhrase[] =>
	[...LISTS].flatMap(([kind, { phrases, instead }]) =>
		phrases.map((phrase) => ({ phrase, kind, ...(instead === undefined ? {} : { instead }) })),
	);
