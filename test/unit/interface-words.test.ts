import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { fittingWords } from '#content/interface-words/published-words.ts';
import { WORD_SECTIONS, villagerWord, villagerWords } from '#content/interface-words/villager-words.ts';
import { wordFaults } from '#content/interface-words/word-faults.ts';
import { wordStepRefusal } from '#content/interface-words/word-steps.ts';
import { wordDigest } from '#cms/interface-words/word-digest.ts';

import type { WordFacts } from '#content/interface-words/word-steps.ts';

/** Parts of `vi.json` for pages that are in Vietnamese only: broadcasters, reach, surveys, paper. */
const VIETNAMESE_ONLY = new Set(
	'exit languages provinces communes bulletin told log channels reach notFound offline paper photo survey weekdays tracks sheets'.split(
		' ',
	),
);

/** Sources of the pages that speak the reader's language. */
const sources = readdirSync('site/src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(astro|ts)$/.test(name))
	.map((name) => readFileSync(join('site/src', name), 'utf8'));

describe('the words of the villagers’ pages', () => {
	test('every part of vi.json is either translated or said to be Vietnamese only', () => {
		const vietnamese = JSON.parse(readFileSync('content/locales/vi.json', 'utf8')) as object;
		const parts = Object.keys(vietnamese).filter((part) => !VIETNAMESE_ONLY.has(part));
		expect(parts.toSorted()).toEqual(Object.keys(WORD_SECTIONS).toSorted());
	});

	test('a page in the reader’s language says nothing that nobody can translate', () => {
		const said = sources
			.filter((source) => /translator\(lang(uage)?\)|<T \{lang\}|\bk: WordKey/.test(source))
			.flatMap((source) => [...source.matchAll(/\{lang\} k="([\w.-]+)"/g)].map(([, key = '']) => key));
		expect(said.length).toBeGreaterThan(60);
		expect([...new Set(said)].filter((key) => !villagerWord(key))).toEqual([]);
	});

	test('nobody translates a word that no page says', () => {
		const all = sources.join('\n');
		const unused = villagerWords().filter(({ key }) => {
			const [section = ''] = key.split(/\.(?=[^.]*$)/);
			return !all.includes(key) && !all.includes(`${section}.\${`);
		});
		expect(unused).toEqual([]);
	});

	test.for([
		['keeps its gap', 'site.call', 'ហៅ {{number}}', 0],
		['loses its gap', 'site.call', 'ហៅទូរស័ព្ទ', 1],
		['types the number instead', 'site.call', 'ហៅ {{number}} ឬ 111', 1],
		['types it in Khmer digits', 'site.exitHint', 'ហៅ ១១១', 1],
		['has a gap of another sentence', 'home.title', 'Hu {{number}}', 1],
		['has a broken gap', 'site.call', 'Hu {{number}} {{', 1],
		['keeps what the browser fills in', 'message.leftLong', 'tshuav #m feeb #s', 0],
		['loses what the browser fills in', 'message.leftLong', 'tshuav #m feeb', 1],
		['would end the attribute that holds three sentences', 'message.left', 'tshuav #s|', 1],
		['is markup', 'home.title', '<b>Mloog</b>', 1],
		['has as many lines as there are things to say', 'help.whatHappensList', 'a\nb\nc\nd', 0],
		['loses a line', 'help.whatHappensList', 'a\nb\nc', 1],
		['is too long for a button', 'site.exit', 'x'.repeat(61), 1],
	] as const)('a translation that %s', ([, key, text, faults]) => {
		expect(wordFaults(villagerWord(key)!, text)).toHaveLength(faults);
	});

	test('a snapshot of other pages brings no word that these pages cannot show', () => {
		const brought = {
			'site.call': 'Hu {{number}}',
			'home.title': '',
			'home.gone': 'x',
			'help.hours': 'Qhib txhua hnub',
		};
		expect(fittingWords(brought)).toEqual({ 'site.call': 'Hu {{number}}' });
	});
});

describe('a step of a translated word', () => {
	const facts = (more: Partial<WordFacts> = {}): WordFacts => ({
		state: 'drafted',
		language: 'km',
		text: 'ស្តាប់',
		backTranslation: 'Nghe',
		isSourceCurrent: true,
		faults: [],
		digest: 'now',
		listenedDigest: null,
		listenedBy: null,
		changedBy: ['writer'],
		...more,
	});
	const person = (id: string, roles: readonly string[], more: object = {}) => ({
		id,
		roles,
		languages: ['km'],
		isOfProvince: false,
		...more,
	});
	const listener = person('listener', ['listener']);
	const approver = person('approver', ['approver']);
	const heard = { state: 'listened', listenedDigest: 'now', listenedBy: 'listener' } as const;

	test.for([
		['a translator sends', facts(), person('writer', ['translator']), 'submitted', undefined],
		[
			'words without what they mean are not sent',
			facts({ backTranslation: ' ' }),
			person('writer', ['translator']),
			'submitted',
			'dịch ngược',
		],
		[
			'words of an older Vietnamese are not sent',
			facts({ isSourceCurrent: false }),
			person('writer', ['translator']),
			'submitted',
			'đã đổi',
		],
		[
			'a translator of another language sends nothing',
			facts(),
			person('t', ['translator'], { languages: ['ktv'] }),
			'submitted',
			'đúng ngôn ngữ',
		],
		[
			'an officer of a province leaves them to the country',
			facts(),
			person('o', ['officer'], { isOfProvince: true }),
			'submitted',
			'cả nước',
		],
		['a listener confirms', facts({ state: 'submitted' }), listener, 'listened', undefined],
		['a listener confirms nothing that was not sent', facts(), listener, 'listened', 'đã gửi duyệt'],
		[
			'who wrote confirms nothing',
			facts({ state: 'submitted' }),
			person('writer', ['translator', 'listener']),
			'listened',
			'không tự ký',
		],
		['an approver approves what was confirmed', facts(heard), approver, 'approved', undefined],
		[
			'an approver does not stand in for the listener',
			facts({ state: 'submitted' }),
			approver,
			'approved',
			'Chưa có người bản ngữ',
		],
		[
			'what changed after it was confirmed is not approved',
			facts({ ...heard, listenedDigest: 'before' }),
			approver,
			'approved',
			'Chưa có người bản ngữ',
		],
		[
			'one person does not sign twice',
			facts(heard),
			person('listener', ['listener', 'approver']),
			'approved',
			'không duyệt nó',
		],
		[
			'an approver of a province leaves them to the country',
			facts(heard),
			person('p', ['approver'], { isOfProvince: true }),
			'approved',
			'cả nước',
		],
		['an approver gives them back', facts(heard), approver, 'drafted', undefined],
	] as const)('%s', ([, before, mover, to, words]) => {
		const refusal = wordStepRefusal(before, mover, { to, seen: 'now' });
		if (words === undefined) expect(refusal).toBeUndefined();
		else expect(refusal).toContain(words);
	});

	test('nobody signs what has changed since the page was opened', () => {
		expect(wordStepRefusal(facts(heard), approver, { to: 'approved', seen: 'before' })).toContain('tải lại trang');
	});

	test('a fingerprint is of words, meaning, language and Vietnamese', () => {
		const one = { word: 'a', language: 'km', sourceText: 'b', text: 'c', backTranslation: 'd' };
		const others = Object.keys(one).map((name) => wordDigest({ ...one, [name]: 'khác' }));
		expect(new Set([wordDigest(one), ...others]).size).toBe(6);
	});
});
