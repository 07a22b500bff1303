import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { explained } from '#content/safety/explain.ts';
import { pattern } from '#content/safety/pattern.ts';
import { allPhrases, listsOf, replacementOf, wordsOf } from '#content/safety/word-lists.ts';

const SAFETY = new URL('../../content/safety/', import.meta.url);
const sources = ['rules/', ''].flatMap((folder) =>
	readdirSync(new URL(folder, SAFETY), { withFileTypes: true })
		.filter((file) => file.isFile() && file.name.endsWith('.ts'))
		.map((file) => readFileSync(new URL(`${folder}${file.name}`, SAFETY), 'utf8')),
);
const named = new Set(
	sources.flatMap((source) =>
		[...source.matchAll(/(?:wordsOf|replacementOf)\('([^']+)'\)/g)].map((match) => match[1] ?? ''),
	),
);

describe('the word lists', () => {
	test('are all read by a rule, and every list that a rule names is there', () => {
		expect([...new Set(allPhrases().map(({ kind }) => kind))].toSorted()).toEqual([...named].toSorted());
		expect(allPhrases().length).toBeGreaterThan(2_000);
	});

	test('have a file for each that is read', () => {
		const files = readdirSync(new URL('words/', SAFETY)).map((file) => file.replace('.json', ''));
		expect([...new Set(allPhrases().map(({ kind }) => kind.split('.')[0] ?? ''))].toSorted()).toEqual(files.toSorted());
	});

	test('have one phrase a line, each a pattern of its own', () => {
		for (const { phrase } of allPhrases()) expect(() => pattern(phrase), phrase).not.toThrow();
		for (const file of readdirSync(new URL('words/', SAFETY))) {
			const lines = readFileSync(new URL(`words/${file}`, SAFETY), 'utf8').split('\n');
			expect(lines.filter((line) => (line.match(/"phrase":/g)?.length ?? 0) > 1)).toEqual([]);
		}
	});

	test('say what may stand in the place of a phrase', () => {
		expect(wordsOf('blame.nhe-da')).toBe('nhẹ dạ');
		expect(() => replacementOf('harm.trader')).toThrow();
		const replaced = allPhrases().filter(({ instead }) => instead !== undefined);
		expect(replaced.length).toBeGreaterThan(40);
	});

	test.for([
		['a key that is none', [{ phrase: 'a', kind: 'b.c', level: 'x' }], /level/],
		['a phrase with a space at its end', [{ phrase: 'a ', kind: 'b.c' }], /space at an end/],
		['no list', [{ phrase: 'a', kind: 'b' }], /kind/],
		[
			'a list in two pieces',
			[
				{ phrase: 'a', kind: 'b.c' },
				{ phrase: 'd', kind: 'b.e' },
				{ phrase: 'f', kind: 'b.c' },
			],
			/"b.c" do not stand together at "f"/,
		],
		[
			'two replacements for one list',
			[
				{ phrase: 'a', kind: 'b.c', instead: 'x' },
				{ phrase: 'd', kind: 'b.c' },
			],
			/"b.c" has several replacements at "d"/,
		],
	] as [string, unknown, RegExp][])('are refused with %s', ([, entries, why]) => {
		expect(() => listsOf(entries)).toThrow(why);
	});
});

describe('an explanation', () => {
	test('names the phrase, its list and its words, marked or not, and says when no list spoke', () => {
		const [first] = explained('Vì nhẹ-dạ nên bị lừa.', { channel: 'loudspeaker' });
		expect(first?.finding.rule).toBe('blame');
		expect(first?.phrases).toContainEqual({ phrase: 'nhẹ dạ', kind: 'blame.nhe-da', words: 'nhẹ-dạ' });
		const bare = explained('Vi nhe da nen bi lua di xa.', { channel: 'web' });
		expect(bare.flatMap(({ phrases }) => phrases.map(({ words }) => words))).toContain('nhe da');
		const [number] = explained('Gọi 111 ngay.', { channel: 'loudspeaker' });
		expect([number?.finding.rule, number?.phrases]).toEqual(['typed-number', []]);
		expect(explained('Kính chào bà con.', { channel: 'loudspeaker' })).toEqual([]);
	});
});
