import { describe, expect, test } from 'vitest';

import { newSourcesFor } from '#cms/start-page/new-sources.ts';
import { tasksOf } from '#cms/start-page/tasks.ts';
import { countOwn, lateFor, waitingFor } from '#cms/start-page/today.ts';

import { listedRendition, startInput } from '../support/start-page-facts.ts';

import type { NewSourceFacts } from '#cms/start-page/new-sources.ts';
import type { ListedRendition } from '#cms/start-page/open-renditions.ts';
import type { Day, Month } from '#content/model/month.ts';

const titles = (roles: readonly string[], one: Partial<ListedRendition>) =>
	waitingFor(startInput(roles, { renditions: [listedRendition(one)] })).map(({ title }) => title);

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
		const renditions = [listedRendition(mine), listedRendition({ id: 8, state: 'recorded' })];
		const [given, listening] = waitingFor(startInput(['listener'], { renditions }));
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
		expect(waitingFor(startInput(['translator'], { comments }))).toMatchObject([
			{ short: 'Lời nhắn', first: [{ text: 'Bài', detail: 'Chị Sa: Câu 5 nghe chưa rõ.', href: '/w/1' }] },
		]);
	});

	test('airings that the person is to ask about stand there with their number and lead to all of them', () => {
		const first = [{ text: 'Dào San', href: '/admin/collections/airings/1' }];
		expect(waitingFor(startInput(['officer'], { airings: { count: 7, first } }))).toMatchObject([
			{ count: 7, first, href: '/admin/collections/airings?where[isWaiting][equals]=true' },
		]);
		expect(waitingFor(startInput(['officer']))).toEqual([]);
	});

	test('what another person has to verify is told, and not counted as waiting for this one', () => {
		const check = (title: string, isMine: boolean) => ({ title, href: `/h/${title}`, isMine });
		const waiting = waitingFor(
			startInput(['officer'], { unverified: [check('111', true), check('113', false), check('114', false)] }),
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
		const [waiting] = waitingFor(startInput(['approver'], { uploads }));
		expect(waiting).toMatchObject({ count: 1, first: [{ text: 'Tên tiếng Khmer', href: '/n/1' }] });
		expect(waitingFor(startInput(['officer'], { uploads }))).toEqual([]);
	});

	test('five are named and the rest is one address away', () => {
		const renditions = Array.from({ length: 7 }, (_value, id) => listedRendition({ id, state: 'recorded' }));
		const [waiting] = waitingFor(startInput(['listener'], { renditions }));
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
		const [waiting] = waitingFor(startInput(['translator'], { newSources: newSourcesFor(['km'], facts) }));
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
			listedRendition({ id: 1, state: 'recorded', ...since('2026-11-21') }),
			listedRendition({ id: 2, state: 'outdated', title: 'ខ្មែរ', messageTitle: 'Hỏi ba câu', ...since('2026-11-10') }),
		];
		const waiting = waitingFor(startInput(['listener', 'translator'], { renditions }));
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
			Array.from({ length: 6 }, (_value, id) => listedRendition({ id: `${state}-${id}`, state, since: today })),
		);
		const tasks = tasksOf(waitingFor(startInput(['listener', 'translator'], { renditions })), today);
		expect(tasks).toHaveLength(12);
		expect(new Set(tasks.map(({ waits }) => waits))).toEqual(new Set(['']));
	});
	test('nobody is sent to a form that the server refuses', () => {
		const links = (role: string) => lateFor(startInput([role], { editions: [] })).map(({ href }) => href);
		expect(links('manager')).toEqual([null, null]);
		expect(links('approver')).toEqual([null, null]);
		expect(links('officer')).toEqual(Array(2).fill('/admin/collections/editions/create'));
	});
});
