import type { NormalisedText } from './normalised-text.ts';

/** Where the words go out: nobody can turn a loudspeaker off and children listen; a page is opened by choice. */
export const CHANNELS = ['loudspeaker', 'web'] as const;
export type SafetyChannel = (typeof CHANNELS)[number];

/** `block`: must not go out like this. `warn`: a person looks and decides. */
export type Level = 'block' | 'warn';

export const RULE_NAMES = [
	'identity',
	'blame',
	'stigma',
	'stereotype',
	'how-to',
	'typed-number',
	'statistic',
	'alarm',
	'promise',
	'term',
	'action',
	'length',
	'reading-level',
	'read-aloud',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** One place in a text that needs a look. */
export interface Finding {
	readonly rule: RuleName;
	readonly level: Level;
	/** UTF-16 offset into the text as it was given. */
	readonly start: number;
	/** UTF-16 offset after the last character. */
	readonly end: number;
	/** For the writer, in Vietnamese: what, why, what to do. */
	readonly message: string;
	/** Words that can stand in place of `text.slice(start, end)`. */
	readonly suggestion?: string;
	/** Set when no rule spoke but the learned judge: surely like what hurts, or only somewhat. */
	readonly learned?: 'sure' | 'unsure';
}

/** What a rule says; `start` and `end` are offsets into the reading, `lint` turns them into offsets of the text. */
export type Remark = Omit<Finding, 'rule'>;

export type Rule = (reading: NormalisedText, channel: SafetyChannel) => Iterable<Remark>;

/** The whole linter; pages fetch it after themselves (`lint.ts`). */
export type Lint = (text: string, options: { readonly channel: SafetyChannel }) => readonly Finding[];
