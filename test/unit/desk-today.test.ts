import { describe, expect, test } from 'vitest';

import { firstWeek } from '#cms/start-page/first-week.ts';
import { newSourcesFor } from '#cms/start-page/new-sources.ts';
import { monthStrip } from '#cms/start-page/month-strip.ts';
import { tasksOf } from '#cms/start-page/tasks.ts';
import { countOwn, lateFor, waitingFor } from '#cms/start-page/today.ts';

import type { NewSourceFacts } from '#cms/start-page/new-sources.ts';
import type { StripFacts } from '#cms/start-page/month-strip.ts';
import type { ListedRendition } from '#cms/start-page/open-renditions.ts';
import type { StartInput } from '#cms/start-page/today.ts';
import type { Day, Month } from '#content/model/month.ts';

const rendition = (more: Partial<ListedRendition>): ListedRendition => ({
	id: 1,
	title: 'Bài',
	messageTitle: 'Bài',
	since: '2026-11-20' as Day,
	language: 'km',
	state: 'drafted',
	isSmallLanguage: false,
	isPageOnly: false,
	hasNewWords: false,
	wordsBy: ['other'],
	changedBy: ['other'],
	listenedBy: null,
	isSample: false,
	assignedTo: '',
	dueDay: null,
	areas: ['00'],
	...more,
});
const input = (roles: readonly string[], more: Partial<StartInput> = {}): StartInput => ({
	person: { id: 'me', roles, languages: ['km'] },
	today: '2026-11-22' as Day,
	month: '2026-11' as Month,
	nextMonth: '2026-12' as Month,
	renditions: [],
	newSources: [],
	editions: [
		{ id: 1, title: 'Bản tin 11', month: '2026-11', state: 'published', problem: '' },
		{ id: 2, title: 'Bản tin 12', month: '2026-12', state: 'planning', problem: '' },
	],
	comments: [],
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
			'a text that somebody is writing waits for its writer, not for the approver',
			['officer', 'approver'],
			{ language: 'vi', hasNewWords: true },
			/chưa gửi duyệt/,
		],
		[
			'a text that was sent waits for the approver',
			['officer', 'approver'],
			{ language: 'vi', hasNewWords: true, state: 'submitted' },
			/tiếng Việt chờ bạn duyệt/,
		],
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

	test('what was given to a person stands first, once, with its day', () => {
		const mine = { id: 7, state: 'recorded', assignedTo: 'me', dueDay: '2026-11-20' as Day } as const;
		const renditions = [rendition(mine), rendition({ id: 8, state: 'recorded' })];
		const [given, listening] = waitingFor(input(['listener'], { renditions }));
		expect(given).toMatchObject({
			short: 'Được giao',
			first: [{ detail: 'quá hạn từ 20/11/2026', href: '/admin/collections/renditions/7/lam-viec' }],
		});
		expect(listening).toMatchObject({
			count: 1,
			first: [{ href: '/admin/collections/renditions/8/lam-viec?buoc=listen' }],
		});
	});

	test('a question to the person leads to the text that it is about', () => {
		const about = { from: 'Chị Sa', about: 'Bài', href: '/w/1', since: '2026-11-20' as Day };
		const comments = [{ ...about, text: 'Câu 5 nghe chưa rõ.' }];
		expect(waitingFor(input(['translator'], { comments }))).toMatchObject([
			{ short: 'Lời nhắn', first: [{ text: 'Bài', detail: 'Chị Sa: Câu 5 nghe chưa rõ.', href: '/w/1' }] },
		]);
	});

	test('airings that the person is to ask about stand there with their number and lead to all of them', () => {
		const first = [{ text: 'Dào San', href: '/admin/collections/airings/1' }];
		expect(waitingFor(input(['officer'], { airings: { count: 7, first } }))).toMatchObject([
			{ count: 7, first, href: '/admin/collections/airings?where[isWaiting][equals]=true' },
		]);
		expect(waitingFor(input(['officer']))).toEqual([]);
	});

	test('what another person has to verify is told, and not counted as waiting for this one', () => {
		const check = (title: string, isMine: boolean) => ({ title, href: `/h/${title}`, isMine });
		const waiting = waitingFor(
			input(['officer'], { unverified: [check('111', true), check('113', false), check('114', false)] }),
		);
		expect(waiting.map(({ short, count }) => [short, count])).toEqual([
			['Gọi thử', 1],
			['Người khác gọi', 2],
		]);
		expect(countOwn(waiting)).toBe(1);
	});

	test('uploads wait for an approver who did not make them', () => {
		const uploads = [
			{ title: 'Tranh chợ', href: '/m/1', changedBy: ['me'], since: '2026-11-20' as Day },
			{ title: 'Tên tiếng Khmer', href: '/n/1', changedBy: ['other'], since: '2026-11-20' as Day },
		];
		const [waiting] = waitingFor(input(['approver'], { uploads }));
		expect(waiting).toMatchObject({ count: 1, first: [{ text: 'Tên tiếng Khmer', href: '/n/1' }] });
		expect(waitingFor(input(['officer'], { uploads }))).toEqual([]);
	});

	test('five are named and the rest is one address away', () => {
		const renditions = Array.from({ length: 7 }, (_value, id) => rendition({ id, state: 'recorded' }));
		const [waiting] = waitingFor(input(['listener'], { renditions }));
		expect(waiting).toMatchObject({ count: 7, first: { length: 5 } });
		expect(waiting?.first[0]).toEqual({
			text: 'Bài (Khmer)',
			href: '/admin/collections/renditions/0/lam-viec?buoc=listen',
			since: '2026-11-20',
		});
		expect(decodeURIComponent(waiting?.href ?? '')).toContain('[state][in]=recorded');
	});
});

