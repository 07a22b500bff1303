import { describe, expect, test } from 'vitest';

import { villagerWord, villagerWords } from '#content/interface-words/villager-words.ts';
import { deskWord } from '#cms/interface-words/load-words.ts';
import { poOf, readPo } from '#cms/interface-words/po-file.ts';

import type { InterfaceWord } from '#cms/payload-types.ts';

describe('a PO file', () => {
	const stored = (more: Partial<InterfaceWord> = {}) =>
		({
			word: 'site.call',
			language: 'km',
			sourceText: villagerWord('site.call')!.text,
			text: 'ហៅ {{number}}',
			backTranslation: 'Gọi {{number}}\ncho "111"',
			state: 'approved',
			updatedAt: '2026-11-20T03:04:05.678Z',
			...more,
		}) as InterfaceWord;
	const exported = (more: Partial<InterfaceWord> = {}) =>
		poOf(
			'km',
			villagerWords().map((word) => deskWord(word, word.key === 'site.call' ? stored(more) : undefined)),
		).toString('utf8');
	const translated = (text: string, key: string, translation: string) => {
		const { text: source } = villagerWord(key)!;
		const entry = `msgctxt "${key}"\nmsgid "${source}"\nmsgstr "`;
		expect(text).toContain(entry);
		return text.replace(`${entry}"`, `${entry}${translation}"`);
	};

	test('goes out with every word, its place and what must stay, and comes back as it went', () => {
		const file = exported();
		expect(file.match(/^msgctxt /gm)).toHaveLength(villagerWords().length);
		expect(file).toContain('Language: km');
		expect(file).toContain('#. Khung của mọi trang.');
		expect(readPo(file, 'km')).toEqual({
			words: [
				{
					key: 'site.call',
					text: 'ហៅ {{number}}',
					backTranslation: stored().backTranslation,
					baseUpdatedAt: stored().updatedAt,
				},
			],
			refused: [],
		});
	});

	test('brings a translation of several lines with quotes', () => {
		const file = exported().replace(
			/(msgctxt "help\.whatHappensList"\nmsgid ""\n(?:"[^\n]*\n)+msgstr )""/,
			String.raw`$1"a \"b\"\nc\nd\ne"`,
		);
		const read = readPo(file, 'km');
		expect('words' in read && read.words).toContainEqual({
			key: 'help.whatHappensList',
			text: 'a "b"\nc\nd\ne',
			baseUpdatedAt: '',
		});
	});

	test.for([
		['was made without', /#\. Lưu lần cuối: .*\n/g],
		['spoils', /05\.678Z/g],
	] as const)('that %s the state that it comes from claims to have seen nothing', ([, marks]) => {
		const read = readPo(exported().replaceAll(marks, ''), 'km');
		expect('words' in read && read.words.map(({ baseUpdatedAt }) => baseUpdatedAt)).toEqual(['']);
	});

	test.for([
		['what nobody has approved is fuzzy', () => exported({ state: 'drafted' }), 'fuzzy'],
		['a lost gap', () => translated(exported(), 'site.home', 'ទំព័រ {{x}}'), 'chỗ trống'],
		[
			'a Vietnamese that the pages no longer say',
			() => exported().replaceAll('msgid "Gọi {{number}}"', 'msgid "Gọi số {{number}}"'),
			'đã đổi',
		],
		[
			'a word that the pages do not have',
			() => exported().replace('msgctxt "site.call"', 'msgctxt "site.gone"'),
			'không còn lời này',
		],
	] as const)('leaves out by name: %s', ([, make, words]) => {
		const read = readPo(make(), 'km');
		expect('refused' in read && read.refused.join()).toContain(words);
	});

	test.for([
		[
			'is of another language',
			(): string => exported().replace('Language: km', 'Language: mww-Latn-VN'),
			'mww-Latn-VN',
		],
		['is no PO file', (): string => 'ID3 \u0000\u0001 "', 'không phải tệp PO'],
		['is empty', (): string => '', 'không phải tệp PO'],
	] as const)('that %s is refused whole', ([, make, words]) => {
		const read = readPo(make(), 'km');
		expect('problem' in read ? read.problem : read).toContain(words);
	});
});
