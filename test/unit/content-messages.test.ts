import { describe, expect, test } from 'vitest';

import { starterHotlines } from '#content/hotlines.ts';
import { languageByTag } from '#content/languages.ts';
import { hotlinesIn, isUsable, resolveHotlines } from '#content/model/hotline.ts';
import { estimatedSeconds, LEGAL_CONTENTS } from '#content/model/message.ts';
import { parseDay } from '#content/model/month.ts';
import { starterMessages } from '#content/starter.ts';

const messages = starterMessages();
const spoken = messages.filter((message) => message.role === 'message');
const renditions = messages.flatMap((message) => message.renditions.map((rendition) => ({ message, rendition })));
const vietnamese = renditions.filter(({ rendition }) => rendition.language === 'vi');
const named = <Row extends (typeof renditions)[number]>(rows: readonly Row[]) =>
	rows.map((row) => [`${row.message.key} in ${row.rendition.language}`, row] as const);

const HOTLINE_111 = '{{hotline:111}}';
const withoutTokens = (text: string) => text.replaceAll(/\{\{hotline:\d+\}\}/g, '');
const wordsOf = (sentence: string) =>
	sentence
		.replaceAll(/\{\{hotline:(\d+)\}\}/g, (_token, digits: string) => digits.split('').join(' '))
		.match(/[\p{L}\p{N}]+/gu) ?? [];
const sentencesOf = (script: string) => script.split(/(?<=[.!?…។。])\s*/u).filter((sentence) => sentence.trim() !== '');

/** Blame, stigma, ethnic stereotypes and unofficial terms (domain.md section 6, rule 3; look-and-voice.md). */
const BANNED = [
	'nhẹ dạ, cả tin, ham chơi, hám lợi, đua đòi, tự nguyện đi',
	'gái bán dâm, gái mại dâm, gái làng chơi, thiếu hiểu biết, lạc hậu, dân trí thấp',
	'buôn người, buôn bán người, nạn nhân, triển khai, thực hiện nghiêm túc',
].flatMap((words) => words.split(', '));