describe('texts that nobody has begun to translate', () => {
	const source = (message: number, more: object = {}) => ({
		message,
		title: `Bài ${message}`,
		areas: ['00'],
		since: '2026-11-10' as Day,
		isSample: false,
		...more,
	});
	const facts: NewSourceFacts = {
		sources: [
			source(1, { since: '2026-11-01' as Day }),
			source(2),
			source(3, { areas: ['48'] }),
			source(4, { areas: ['12'] }),
			source(5),
		],
		translated: new Set(['5 km']),
		spokenIn: new Map([
			['km', new Set(['12'])],
			['ktv', new Set<string>()],
		]),
		bulletins: [
			{ month: '2027-01' as Month, area: '00', messages: [2] },
			{ month: '2026-12' as Month, area: '12', messages: [4, 2] },
			{ month: '2026-11' as Month, area: '48', messages: [1, 2] },
		],
	};

	test('are those that communes of the language would hear, the nearest of their bulletins first', () => {
		const found = newSourcesFor(['vi', 'km', 'ktv', 'rad'], facts);
		expect(found.map(({ title, language, month }) => [title, language, month])).toEqual([
			['Bài 2', 'km', '2026-12'],
			['Bài 4', 'km', '2026-12'],
			['Bài 1', 'km', null],
		]);
		expect(found[0]?.href).toBe('/admin/collections/renditions/create?thong-diep=2&ngon-ngu=km&tieu-de=B%C3%A0i+2');
	});

	test('stand on the start page with their bulletin and lead to the form of the new text', () => {
		const [waiting] = waitingFor(input(['translator'], { newSources: newSourcesFor(['km'], facts) }));
		expect(waiting).toMatchObject({ short: 'Dịch mới', count: 3 });
		expect(waiting?.first[0]).toMatchObject({
			text: 'Bài 2 (Khmer)',
			detail: 'cần cho bản tin tháng 12/2026',
		});
	});
});

