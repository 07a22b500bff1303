import { describe, expect, test } from 'vitest';

import { passwordRefusal } from '#cms/accounts/password-rules.ts';
import { deviceInWords } from '#cms/accounts/remember-device.ts';
import { digestFor, isDue, markOf } from '#cms/start-page/digest.ts';
import { createRenditionAddress } from '#cms/messages/create-rendition-address.ts';
import { written } from '#cms/foundation/mail/letter.ts';

import type { Day } from '#content/model/month.ts';
import type { DigestFacts, DigestPerson } from '#cms/start-page/digest.ts';

const TODAY = '2026-11-22' as Day;

const person = (more: Partial<DigestPerson> = {}): DigestPerson => ({
	id: 'me',
	roles: ['officer'],
	province: null,
	languages: [],
	wantsDigest: true,
	digestDay: null,
	digestMark: null,
	...more,
});

const text = (language: string, state: DigestFacts['renditions'][number]['state'], isSample = false) => ({
	id: `${language}-${state}`,
	title: `in ${language}`,
	messageTitle: `${language} ${state}`,
	since: '2026-11-20' as Day,
	isSmallLanguage: false,
	isPageOnly: false,
	hasNewWords: false,
	wordsBy: ['other'],
	changedBy: ['other'],
	listenedBy: null,
	language,
	languageName: language,
	state,
	isSample,
	areas: ['00'],
	assignedTo: '',
	dueDay: null,
	url: `/r/${language}-${state}`,
});

const facts: DigestFacts = {
	renditions: [
		text('vi', 'drafted'),
		text('vi', 'drafted', true),
		text('vi', 'recorded'),
		text('km', 'outdated'),
		text('km', 'recorded'),
		text('km', 'listened'),
		text('cja', 'outdated'),
	],
	editions: [{ title: 'Bản tin 12', area: '12', problem: 'Chưa duyệt', url: '/e/1' }],
	hotlines: [
		{ number: '111', area: '00', verifyBy: '2026-12-20' as Day, url: '/h/111' },
		{ number: '113', area: '00', verifyBy: '2027-05-01' as Day, url: '/h/113' },
		{ number: '18001581', area: '48', verifyBy: '2026-11-01' as Day, url: '/h/48' },
	],
	services: [
		{ name: 'Trợ giúp pháp lý', area: '12', checkBy: '2026-12-20' as Day, url: '/s/12' },
		{ name: 'Trạm y tế', area: '48', checkBy: '2027-05-01' as Day, url: '/s/48' },
	],
	comments: [],
	newSources: {
		sources: [
			{ message: 7, title: 'Bài mới', areas: ['00'], since: '2026-11-20' as Day, isSample: false },
			{ message: 8, title: 'Bài mẫu', areas: ['00'], since: '2026-11-20' as Day, isSample: true },
		],
		translated: new Set(),
		spokenIn: new Map([['ktv', new Set(['48'])]]),
		bulletins: [],
	},
	cmsUrl: '',
	languageNames: new Map([['ktv', 'Cơ Tu']]),
	failedJobs: 2,
	jobsUrl: '/jobs',
};
const urls = (who: Partial<DigestPerson>) =>
	digestFor(person(who), facts, TODAY).flatMap(({ items }) => items.map(({ url }) => url));

