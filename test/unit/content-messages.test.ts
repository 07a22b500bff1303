import { describe, expect, test } from 'vitest';

import { starterHotlines } from '#content/hotlines.ts';
import { languageByTag } from '#content/languages.ts';
import { hotlinesIn, isUsable, resolveHotlines } from '#content/model/hotline.ts';
import { estimatedSeconds, LEGAL_CONTENTS } from '#content/model/message.ts';
import { parseDay } from '#content/model/month.ts';
import { linesOfScript } from '#content/model/script-lines.ts';
import { starterMessages } from '#content/starter.ts';

const messages = starterMessages();
const spoken = messages.filter((message) => message.role === 'message');
const renditions = messages.flatMap((message) => message.renditions.map((rendition) => ({ message, rendition })));
const vietnamese = renditions.filter(({ rendition }) => rendition.language === 'vi');
const named = <Row extends (typeof renditions)[number]>(rows: readonly Row[]) =>
	rows.map((row) => [`${row.message.key} in ${row.rendition.language}`, row] as const);

const scriptIn = (key: string, tag: string) =>
	messages.find((message) => message.key === key)?.renditions.find(({ language }) => language === tag)?.script ?? '';
const webTextOf = (key: string) => messages.find((message) => message.key === key)?.renditions[0]?.webText ?? '';
const messagesOnly = spoken.map((message) => [message.key, message] as const);

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

	test('say what 111 is in opening, closing and the message about it', () => {
		for (const key of ['loi-mo-dau', 'goi-111', 'loi-ket']) {
			const script = scriptIn(key, 'vi');
			expect(script).toMatch(/tổng đài quốc gia phòng, chống mua bán người/i);
			expect(script).toContain('bảo vệ trẻ em');
			expect(script).toContain(HOTLINE_111);
		}
	});

	test.for(messagesOnly)('%s says the number twice in every language', ([, { renditions: texts }]) => {
		for (const { script } of texts) expect(script.split(HOTLINE_111).length - 1).toBeGreaterThanOrEqual(2);
	});

	test.for(messagesOnly)('%s cites the article that its claim rests on', ([, { sources, legalContent }]) => {
		const titles = sources.map(({ title }) => title);
		// a document without an article says nothing of what is in it; decree and decision are about one thing each
		for (const title of titles) expect(title).toMatch(/Điều \d+|Nghị định 162\/2025|Quyết định 793/);
		const letters = titles
			.join('\n')
			.match(/Điều 7 khoản 2 điểm (.*)/)?.[1]
			?.replace('đ', 'dd')
			.split(', ');
		expect(letters).toEqual(legalContent);
	});

	test.for([
		['quyen-va-ho-tro', /Điều 37$/],
		['quyen-va-ho-tro', /Điều 3 khoản 10$/],
		['ton-trong-nguoi-tro-ve', /Điều 3 khoản 9$/],
		['ton-trong-nguoi-tro-ve', /Điều 3 khoản 10$/],
		['mang-thai-ho-hien-tang', /Điều 3 khoản 2$/],
		['ngay-30-7', /Quyết định 793/],
	] as const)('%s rests on %s', ([key, article]) => {
		expect(messages.find((message) => message.key === key)?.sources.some(({ title }) => article.test(title))).toBe(
			true,
		);
	});

	test('the message about rights names the ten supports of article 37, one a line', () => {
		const supports = ['thiết yếu', 'Khám bệnh', 'Phiên dịch', 'Hỗ trợ pháp luật', 'Trợ giúp pháp lý', 'đi lại'];
		supports.push('tâm lý', 'Học văn hóa', 'Học nghề', 'khó khăn ban đầu, hỗ trợ vay vốn');
		const [list] = webTextOf('quyen-va-ho-tro')
			.split('\n\n')
			.filter((part) => part.startsWith('- '));
		const lines = list?.split('\n') ?? [];
		expect(lines).toHaveLength(10);
		for (const [place, support] of supports.entries()) expect(lines[place]).toContain(support);
	});

	test('111 comes before the officials of the commune where somebody asks for help', () => {
		for (const text of [scriptIn('quyen-va-ho-tro', 'vi'), webTextOf('quyen-va-ho-tro')])
			expect(text.indexOf(HOTLINE_111)).toBeLessThan(text.indexOf('cán bộ xã'));
	});

	test('nobody who may be watched is told to call, write down or leave but when it is safe', () => {
		const all = ['lao-dong-cuong-buc-va-no', 'di-lam-xa-an-toan'].flatMap((key) => scriptIn(key, 'vi').split('\n'));
		const risky = all.filter((line) => /bị ép|bị giữ|tiền vay, tiền đã trả/i.test(line));
		expect(risky).toHaveLength(3);
		for (const line of risky) expect(line).toMatch(/khi an toàn|lúc an toàn/i);
		const advice = webTextOf('lao-dong-cuong-buc-va-no').split('Chỉ làm khi an toàn:')[1]?.match(/^- .*/gm) ?? [];
		expect(advice).toHaveLength(3);
		for (const line of advice) expect(line).toMatch(/^- Khi an toàn,/);
	});

	test('who is abroad is sent to what can be rung from there, not to 111', () => {
		const abroad = vietnamese.flatMap(({ rendition }) =>
			rendition.webText.split(/(?<=[.!?])\s+/).filter((sentence) => /ở nước ngoài thì|Ở nước ngoài,/.test(sentence)),
		);
		expect(abroad.length).toBeGreaterThanOrEqual(3);
		for (const sentence of abroad) expect(sentence).toMatch(/đại sứ quán/);
		for (const sentence of abroad) expect(sentence.replace(/nhắn người nhà gọi \S+/, '')).not.toContain(HOTLINE_111);
	});

	test('no text speaks of one unnamed person who has come back', () => {
		for (const { rendition } of vietnamese)
			expect(`${rendition.script}\n${rendition.webText}`).not.toMatch(
				/có (một )?(người|chị|cô|em|cháu)[^.?!\n]{0,40}(trở về|về làng|về bản|mới về)/iu,
			);
	});

	test('nobody on a loudspeaker says "mình" but of oneself', () => {
		const said = vietnamese.flatMap(({ rendition }) => linesOfScript(`${rendition.script}\n${rendition.action}`));
		const unclear = said.filter((line) => /mình/iu.test(line.replaceAll(/(tự|một|chính) mình/giu, '')));
		expect(unclear).toEqual([]);
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
		const all = JSON.stringify(rendition).toLowerCase().normalize('NFC');
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
			expect(sentencesOf(scriptIn('loi-mo-dau', tag))[0]).toContain(name);
			expect(scriptIn('loi-ket', tag)).toContain(HOTLINE_111);
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
