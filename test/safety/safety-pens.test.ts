import { describe, expect, test } from 'vitest';

import { lint } from '#content/safety/lint.ts';
import first from '../../content/safety/examples/pen-1.json' with { type: 'json' };
import second from '../../content/safety/examples/pen-2.json' with { type: 'json' };
import third from '../../content/safety/examples/pen-3.json' with { type: 'json' };
import fifth from '../../content/safety/examples/pen-5.json' with { type: 'json' };
import fourth from '../../content/safety/examples/pen-4.json' with { type: 'json' };
import eighth from '../../content/safety/examples/pen-8.json' with { type: 'json' };
import seventh from '../../content/safety/examples/pen-7.json' with { type: 'json' };
import sixth from '../../content/safety/examples/pen-6.json' with { type: 'json' };

import type { Finding, RuleName, SafetyChannel } from '#content/safety/finding.ts';

/*
 * Sentences by three people who did not write the rules, and by a fourth who wrote some of them after the sentences;
 * labelled before the rules saw them. What they expect is what
 * must not go out; a warning that something is only named to be refuted is no finding here.
 */

interface Sentence {
	text: string;
	channel: SafetyChannel;
	expected: string[];
}
/** With the least precision and recall; a third of the fifth and of the sixth was never looked at while rules were written. */
const pens: readonly (readonly [string, Sentence[], { precision: number; recall: number }])[] = [
	['first', first as Sentence[], { precision: 0.95, recall: 0.95 }],
	['second', second as Sentence[], { precision: 0.95, recall: 0.95 }],
	['third', third as Sentence[], { precision: 0.95, recall: 0.95 }],
	['fourth', fourth as Sentence[], { precision: 0.95, recall: 0.95 }],
	['fifth', fifth as Sentence[], { precision: 0.94, recall: 0.9 }],
	['sixth', sixth as Sentence[], { precision: 0.88, recall: 0.88 }],
	['seventh', seventh as Sentence[], { precision: 0.94, recall: 0.95 }],
	['eighth', eighth as Sentence[], { precision: 0.95, recall: 0.95 }],
];
const GRAVE: readonly RuleName[] = [
	'identity',
	'blame',
	'stigma',
	'stereotype',
	'how-to',
	'typed-number',
	'alarm',
	'statistic',
	'promise',
];

/** Of the learned judge only what it is sure of. */
const counts = ({ rule, level, learned }: Finding, channel: SafetyChannel) =>
	learned === undefined
		? level === 'block' || rule === 'statistic' || (rule === 'alarm' && channel === 'web')
		: learned === 'sure';

const known = new Map<string, ReadonlySet<RuleName>>();
/** Each sentence is read once, however many rules are counted. */
function gravelyFound(text: string, channel: SafetyChannel): ReadonlySet<RuleName> {
	const key = `${channel} ${text}`;
	const findings = () => lint(text, { channel }).filter((finding) => counts(finding, channel));
	const found = known.get(key) ?? new Set(findings().map(({ rule }) => rule));
	known.set(key, found);
	return found;
}

function judge(sentences: readonly Sentence[], rules: readonly RuleName[]) {
	let right = 0;
	let tooMany = 0;
	let missed = 0;
	for (const { text, channel, expected } of sentences) {
		const found = gravelyFound(text, channel);
		for (const rule of rules) {
			if (!expected.includes(rule)) tooMany += found.has(rule) ? 1 : 0;
			else if (found.has(rule)) right += 1;
			else missed += 1;
		}
	}
	const share = (rest: number) => (right + rest === 0 ? 1 : right / (right + rest));
	return { right, tooMany, missed, precision: share(tooMany), recall: share(missed) };
}

describe.for(pens)('the safety linter on the sentences of the %s other pen', ([, sentences, least]) => {
	test('finds what must not go out and leaves the rest alone', () => {
		console.table(
			GRAVE.map((rule) => {
				const { precision, recall, ...numbers } = judge(sentences, [rule]);
				return { rule, ...numbers, precision: precision.toFixed(2), recall: recall.toFixed(2) };
			}),
		);
		const all = judge(sentences, GRAVE);
		expect(all.precision).toBeGreaterThanOrEqual(least.precision);
		expect(all.recall).toBeGreaterThanOrEqual(least.recall);
	});
});

describe('letting a child go', () => {
	test.for([
		'Nghèo mấy cũng cố cho con đi học.',
		'Vì thương con nên cha mẹ không cho con đi với người lạ.',
		'Cha mẹ cho con đi làm xa, nhớ giữ bản sao giấy tờ.',
		'Cha mẹ không có lỗi vì đã cho con đi; lỗi là ở kẻ lừa.',
		'Đừng vội cho con đi với người mới quen.',
	])('is no blame by itself: %s', (text) => {
		expect(lint(text, { channel: 'loudspeaker' }).filter(({ level }) => level === 'block')).toEqual([]);
	});

	test.for(['Bị lừa bán rồi, cho chừa.', 'Nghèo thì đem con đi bán.'])('and this still is: %s', (text) => {
		expect(lint(text, { channel: 'loudspeaker' }).some(({ level }) => level === 'block')).toBe(true);
	});
});

describe('text without marks', () => {
	const rulesIn = (text: string) =>
		lint(text, { channel: 'web' })
			.filter(({ level }) => level === 'block')
			.map(({ rule }) => rule);

	test.for([
		['vi nhe da nen bi lua ban sang ben kia', 'blame'],
		['nguoi mong lac hau nen de bi ban lam', 'stereotype'],
		['be ngan 16 tuoi o ap 3 xa minh bi ban vo quan', 'identity'],
	] as const)('is read as what it stands for: %s', ([text, rule]) => {
		expect(rulesIn(text)).toContain(rule);
	});

	test.for([
		'ba con oi mai co lop day boi mien phi cho tre em o ho ban',
		'The project helps people to come home safely and find work.',
	])('is not read into harmless words: %s', (text) => {
		expect(rulesIn(text)).toEqual([]);
	});
});

test.for([
	['words', 'một '],
	['quotation marks', '"'],
	['shouting', '!?'],
	['names', 'Nguyễn '],
	['a sentence over and over', 'nếu họ vì người Mông bị bán đi qua một hai ba '],
] as const)('a long line of %s is answered', ([, part]) => {
	const text = part.repeat(Math.ceil(20_000 / part.length));
	for (const { start, end } of lint(text, { channel: 'web' })) expect(end).toBeGreaterThan(start);
});