describe('a digest is about what this person can do', () => {
	test.for([
		[
			'a translator: outdated texts of the own languages',
			{ roles: ['translator'], languages: ['km'] },
			['/r/km-outdated'],
		],
		[
			'a translator of a language that nobody has begun: the new text, no sample',
			{ roles: ['translator'], languages: ['ktv'] },
			[createRenditionAddress({ message: 7, language: 'ktv', title: 'Bài mới' })],
		],
		['a listener: recordings of the own languages', { roles: ['listener'], languages: ['km'] }, ['/r/km-recorded']],
		[
			'an approver: what waits for approval, no sample',
			{ roles: ['approver'] },
			['/r/km-listened', '/r/vi-drafted', '/r/vi-recorded'],
		],
		[
			'an officer of a province: the own bulletin and offices',
			{ roles: ['officer'], province: '12' },
			['/e/1', '/s/12'],
		],
		['an officer of another: the own number, though it ran out', { roles: ['officer'], province: '48' }, ['/h/48']],
		['an officer of the country: numbers within 30 days', { roles: ['officer'] }, ['/e/1', '/h/111', '/h/48', '/s/12']],
		['a manager: nothing', { roles: ['manager'] }, []],
	] as const)('%s', ([, who, expected]) => {
		expect(urls(who as unknown as Partial<DigestPerson>)).toEqual(expected);
	});

	test('an administrator hears of broken jobs', () => {
		expect(urls({ roles: ['administrator'] })).toContain('/jobs');
	});
});

describe('a digest goes out', () => {
	const sections = digestFor(person(), facts, TODAY);
	test.for([
		['the first time', {}, true],
		['not twice a day', { digestDay: TODAY }, false],
		['not for the same list on the next day', { digestDay: '2026-11-21', digestMark: markOf(sections) }, false],
		['for another list on the next day', { digestDay: '2026-11-21', digestMark: 'other' }, true],
		['for the same list after a week', { digestDay: '2026-11-15', digestMark: markOf(sections) }, true],
		['never to who does not want it', { wantsDigest: false }, false],
	] as const)('%s', ([, more, due]) => {
		expect(isDue(person(more as Partial<DigestPerson>), sections, TODAY)).toBe(due);
	});

	test('the same list that a clock of a day to come has noted', () => {
		const noted = { digestDay: '2031-01-01' as DigestPerson['digestDay'], digestMark: markOf(sections) };
		expect(isDue(person(noted), sections, TODAY)).toBe(true);
	});

	test('never without anything to say', () => expect(isDue(person(), [], TODAY)).toBe(false));
});

test('a letter says the same in both forms, escapes what people wrote, and loads nothing', () => {
	const { text: plain, html } = written({
		greeting: 'Chào <b>Lan</b>,',
		paragraphs: ['Có việc chờ.'],
		sections: [{ heading: 'Việc', items: [{ text: 'Bài "A" & B', url: 'http://cms/1?a=1&b=2' }] }],
		footer: 'Bỏ qua thư này nếu không phải bạn.',
	});
	expect(plain).toContain('- Bài "A" & B\n  http://cms/1?a=1&b=2');
	expect(html).toContain('&lt;b&gt;Lan');
	expect(html).toContain('href="http://cms/1?a=1&amp;b=2"');
	expect(html).not.toMatch(/<img|<script|src=/);
});

describe('a password', () => {
	test.for([
		['that is too short', 'Xanh-9!', [], 'ít nhất 12 ký tự'],
		['of neighbouring keys', 'qwertyuiop12', [], 'dễ đoán'],
		['that repeats a word', 'matkhaumatkhau', [], 'dễ đoán'],
		['that is the name of the system', 'loalang loalang', [], 'dễ đoán'],
		['that is the own name', 'nguyenthilan', ['Nguyen Thi Lan', 'nguyenthilan@example.org'], 'dễ đoán'],
		['of four unrelated words', 'bánh chưng voi ghế Huế', [], undefined],
		['made at random', 'KDAT8v1gGcjHGBbf', [], undefined],
	] as const)('%s is taken or refused with the reason', ([, password, about, reason]) => {
		const refusal = passwordRefusal(password, about);
		if (reason === undefined) expect(refusal).toBeUndefined();
		else expect(refusal).toContain(reason);
	});
});

test.for([
	[
		'Mozilla/5.0 (Linux; Android 13; SM-A125F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36',
		'Chrome trên Android',
	],
	['', 'Thiết bị không rõ'],
] as const)('a device is told by browser and system only: %s', ([agent, words]) =>
	expect(deviceInWords(agent)).toBe(words),
);