describe('the list of tasks', () => {
	const today = '2026-11-22' as Day;
	const since = (day: string) => ({ since: day as Day });

	test('the oldest first, with the Vietnamese title beside the own one, and what the button does', () => {
		const renditions = [
			rendition({ id: 1, state: 'recorded', ...since('2026-11-21') }),
			rendition({ id: 2, state: 'outdated', title: 'ខ្មែរ', messageTitle: 'Hỏi ba câu', ...since('2026-11-10') }),
		];
		const waiting = waitingFor(input(['listener', 'translator'], { renditions }));
		expect(tasksOf(waiting, today)).toEqual([
			expect.objectContaining({
				short: 'Bản cũ',
				action: 'Xem lại',
				text: 'Hỏi ba câu (Khmer)',
				detail: 'ខ្មែរ',
				waits: 'chờ 12 ngày',
				isLate: true,
			}),
			expect.objectContaining({ action: 'Nghe', text: 'Bài (Khmer)', waits: 'chờ 1 ngày', isLate: false }),
		]);
	});
	test('twelve at most; what came today does not say how long it waits', () => {
		const renditions = (['recorded', 'drafted', 'outdated'] as const).flatMap((state) =>
			Array.from({ length: 6 }, (_value, id) => rendition({ id: `${state}-${id}`, state, since: today })),
		);
		const tasks = tasksOf(waitingFor(input(['listener', 'translator'], { renditions })), today);
		expect(tasks).toHaveLength(12);
		expect(new Set(tasks.map(({ waits }) => waits))).toEqual(new Set(['']));
	});
	test('nobody is sent to a form that the server refuses', () => {
		const links = (role: string) => lateFor(input([role], { editions: [] })).map(({ href }) => href);
		expect(links('manager')).toEqual([null, null]);
		expect(links('approver')).toEqual([null, null]);
		expect(links('officer')).toEqual(Array(2).fill('/admin/collections/editions/create'));
	});
});

describe('the month in five stations', () => {
	const facts: StripFacts = {
		edition: {
			state: 'published',
			messages: 13,
			renderedAt: '2026-10-25T02:00:00Z',
			publishAt: null,
			withdrawnOn: null,
		},
		languages: 9,
		readyLanguages: 2,
		communes: 38,
		airedIn: 31,
	};
	const states = (edition: StripFacts['edition']) => monthStrip({ ...facts, edition }).map(({ state }) => state);
	const { edition } = facts;

	test.for([
		['nothing planned', null, 'now ahead ahead ahead ahead'],
		['being planned', { state: 'planning' }, 'now ahead ahead ahead ahead'],
		['locked', { state: 'locked' }, 'done done now ahead ahead'],
		['rendered', { state: 'rendered' }, 'done done done now ahead'],
		['published', { state: 'published' }, 'done done done done now'],
		['withdrawn', { state: 'withdrawn', withdrawnOn: '2026-11-03' as Day }, 'done done done now ahead'],
	] as const)('%s', ([, change, expected]) => {
		expect(states(change && edition && { ...edition, ...change }).join(' ')).toBe(expected);
	});
	test('says what has been done in words and figures', () => {
		expect(monthStrip(facts).map(({ text, figure }) => [figure ?? '', text].join(' ').trim())).toEqual([
			'13 bài, 9 tiếng',
			'không còn điều phải sửa',
			'xong ngày 25/10/2026',
			'trên trang và trong gói của xã',
			'31 trong 38 xã, phường đã ghi lần phát',
		]);
		const waits = {
			...facts,
			edition: edition && { ...edition, state: 'rendered' as const, publishAt: '2026-10-27T22:00:00Z' },
		};
		expect(monthStrip(waits)[3]?.text).toBe('hẹn 05:00 ngày 28/10/2026');
		const back = {
			...facts,
			edition: edition && { ...edition, state: 'withdrawn' as const, withdrawnOn: '2026-11-03' as Day },
		};
		expect(monthStrip(back)[3]?.text).toBe('đã thu hồi ngày 03/11/2026');
	});
});

describe('the first week', () => {
	const facts = {
		people: 1,
		approvers: 0,
		describedCommunes: 0,
		unringedNumbers: 2,
		officialBulletins: 0,
		hasBackup: false,
	};
	test('names what is left, and goes when nothing is', () => {
		expect(firstWeek(facts).map(({ isDone }) => isDone)).toEqual([false, false, false, false, false]);
		expect(firstWeek({ ...facts, people: 3 })[0]?.isDone).toBe(false);
		expect(firstWeek({ ...facts, people: 3, approvers: 1 })[0]?.isDone).toBe(true);
		const done = { ...facts, people: 3, approvers: 1, describedCommunes: 9, unringedNumbers: 0, hasBackup: true };
		expect(firstWeek(done)).toHaveLength(5);
		expect(firstWeek({ ...done, officialBulletins: 1 })).toEqual([]);
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
