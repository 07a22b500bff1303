import { describe, expect, test } from 'vitest';

import { starterHotlines } from '#content/hotlines.ts';
import { hotlinesIn, isUsable, resolveHotlines } from '#content/model/hotline.ts';
import { estimatedSeconds } from '#content/model/message.ts';
import { parseDay } from '#content/model/month.ts';
import { linesOfScript } from '#content/model/script-lines.ts';
import { countSms, withoutMarks } from '#content/model/sms.ts';

import {
	HOTLINE_111,
	later,
	messagesOnly,
	named,
	renditions,
	scriptIn,
	sentencesOf,
	vietnamese,
	webTextOf,
	withoutTokens,
	wordsOf,
} from '../support/starter-texts.ts';

/** Blame, stigma, ethnic stereotypes and unofficial terms (domain.md section 6, rule 3; look-and-voice.md). */
const BANNED = [
	'nhẹ dạ, cả tin, ham chơi, hám lợi, đua đòi, tự nguyện đi',
	'gái bán dâm, gái mại dâm, gái làng chơi, thiếu hiểu biết, lạc hậu, dân trí thấp',
	'buôn người, buôn bán người, nạn nhân, triển khai, thực hiện nghiêm túc',
].flatMap((words) => words.split(', '));

describe('the starter messages', () => {
	test.for(later)('%s, of the later months, says what 111 is', ([, { renditions: texts }]) => {
		for (const { script } of texts) expect(script).toMatch(/tổng đài quốc gia phòng, chống mua bán người/i);
	});

	test.for(messagesOnly)('%s has a leaflet, a Zalo post and a text message of at most 160 places', ([, message]) => {
		const { leaflet, zalo, sms } = message.renditions[0]!;
		expect(leaflet).toMatch(/^- [^\n]+(\n- [^\n]+)+$/);
		for (const text of [leaflet, zalo, sms]) expect(text).toContain(HOTLINE_111);
		const sent = sms.replaceAll(HOTLINE_111, '111').replaceAll('{{hotline:113}}', '113');
		expect(countSms(sent).characters).toBeLessThanOrEqual(160);
		expect(countSms(withoutMarks(sent)).segments).toBe(1);
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

	test('nobody who may be watched is told to call, write down or leave but when it is safe', () => {
		const first = ['lao-dong-cuong-buc-va-no', 'di-lam-xa-an-toan'].flatMap((key) => scriptIn(key, 'vi').split('\n'));
		const held = later.flatMap(([key]) => scriptIn(key, 'vi').split('\n'));
		const advice = /^(khi|ai )?.*(bị (ép|giữ)|sợ hãi|chỉ nhắn|lúc an toàn).*(gọi|nhắn|báo|nhờ)/i;
		const risky = [
			...first.filter((line) => /bị ép|bị giữ|tiền vay, tiền đã trả/i.test(line)),
			...held.filter((line) => advice.test(line)),
		];
		expect(risky.length).toBeGreaterThanOrEqual(9);
		for (const line of risky) expect(line).toMatch(/khi an toàn|lúc an toàn/i);
		const points = webTextOf('lao-dong-cuong-buc-va-no').split('Chỉ làm khi an toàn:')[1]?.match(/^- .*/gm) ?? [];
		expect(points).toHaveLength(3);
		for (const line of points) expect(line).toMatch(/^- Khi an toàn,/);
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

	test('speak only numbers of the starter registry that may be spoken', () => {
		const today = parseDay('2026-11-22')!;
		const usable = starterHotlines.filter((hotline) => isUsable(hotline, today)).map((hotline) => hotline.number);
		const said = renditions.flatMap(({ rendition }) =>
			hotlinesIn(
				`${rendition.script}${rendition.webText}${rendition.action}${rendition.leaflet}${rendition.zalo}${rendition.sms}`,
			),
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
			rendition.leaflet,
			rendition.zalo,
			rendition.sms,
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
