import { describe, expect, test } from 'vitest';

import { lateFor, waitingFor } from '#cms/start-page/today.ts';

import type { ListedRendition } from '#cms/start-page/open-renditions.ts';
import type { StartInput } from '#cms/start-page/today.ts';
import type { Day, Month } from '#content/model/month.ts';

const rendition = (more: Partial<ListedRendition>): ListedRendition => ({
	id: 1,
	title: 'Bài',
	language: 'km',
	state: 'drafted',
	isSmallLanguage: false,
	isPageOnly: false,
	wordsBy: ['other'],
	changedBy: ['other'],
	listenedBy: null,
	isSample: false,
	areas: ['00'],
	...more,
});
const input = (roles: readonly string[], more: Partial<StartInput> = {}): StartInput => ({
	person: { id: 'me', roles, languages: ['km'] },
	today: '2026-11-22' as Day,
	month: '2026-11' as Month,
	nextMonth: '2026-12' as Month,
	renditions: [],
	editions: [
		{ id: 1, title: 'Bản tin 11', month: '2026-11', state: 'published', problem: '' },
		{ id: 2, title: 'Bản tin 12', month: '2026-12', state: 'planning', problem: '' },
	],
	airings: { count: 0, first: [] },
	hotlines: [],
	services: [],
	uploads: [],
	unverified: [],
	failedJobs: 0,
	unclosed: null,
	backupTrouble: null,
	held: [],
	languageNames: new Map([['km', 'Khmer']]),
	...more,
});
const titles = (roles: readonly string[], one: Partial<ListedRendition>) =>
	waitingFor(input(roles, { renditions: [rendition(one)] })).map(({ title }) => title);

describe('what waits', () => {
	test.for([
		['an outdated text waits for its translator', ['translator'], { state: 'outdated' }, /lỗi thời/],
		['a translation waits for a second translator', ['translator'], { state: 'translated' }, /dịch ngược/],
		['a recording waits for its listener', ['listener'], { state: 'recorded' }, /chờ bạn nghe/],
		['what was listened to waits for the approver', ['approver'], { state: 'listened' }, /chờ bạn duyệt/],
		['a Vietnamese draft waits for the approver', ['approver'], { language: 'vi' }, /tiếng Việt chờ bạn duyệt/],
		[
			'a recorded Vietnamese text waits for the approver',
			['approver'],
			{ language: 'vi', state: 'recorded' },
			/tiếng Việt chờ bạn duyệt/,
		],
		[
			'where nobody can translate back a voice comes next',
			['translator'],
			{ state: 'translated', isSmallLanguage: true },
			/chờ ghi âm/,
		],
		[
			'what is only for the page waits for its listener without a recording',
			['listener'],
			{ state: 'back-translated', isPageOnly: true },
			/chờ bạn nghe/,
		],
		['an outdated original waits for an officer', ['officer'], { language: 'vi', state: 'outdated' }, /cần sửa/],
	] as const)('%s', ([, roles, one, title]) => {
		expect(titles(roles, one)).toEqual([expect.stringMatching(title)]);
	});

	test.for([
		['not the own words for an approver', ['approver'], { language: 'vi', wordsBy: ['me'] }],
		['not what the approver has listened to', ['approver'], { state: 'listened', listenedBy: 'me' }],
		['not the own translation for translating back', ['translator'], { state: 'translated', wordsBy: ['me'] }],
		['not what the approver has changed', ['approver'], { state: 'listened', changedBy: ['me'] }],
		['not another language for a listener', ['listener'], { state: 'recorded', language: 'ktv' }],
		['nothing for a manager', ['manager'], { state: 'recorded' }],
	] as const)('%s', ([, roles, one]) => {
		expect(titles(roles, one)).toEqual([]);
	});

	test('airings that the person is to ask about stand there with their number and lead to all of them', () => {
		const first = [{ text: 'Dào San', href: '/admin/collections/airings/1' }];
		expect(waitingFor(input(['officer'], { airings: { count: 7, first } }))).toMatchObject([
			{ count: 7, first, href: '/admin/collections/airings?where[isWaiting][equals]=true' },
		]);
		expect(waitingFor(input(['officer']))).toEqual([]);
	});

	test('uploads wait for an approver who did not make them', () => {
		const uploads = [
			{ title: 'Tranh chợ', href: '/m/1', changedBy: ['me'] },
			{ title: 'Tên tiếng Khmer', href: '/n/1', changedBy: ['other'] },
		];
		const [waiting] = waitingFor(input(['approver'], { uploads }));
		expect(waiting).toMatchObject({ count: 1, first: [{ text: 'Tên tiếng Khmer', href: '/n/1' }] });
		expect(waitingFor(input(['officer'], { uploads }))).toEqual([]);
	});

	test('five are named and the rest is one address away', () => {
		const renditions = Array.from({ length: 7 }, (_value, id) => rendition({ id, state: 'recorded' }));
		const [waiting] = waitingFor(input(['listener'], { renditions }));
		expect(waiting).toMatchObject({ count: 7, first: { length: 5 } });
		expect(waiting?.first[0]).toEqual({ text: 'Bài (Khmer)', href: '/admin/collections/renditions/0' });
		expect(decodeURIComponent(waiting?.href ?? '')).toContain('[state][in]=recorded');
	});
});

