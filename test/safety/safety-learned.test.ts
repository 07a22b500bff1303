import { describe, expect, test } from 'vitest';

import { nearestExample } from '#content/safety/learned/nearest.ts';
import { harmlessSentences, labelledTexts } from '#content/safety/learned/examples.ts';
import { mostAlike } from '#content/safety/learned/judge.ts';
import { learned, lessonsOf, measured } from '#content/safety/learned/learning.ts';
import { isKind, KINDS, modelOf } from '#content/safety/learned/model.ts';
import { lint } from '#content/safety/lint.ts';
import { normalisedText } from '#content/safety/normalised-text.ts';
import storedModel from '../../content/safety/learned/model.json' with { type: 'json' };
import penA from '../fixtures/safety/pen-a.json' with { type: 'json' };
import penB from '../fixtures/safety/pen-b.json' with { type: 'json' };
import penC from '../fixtures/safety/pen-c.json' with { type: 'json' };

import type { Finding, SafetyChannel } from '#content/safety/finding.ts';

interface Sentence {
	text: string;
	channel: SafetyChannel;
	expected: string[];
}
/** Read by the rules and the model once they were ready. Never learn from these and write no rule for them. */
const unseen = [penA, penB, penC].flat() as Sentence[];

const share = (part: number, rest: number) => (part + rest === 0 ? 1 : part / (part + rest));
const labelled = labelledTexts();
const harmless = harmlessSentences();

/** What is stopped at all, and what is called by its kind; numbers typed by hand are a matter of form and not counted. */
function judgedOn(sentences: readonly Sentence[], counts: (finding: Finding, channel: SafetyChannel) => boolean) {
	const stopped = { right: 0, tooMany: 0, missed: 0 };
	const named = { right: 0, tooMany: 0, missed: 0 };
	for (const { text, channel, expected } of sentences) {
		const wanted = new Set(expected.filter((rule) => rule !== 'typed-number'));
		const findings = lint(text, { channel }).filter(({ rule }) => isKind(rule));
		const found = new Set<string>(findings.filter((each) => counts(each, channel)).map(({ rule }) => rule));
		if (found.size > 0) stopped[wanted.size > 0 ? 'right' : 'tooMany'] += 1;
		else if (wanted.size > 0) stopped.missed += 1;
		for (const kind of KINDS) {
			if (found.has(kind)) named[wanted.has(kind) ? 'right' : 'tooMany'] += 1;
			else if (wanted.has(kind)) named.missed += 1;
		}
	}
	const figures = ({ right, tooMany, missed }: typeof stopped) => ({
		precision: share(right, tooMany),
		recall: share(right, missed),
	});
	return { stopped: figures(stopped), named: figures(named) };
}

const byRule = ({ rule, level, learned: judged }: Finding, channel: SafetyChannel) =>
	judged === undefined && (level === 'block' || rule === 'statistic' || (rule === 'alarm' && channel === 'web'));

describe('three pens that nobody learned from', () => {
	const rules = judgedOn(unseen, byRule);
	const sure = judgedOn(unseen, (finding, channel) => byRule(finding, channel) || finding.learned === 'sure');
	const unsure = judgedOn(unseen, (finding, channel) => byRule(finding, channel) || finding.learned !== undefined);

	test('are found far oftener than by the rules alone', () => {
		console.table({
			'rules, stopped': rules.stopped,
			'rules, by kind': rules.named,
			'with the judge, stopped': sure.stopped,
			'with the judge, by kind': sure.named,
			'with its warnings, stopped': unsure.stopped,
			'with its warnings, by kind': unsure.named,
		});
		expect(sure.stopped.recall).toBeGreaterThan(rules.stopped.recall + 0.3);
	});

	test('hold what was seen at first sight', () => {
		expect(sure.stopped.precision).toBeGreaterThanOrEqual(0.92);
		expect(sure.stopped.recall).toBeGreaterThanOrEqual(0.85);
		expect(sure.named.precision).toBeGreaterThanOrEqual(0.83);
		expect(sure.named.recall).toBeGreaterThanOrEqual(0.8);
		expect(unsure.stopped.recall).toBeGreaterThanOrEqual(0.96);
	});
});

