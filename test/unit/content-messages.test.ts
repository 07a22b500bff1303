import { describe, expect, test } from 'vitest';

import { starterHotlines } from '#content/hotlines.ts';
import { languageByTag } from '#content/languages.ts';
import { scene } from '#content/messages/draft.ts';
import { hotlinesIn, isUsable, resolveHotlines } from '#content/model/hotline.ts';
import { AUDIENCES, estimatedSeconds, LEGAL_CONTENTS, renditionTextSchema, TOPICS } from '#content/model/message.ts';
import { MESSAGE_FORMS } from '#content/model/message-form.ts';
import { parseDay } from '#content/model/month.ts';
import { linesOfScript } from '#content/model/script-lines.ts';
import { countSms, withoutMarks } from '#content/model/sms.ts';
import { isOfFirstMonth, starterMessages } from '#content/starter.ts';

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
const later = messagesOnly.filter(([, message]) => !isOfFirstMonth(message));

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
	test('are at least thirty-six, framed by one opening and one closing', () => {
		expect(spoken.length).toBeGreaterThanOrEqual(36);
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

	test('are told in at least seven forms, and no form but the notice is told by half of them', () => {
		const told = MESSAGE_FORMS.filter((form) => spoken.some((message) => message.form === form));
		expect(told).toEqual([...MESSAGE_FORMS]);
		expect(told.length).toBeGreaterThanOrEqual(7);
		expect(spoken.filter(({ form }) => form !== 'thong-bao').length).toBeGreaterThanOrEqual(18);
	});

	test('are all fit for loudspeakers, sourced, and together cover the letters a to h of Article 7', () => {
		expect(messages.filter((message) => message.loudspeaker !== 'fit')).toEqual([]);
		expect(spoken.filter((message) => message.sources.length === 0)).toEqual([]);
		const covered = new Set(spoken.flatMap((message) => message.legalContent));
		expect(LEGAL_CONTENTS.filter((letter) => !covered.has(letter))).toEqual([]);
	});

	test('speak to every audience and of every topic', () => {
		const heard = new Set(spoken.flatMap((message) => message.audiences));
		expect(AUDIENCES.filter((audience) => !heard.has(audience))).toEqual([]);
		const topics = new Set(spoken.flatMap((message) => message.topics));
		expect(TOPICS.filter((topic) => !topics.has(topic))).toEqual([]);
	});

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
		['con-trong-bung-me', /Điều 3 khoản 2$/],
		['tra-tien-ru-hang-xom', /Điều 3 khoản 3$/],
		['thu-don-bien-phong', /Điều 3 khoản 4$/],
		['ho-kinh-doanh-lam-dung', /Điều 3 khoản 5$/],
		['tre-em-di-cung', /Điều 37 khoản 2$/],
		['dang-cho-xac-dinh', /Điều 37 khoản 3$/],
		['hoc-nghe-vay-von', /162\/2025\/NĐ-CP, Điều 24$/],
		['nhan-con-nuoi-dung-luat', /Luật Nuôi con nuôi, số 52\/2010\/QH12, Điều 13 khoản 1$/],
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

	test('have a season where their matter has one', () => {
		const seasonal = messages.filter((message) => message.seasonMonths.length > 0);
		expect(seasonal.map((message) => [message.key, message.seasonMonths])).toEqual([
			['ngay-30-7', [7]],
			['cuoi-hoi-do-hai-nguoi', [12, 1, 2, 3]],
			['me-con-truoc-tet', [12, 1, 2]],
			['nhac-truoc-gio-xe', [1, 2, 3]],
			['mua-hai-ca-phe-dieu', [2, 3, 4, 10, 11, 12]],
			['he-nay-con-o-dau', [5, 6, 7, 8]],
			['mung-tam-thang-ba', [3]],
		]);
	});

	test('of the first month fit one session of 15 minutes, all of them together', () => {
		const seconds = vietnamese
			.filter(({ message }) => isOfFirstMonth(message))
			.map(({ rendition }) => estimatedSeconds(rendition.script));
		expect(seconds.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(15 * 60);
		expect(seconds.length).toBeGreaterThanOrEqual(16);
	});

	test('that remind take twenty seconds or little more', () => {
		for (const { message, rendition } of vietnamese.filter((row) => row.message.form === 'nhac-ngan'))
			expect(estimatedSeconds(rendition.script), message.key).toBeLessThanOrEqual(23);
	});

	test('in several voices say whose each line is, and stay one text that one voice can read', () => {
		const told = vietnamese.filter(({ rendition }) => rendition.delivery.length > 0);
		expect(told.length).toBeGreaterThanOrEqual(12);
		for (const { message, rendition } of told) {
			expect(rendition.delivery, message.key).toHaveLength(linesOfScript(rendition.script).length);
			expect(new Set(rendition.delivery.map(({ role }) => role)).size, message.key).toBeGreaterThanOrEqual(2);
			expect(rendition.script).not.toContain('|');
		}
		for (const { message, rendition } of vietnamese)
			if (['hoi-dap', 'hoi-thoai', 'do-vui', 'thu', 'phong-van'].includes(message.form))
				expect(rendition.delivery.length, message.key).toBeGreaterThan(0);
	});

	test('that ask leave time to think after each question, and only there', () => {
		const quiz = vietnamese.find(({ message }) => message.form === 'do-vui')!.rendition;
		for (const [place, { role, pauseSeconds }] of quiz.delivery.entries())
			expect(pauseSeconds > 0, linesOfScript(quiz.script)[place]).toBe(role === 'hoi');
	});

	test('that are made up say so in their first sentence', () => {
		for (const { message, rendition } of vietnamese)
			if (['hoi-thoai', 'ke-chuyen'].includes(message.form))
				expect(linesOfScript(rendition.script)[0], message.key).toMatch(/chuyện đặt ra/i);
	});

	test('a line without a known role is refused, and so are roles for other lines than the script has', () => {
		expect(() => scene`Một câu không có vai.`).toThrow('"Một câu không có vai." is not "role | sentence"');
		expect(() => scene`cha | Con ơi.`).toThrow('is not "role | sentence"');
		const [known] = vietnamese.filter(({ rendition }) => rendition.delivery.length > 0);
		const shorter = { ...known!.rendition, delivery: known!.rendition.delivery.slice(1) };
		expect(renditionTextSchema.safeParse(known!.rendition).success).toBe(true);
		expect(renditionTextSchema.safeParse(shorter).success).toBe(false);
	});

	test('are samples until somebody approves them, in languages of the registry', () => {
		expect(renditions.filter(({ rendition }) => !rendition.isSample)).toEqual([]);
		expect(renditions.filter(({ rendition }) => !languageByTag(rendition.language))).toEqual([]);
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