describe('what is late', () => {
	const texts = (roles: readonly string[], more: Partial<StartInput>) =>
		lateFor(input(roles, more)).map(({ text }) => text);

	test('nothing when the month is out and the next one planned', () => {
		expect(texts(['officer'], {})).toEqual([]);
	});
	test('a month without a bulletin, and the next one from the 20th on', () => {
		expect(texts(['officer'], { editions: [] })).toEqual([
			'Tháng này chưa có bản tin.',
			'Chưa có bản tin của tháng sau.',
		]);
		expect(texts(['officer'], { editions: [], today: '2026-11-19' as Day })).toEqual(['Tháng này chưa có bản tin.']);
	});
	test('a bulletin that is stuck says why', () => {
		const editions: StartInput['editions'] = [
			{ id: 1, title: 'Bản tin 11', month: '2026-11', state: 'locked', problem: 'thiếu bản ghi' },
		];
		expect(texts(['manager'], { editions, today: '2026-11-02' as Day })).toEqual([
			'Bản tin 11 đang vướng: thiếu bản ghi',
		]);
	});
	test('what a release could not take along, once, before the rest', () => {
		const editions: StartInput['editions'] = [
			{ id: 1, title: 'Bản tin 11', month: '2026-11', state: 'published', problem: 'thiếu bản ghi' },
		];
		const held = [{ sentence: 'Bản tin 11 chưa cập nhật được.', link: '/admin/collections/editions/1' }];
		expect(texts(['approver'], { editions, held, today: '2026-11-02' as Day })).toEqual([
			'Bản tin 11 chưa cập nhật được.',
		]);
		expect(texts(['translator'], { editions, held })).toEqual([]);
		const long = [{ sentence: 'Bản tin 11 chưa cập nhật được.\n- Thiếu bản ghi.', link: '/e/1' }];
		const [late] = lateFor(input(['officer'], { held: long }));
		expect(late).toEqual({ text: 'Bản tin 11 chưa cập nhật được.', detail: '- Thiếu bản ghi.', href: '/e/1' });
	});
	test('hotlines within thirty days, for those who can call them', () => {
		const hotlines = [
			{ id: 1, number: '111', verifyBy: '2026-12-22' as Day },
			{ id: 2, number: '113', verifyBy: '2026-11-20' as Day },
			{ id: 3, number: '114', verifyBy: '2026-12-23' as Day },
			{ id: 4, number: '115', verifyBy: null },
		];
		expect(texts(['officer'], { hotlines })).toEqual([
			'Số 111 phải gọi kiểm tra lại trong 30 ngày.',
			'Số 113 đã quá hạn kiểm tra 2 ngày.',
		]);
		expect(texts(['translator'], { hotlines })).toEqual([]);
	});
	test('offices that nobody has asked for eleven months, for those who can ask', () => {
		const services = [
			{ id: 1, name: 'Trợ giúp pháp lý', checkBy: '2026-12-22' as Day },
			{ id: 2, name: 'Trạm y tế', checkBy: '2026-11-21' as Day },
			{ id: 3, name: 'Ngân hàng', checkBy: '2026-12-23' as Day },
		];
		expect(texts(['officer'], { services })).toEqual([
			'Trợ giúp pháp lý: cần hỏi lại trong 30 ngày, sau đó trang không hiện nơi này nữa.',
			'Trạm y tế: quá 12 tháng chưa hỏi lại, trang không còn hiện nơi này.',
		]);
		expect(texts(['approver'], { services })).toEqual([]);
	});
	test('a month that is due and not closed', () => {
		const unclosed = { month: '2026-10' as Month, province: '12' };
		for (const role of ['officer', 'approver'] as const)
			expect(texts([role], { unclosed })).toContain('Sổ tháng 10/2026 đã hết hạn báo xong mà chưa chốt.');
		expect(texts(['translator'], { unclosed })).toEqual([]);
	});

	test('failed jobs, for administrators only', () => {
		expect(texts(['administrator'], { failedJobs: 2 })).toEqual(['2 việc nền bị hỏng.']);
		expect(texts(['officer'], { failedJobs: 2 })).toEqual([]);
	});

	test('no backup for administrators, who can do something about it', () => {
		expect(texts(['administrator'], { backupTrouble: 'Chưa có bản sao lưu nào.' })).toEqual([
			'Chưa có bản sao lưu nào.',
		]);
		expect(texts(['officer'], { backupTrouble: 'Chưa có bản sao lưu nào.' })).toEqual([]);
	});
});
