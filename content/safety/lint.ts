import { suspicions } from './learned/suspicion.ts';
import { isKind } from './learned/model.ts';
import { normalisedText } from './normalised-text.ts';
import { action } from './rules/action.ts';
import { alarm } from './rules/alarm.ts';
import { blame } from './rules/blame.ts';
import { howTo } from './rules/how-to.ts';
import { identity } from './rules/identity.ts';
import { length } from './rules/length.ts';
import { promise } from './rules/promise.ts';
import { readAloud } from './rules/read-aloud.ts';
import { readingLevel } from './rules/reading-level.ts';
import { statistic } from './rules/statistic.ts';
import { stereotype } from './rules/stereotype.ts';
import { stigma } from './rules/stigma.ts';
import { term } from './rules/term.ts';
import { typedNumber } from './rules/typed-number.ts';

import type { Finding, Rule, RuleName, SafetyChannel } from './finding.ts';

/** Every rule, by name; the gravest first, which is also the order of findings at one place. */
const RULES: Readonly<Record<RuleName, Rule>> = {
	identity,
	'how-to': howTo,
	'typed-number': typedNumber,
	blame,
	stigma,
	stereotype,
	alarm,
	promise,
	statistic,
	term,
	action,
	length,
	'reading-level': readingLevel,
	'read-aloud': readAloud,
};

/**
 * What a Vietnamese text must not say, or should say better, before it goes out.
 * A help for people who write and approve, not a judge: an empty list is no approval. Where no rule of harm speaks, a
 * model learned from labelled sentences may (see `learned/`).
 *
 * @returns findings by place; none overlaps a longer one of its own rule
 */
export function lint(text: string, { channel }: { channel: SafetyChannel }): readonly Finding[] {
	const reading = normalisedText(text);
	const ruled = Object.entries(RULES).flatMap(([rule, check]) =>
		withoutCovered([...check(reading, channel)]).map((remark) => ({ rule: rule as RuleName, ...remark })),
	);
	// where a rule has spoken it has the last word: it knows what is only named to be refuted
	const settled = ruled.filter(({ rule }) => isKind(rule));
	return [...ruled, ...suspicions(reading, settled, channel)]
		.map((remark): Finding => ({ ...remark, ...reading.inText(remark) }))
		.toSorted((a, b) => a.start - b.start);
}

/** Drops what lies inside another remark; of two at the same place the first stays. */
function withoutCovered<Remark extends { start: number; end: number }>(remarks: readonly Remark[]): readonly Remark[] {
	return remarks.filter(
		(inner, index) =>
			!remarks.some(
				(outer, other) =>
					other !== index &&
					outer.start <= inner.start &&
					outer.end >= inner.end &&
					(outer.end - outer.start > inner.end - inner.start || other < index),
			),
	);
}
