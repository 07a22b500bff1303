import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { messageCode, messagePath } from '#content/lib/message-code.ts';
import { builtPages } from './built-pages.ts';
import { publishedInput, renderedLanguage } from './snapshot-builder.ts';

import type { BuiltPages } from './built-pages.ts';

const KEY = 'ab'.repeat(32);
const paper = { key: KEY, extension: 'pdf' as const, bytes: 180_000, sha256: KEY };

let built: BuiltPages;
beforeAll(async () => {
	const input = publishedInput();
	const [november, october] = input.editions;
	// October had a message that is gone, and not yet one that November has
	const before = renderedLanguage('2026-10', 'vi', [
		'goi-111',
		'bai-cu',
		'di-lam-xa-an-toan',
		'ton-trong-nguoi-tro-ve',
	]);
	built = await builtPages({
		...input,
		communes: [
			{ ...input.communes[0]!, market: { everyDays: 7, from: '2026-11-22' } },
			{ ...input.communes[1]!, market: { everyDays: 6, from: '2026-10-30' } },
			...input.communes.slice(2),
		],
		editions: [november!, { ...october!, languages: [before] }],
		materials: [
			{ kind: 'poster', message: 'goi-111', language: 'vi', title: 'Gọi 111', file: paper },
			{ kind: 'leaflet', message: 'goi-111', language: 'km', title: 'ទូរស័ព្ទ', file: paper, isSample: true },
		],
		services: [
			{
				kind: 'tro-giup-phap-ly',
				name: 'Trung tâm Trợ giúp pháp lý nhà nước',
				province: '12',
				address: 'Phường Đoàn Kết',
				phone: '02131234567',
				languages: ['mww-Latn-VN'],
				verifiedAt: '2026-11-10',
			},
		],
	});
}, 120_000);
afterAll(() => built.remove());

const textOf = (path: string): string =>
	(built.pages.find((page) => page.path === path)?.html ?? `no page ${path}`)
		.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/g, ' ');

describe('the month kit', () => {
	test('says what is new since the month before, and what is gone', () => {
		const text = textOf('/phat-thanh/03562/');
		expect(text).toContain('Bài mới: Việc nhẹ lương cao');
		expect(text).toContain('Không còn: Việc nhẹ lương cao');
	});

	test('knows a weekly market and one by the calendar of the animals, and says nothing where nobody told', () => {
		expect(textOf('/phat-thanh/03562/')).toContain('Phiên chợ: Chủ nhật hằng tuần.');
		expect(textOf('/phat-thanh/03388/')).toContain(
			'Phiên chợ: 6 ngày một phiên, trong tháng này là các ngày 5, 11, 17, 23, 29.',
		);
		expect(textOf('/phat-thanh/32044/')).not.toContain('Phiên chợ');
	});

	test('offers posters in the languages of the commune only', () => {
		expect(textOf('/phat-thanh/03562/')).toContain('Áp phích, khổ A4, 180 kB');
		expect(textOf('/phat-thanh/03562/')).not.toContain('Tờ rơi, khổ');
		expect(textOf('/phat-thanh/32044/')).toContain('Tờ rơi, khổ A4');
	});
});

test('posters and leaflets are on the page of material of their language, samples marked', () => {
	expect(textOf('/vi/tai-lieu/')).toContain('Gọi 111 Áp phích, khổ A4, 180 kB');
	expect(textOf('/km/tai-lieu/')).toContain('Bản mẫu, chưa được duyệt');
	expect(textOf('/mww-Latn-VN/tai-lieu/')).not.toContain('khổ A4');
});

test('the directory names offices by province with the day they were asked, and the exit tells its limits', () => {
	const text = textOf('/vi/giup-do/');
	expect(text).toMatch(/Lai Châu Trung tâm Trợ giúp pháp lý nhà nước Trợ giúp pháp lý 02131234567/);
	expect(text).toContain('Nói được tiếng: Mông trắng. Kiểm tra ngày 10/11/2026.');
	expect(text).toContain('Bấm Quay lại hay Tiến tới đều không thấy trang vừa xem.');
});

test('a withdrawn message has a page that says so in every language, kept out of search', () => {
	for (const language of ['vi', 'km', 'mww-Latn-VN']) {
		const path = `/${language}/nghe/${messageCode('bai-cu')}/`;
		expect(textOf(path)).toContain('Bài đã rút ngày 20/11/2026.');
		expect(built.pages.find((page) => page.path === path)?.html).toContain('<meta name="robots" content="noindex">');
	}
});

test('topics are pictures with words: one with several messages has a page, a single one leads to its message', async () => {
	const input = publishedInput();
	const messages = input.messages.map((message) =>
		message.key === 'di-lam-xa-an-toan' ? { ...message, topics: ['viec-lam' as const] } : message,
	);
	const other = await builtPages({ ...input, messages });
	const home = other.pages.find((page) => page.path === '/vi/')?.html ?? '';
	const page = other.pages.find((each) => each.path === '/vi/chu-de/viec-lam/')?.html ?? '';
	await other.remove();
	expect(home).toMatch(/<a href="\/vi\/chu-de\/viec-lam\/">\s*<svg class="tranh"/);
	const single = messagePath('vi', 'ton-trong-nguoi-tro-ve');
	expect(home).toMatch(new RegExp(`<a href="${single}">\\s*<svg class="tranh"`));
	expect(page.match(/<audio/g)).toHaveLength(2);
	// Khmer has one message of the topic only
	expect(other.addresses.has('/km/chu-de/viec-lam/')).toBe(false);
}, 60_000);
