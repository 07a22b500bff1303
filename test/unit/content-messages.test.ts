import { describe, expect, test } from 'vitest';

import { languageByTag } from '#content/languages.ts';
import { scene } from '#content/messages/draft.ts';
import { AUDIENCES, LEGAL_CONTENTS, TOPICS, estimatedSeconds, renditionTextSchema } from '#content/model/message.ts';
import { MESSAGE_FORMS } from '#content/model/message-form.ts';
import { linesOfScript } from '#content/model/script-lines.ts';
import { isOfFirstMonth } from '#content/starter.ts';

import {
	HOTLINE_111,
	messages,
	messagesOnly,
	renditions,
	scriptIn,
	spoken,
	vietnamese,
	webTextOf,
} from '../support/starter-texts.ts';

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
});
