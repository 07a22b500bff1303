import { reasonsOf } from '#content/model/declaration-words.ts';

import type { Airing } from '#content/model/airing.ts';
import type { GroupEntry } from '#content/model/airing-groups.ts';
import type { DeclarationReason } from '#content/model/declaration-rules.ts';

/** What an officer said after asking the commune. */
export const VERDICTS = ['accepted', 'rejected'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What is derived of an entry and stored beside what was declared. */
export interface EntryState {
	/** `clientId` of the first entry of its group (content/model/airing-groups.ts). */
	readonly root: string;
	/** Codes of content/model/declaration-rules.ts with a space between them. */
	readonly reasons: string;
	/** It says what was aired: neither corrected nor taken back. */
	readonly isEffective: boolean;
	/** It is in the official figures. */
	readonly isCounted: boolean;
	/** It stands, breaks a rule, and nobody has asked yet. */
	readonly isWaiting: boolean;
}

/** An entry of the log with what was derived of it, as the two databases give it. */
export interface StoredEntry extends GroupEntry, EntryState, Pick<Airing, 'slot' | 'channel'> {
	readonly day: string;
	readonly language: string;
	readonly receivedAt: string;
	readonly verdict: Verdict | null;
}

/** The state of an entry whose group and day are known. */
export function stateOf({
	root,
	reasons,
	isEffective,
	verdict,
}: {
	readonly root: string;
	readonly reasons: readonly DeclarationReason[];
	readonly isEffective: boolean;
	readonly verdict: Verdict | null;
}): EntryState {
	const isPlain = reasons.length === 0;
	return {
		root,
		reasons: reasons.join(' '),
		isEffective,
		isCounted: isEffective && (isPlain ? verdict !== 'rejected' : verdict === 'accepted'),
		isWaiting: isEffective && !isPlain && verdict === null,
	};
}

export const isSameState = (one: EntryState, other: EntryState): boolean =>
	one.root === other.root &&
	one.reasons === other.reasons &&
	one.isEffective === other.isEffective &&
	one.isCounted === other.isCounted &&
	one.isWaiting === other.isWaiting;

export const storedReasons = ({ reasons }: Pick<EntryState, 'reasons'>): readonly DeclarationReason[] =>
	reasonsOf(reasons);