describe('the starter messages', () => {
	test('are at least fourteen, framed by one opening and one closing', () => {
		expect(spoken.length).toBeGreaterThanOrEqual(14);
		expect(messages.at(0)?.role).toBe('opening');
		expect(messages.at(-1)?.role).toBe('closing');
		expect(messages).toHaveLength(spoken.length + 2);
	});

	test('have a key and a place of their own, in play order, and one text per language', () => {
		expect(new Set(messages.map((message) => message.key)).size).toBe(messages.length);
		const orders = messages.map((message) => message.order);
		expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
		for (const message of messages) {
			const tags = message.renditions.map((rendition) => rendition.language);
			expect(new Set(tags).size).toBe(tags.length);
			expect(tags[0]).toBe('vi');
		}
	});

	test('are all fit for loudspeakers, sourced, and together cover the letters a to g of Article 7', () => {
		expect(messages.filter((message) => message.loudspeaker !== 'fit')).toEqual([]);
		expect(spoken.filter((message) => message.sources.length === 0)).toEqual([]);
		const covered = new Set(spoken.flatMap((message) => message.legalContent));
		expect(LEGAL_CONTENTS.filter((letter) => letter !== 'h' && !covered.has(letter))).toEqual([]);
	});

	test('belong on air all year, except the one for 30 July', () => {
		const seasonal = messages.filter((message) => message.seasonMonths.length > 0);
		expect(seasonal.map((message) => [message.key, message.seasonMonths])).toEqual([['ngay-30-7', [7]]]);
	});

	test('fit one session of 15 minutes, all of them together', () => {
		const seconds = vietnamese.map(({ rendition }) => estimatedSeconds(rendition.script));
		expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(15 * 60);
	});

	test('are samples until somebody approves them, in languages of the registry', () => {
		expect(renditions.filter(({ rendition }) => !rendition.isSample)).toEqual([]);
		expect(renditions.filter(({ rendition }) => !languageByTag(rendition.language))).toEqual([]);
	});

	test('speak only numbers of the starter registry that may be spoken', () => {
		const today = parseDay('2026-11-22')!;
		const usable = starterHotlines.filter((hotline) => isUsable(hotline, today)).map((hotline) => hotline.number);
		const said = renditions.flatMap(({ rendition }) =>
			hotlinesIn(`${rendition.script}${rendition.webText}${rendition.action}`),
		);
		expect([...new Set(said)].filter((number) => !usable.includes(number))).toEqual([]);
		const resolved = renditions.map(({ rendition }) =>
			resolveHotlines(rendition.script, { hotlines: starterHotlines, today, form: 'written' }),
		);
		expect(resolved.filter((text) => text.includes('{{'))).toEqual([]);
	});

	test.for(named(renditions))('%s has no typed number, only tokens', ([, { rendition }]) => {
		for (const text of [
			rendition.title,
			rendition.script,
			rendition.webText,
			rendition.action,
			rendition.backTranslation,
		]) {
			// 30/7 and the like have at most two digits in a row; a number spelt with spaces or points is a number too
			expect(withoutTokens(text)).not.toMatch(/\d{3,}|\d([ .-]\d){2,}/);
			expect(withoutTokens(text)).not.toMatch(/[{}]/);
		}
	});

	test.for(named(renditions.filter(({ message }) => message.role === 'message')))(
		'%s ends with the hotline and one thing to do',
		([, { rendition }]) => {
			expect(sentencesOf(rendition.script).at(-1)).toContain(HOTLINE_111);
			expect(rendition.action).toContain(HOTLINE_111);
			expect(sentencesOf(rendition.action)).toHaveLength(1);
			expect(rendition.webText).toContain('- ');
		},
	);

	test.for(named(renditions))('%s neither blames nor shames', ([, { rendition }]) => {
		const all = Object.values(rendition).join('\n').toLowerCase().normalize('NFC');
		expect(BANNED.filter((word) => all.includes(word))).toEqual([]);
	});

	test.for(named(vietnamese))('%s can be read in 88 seconds, in sentences of at most 14 words', ([, { rendition }]) => {
		expect(estimatedSeconds(rendition.script)).toBeLessThanOrEqual(88);
		expect(sentencesOf(rendition.script).filter((sentence) => wordsOf(sentence).length > 14)).toEqual([]);
		expect(rendition.backTranslation).toBe('');
	});

	test.for([
		['km', 'ភាសាខ្មែរ'],
		['mww-Latn-VN', 'lus Hmoob Dawb'],
		['yue-Hant-VN', '廣東話'],
		['vi', 'tiếng Việt'],
	] as const)(
		'in %s the opening names the language in its first sentence and the closing the hotline',
		([tag, name]) => {
			const scriptOf = (key: string) =>
				messages.find((message) => message.key === key)?.renditions.find(({ language }) => language === tag)?.script ??
				'';
			expect(sentencesOf(scriptOf('loi-mo-dau'))[0]).toContain(name);
			expect(scriptOf('loi-ket')).toContain(HOTLINE_111);
		},
	);

	test.for(['km', 'mww-Latn-VN', 'yue-Hant-VN'])('at least four are in %s, each with a back-translation', (tag) => {
		const inLanguage = renditions.filter(({ rendition }) => rendition.language === tag);
		expect(inLanguage.filter(({ message }) => message.role === 'message').length).toBeGreaterThanOrEqual(4);
		expect(inLanguage.filter(({ rendition }) => rendition.backTranslation === '')).toEqual([]);
		// each sentence has its back-translation, and the action one of its own
		for (const { rendition } of inLanguage) {
			const lines = rendition.backTranslation.split('\n').filter((line) => !line.startsWith('Việc cần làm:'));
			expect(lines).toHaveLength(rendition.script.split('\n').length);
			expect(hotlinesIn(rendition.backTranslation)).toEqual(hotlinesIn(rendition.script));
		}
	});

	test.for([
		['km', /\p{sc=Khmer}/gu],
		['yue-Hant-VN', /\p{sc=Han}/gu],
	] as const)('the %s texts are written in their own script', ([tag, script]) => {
		for (const { rendition } of renditions.filter((row) => row.rendition.language === tag)) {
			const text = withoutTokens(rendition.script).replaceAll('Loa Làng', '');
			expect(text.match(/\p{sc=Latin}/gu)).toBeNull();
			expect(text.match(script)?.length).toBeGreaterThan(10);
			expect(rendition.title).toMatch(new RegExp(script.source, 'u'));
		}
	});
});