describe('the learned model', () => {
	test('is what the labelled sentences give; our own texts may have changed a little since', () => {
		const again = modelOf(learned(lessonsOf(labelled, harmless)));
		const stored = modelOf(storedModel);
		const differences = unseen.map(({ text }) => {
			const reading = normalisedText(text);
			return Math.abs((mostAlike(again, reading)?.likeness ?? 0) - (mostAlike(stored, reading)?.likeness ?? 0));
		});
		expect(differences.filter((difference) => difference > 0.1).length).toBeLessThan(unseen.length / 50);
	});

	test('judges a writer whom it has not read', () => {
		const others = labelled.filter(({ writer }) => writer !== 'writer-w');
		const model = modelOf(learned(lessonsOf(others, harmless)));
		const judgements = labelled
			.filter(({ writer }) => writer === 'writer-w')
			.map(({ text, writer, expected }) => ({
				text,
				writer,
				kinds: expected.filter(isKind),
				judged: mostAlike(model, normalisedText(text)),
			}));
		const { precision, recall } = measured(judgements, storedModel.blockFrom);
		console.log(`a writer left out: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
		expect(precision).toBeGreaterThanOrEqual(0.9);
		expect(recall).toBeGreaterThanOrEqual(0.77);
	});

	test('stops only from where writers left out were judged right, 95 of 100 times', () => {
		expect(storedModel.measured['block precision']).toBeGreaterThanOrEqual(0.95);
		expect(storedModel.warnFrom).toBeLessThan(storedModel.blockFrom);
		const { 'own sentences': own, 'own sentences blocked': blocked } = storedModel.measured;
		expect(blocked / own).toBeLessThan(0.005);
	});

	test('stops none of the sentences that we publish ourselves', () => {
		const model = modelOf(storedModel);
		const stopped = harmless.filter(
			(text) => (mostAlike(model, normalisedText(text))?.likeness ?? 0) >= model.blockFrom,
		);
		expect(stopped).toEqual([]);
	});

	test.for([
		['too short', 'Đừng dại nhé.'],
		['without marks', 'con gai ma bo nha theo trai thi dang doi lam roi con keu ai'],
		['another language', 'The girl was greedy and silly, so it serves her right that she was sold.'],
		['a language of the mountains', 'Kuv tus niam hais tias koj yuav tsum mus kawm ntawv txhua hnub.'],
	] as const)('says nothing of a text it cannot judge: %s', ([, text]) => {
		expect(mostAlike(modelOf(storedModel), normalisedText(text))).toBeUndefined();
	});
});

describe('a suspicion', () => {
	const ofWeb = 'Bước ra khỏi cổng là chúng vồ lấy, xác con nằm lại bên đường không ai hay.';
	const learnedIn = (text: string, channel: SafetyChannel = 'loudspeaker') =>
		lint(text, { channel }).filter((finding) => finding.learned !== undefined);

	test('covers its sentence, says what it is like and quotes the words that weighed most', () => {
		const before = 'Kính chào bà con trong xã.';
		const text = `${before} Cứ tin lời cán bộ, hai ngày nữa mọi chuyện sẽ xong.`;
		const [finding] = learnedIn(text);
		expect(finding).toMatchObject({ rule: 'promise', level: 'block', learned: 'sure' });
		expect(text.slice(finding!.start, finding!.end)).toBe(text.slice(before.length + 1));
		expect(finding!.message).toMatch(/giống những câu hứa điều không ai chắc được \(máy đoán, nhất là qua “.+”\)/);
	});

	test('only warns where the rules only warn', () => {
		expect(learnedIn(ofWeb, 'web')).toMatchObject([{ rule: 'alarm', level: 'warn', learned: 'sure' }]);
		expect(learnedIn(ofWeb, 'loudspeaker')).toMatchObject([{ rule: 'alarm', level: 'block', learned: 'sure' }]);
	});

	test('is silent where a rule has spoken, also where it took the words for refuted', () => {
		for (const text of ['Vì nhẹ dạ nên cô ấy bị lừa bán sang bên kia.', 'Xin đừng nói họ nhẹ dạ, họ bị lừa mà.']) {
			expect(lint(text, { channel: 'loudspeaker' }).map(({ rule }) => rule)).toContain('blame');
			expect(learnedIn(text)).toEqual([]);
		}
	});

	test('can be explained by a known sentence of its kind', () => {
		const nearest = nearestExample('Cứ tin lời cán bộ, hai ngày nữa mọi chuyện sẽ xong.', 'promise');
		expect(labelled.find(({ text }) => text === nearest)?.expected).toContain('promise');
		expect(nearestExample('Gọi 111 ngay.', 'typed-number')).toBeUndefined();
	});
});
