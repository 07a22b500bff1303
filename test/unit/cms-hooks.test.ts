import { describe, expect, test } from 'vitest';

import { wordsChanged } from '#cms/messages/text-version.ts';
import { jobAfterChange } from '#cms/editions/queue-work.ts';
import { refuseTypedNumbers } from '#cms/messages/refuse-typed-numbers.ts';
import { changedFields } from '#cms/foundation/write-audit.ts';
import { typedNumbersIn } from '#content/safety/rules/typed-number.ts';

import type { Edition } from '#cms/payload-types.ts';

describe('a rendition has new words', () => {
	const before = { title: 'Gọi 111', script: 'Bà con gọi.', webText: null, action: 'Gọi ngay.' };
	test.for([
		['when it is new', undefined, {}, true],
		['when its title changes', before, { title: 'Gọi ngay' }, true],
		['when its script changes', before, { script: 'Bà con nhớ gọi.' }, true],
		['when a text for the page is added', before, { webText: 'Bài' }, true],
		['when the action is emptied', before, { action: '' }, true],
		['not when only other fields are saved', before, {}, false],
		['not when the same words are saved', before, { ...before }, false],
		['not when an empty field is saved empty', before, { webText: '' }, false],
		['not when a field is absent', before, { script: undefined }, false],
	] as const)('%s', ([, old, change, isChanged]) => {
		expect(wordsChanged(old, change as Parameters<typeof wordsChanged>[1])).toBe(isChanged);
	});
});

describe('typed telephone numbers', () => {
	test.for([
		'ngày 30/7/2026',
		'ngày 22/11',
		'năm 2026',
		'từ năm 1975 đến năm 2026',
		'giai đoạn 2026-2030',
		'giai đoạn 2026 - 2030',
		'Luật 53/2024/QH15',
		'Nghị định 162/2025/NĐ-CP',
		'trực 24/7',
		'Gọi {{hotline:111}} hoặc {{hotline:18001581}}.',
		'từ 12-17 tuổi',
		'vay đến 100.000.000 đồng',
		'100% số xã, 100 % số thôn',
		'15 phút, 2 lần',
		'lúc 17:00',
		'',
	])('are not seen in "%s"', (text) => {
		expect(typedNumbersIn(text)).toEqual([]);
	});

	test.for([
		['Gọi 111 ngay.', ['111']],
		['Gọi 1800 1581.', ['1800 1581']],
		['Gọi 18001581, không mất tiền.', ['18001581']],
		['0912.345.678', ['0912.345.678']],
		['Gọi 0912-345-678.', ['0912-345-678']],
		['Gọi 091 234 5678', ['091 234 5678']],
		['Gọi 1-1-1', ['1-1-1']],
		['Gọi 111; hoặc 113!', ['111', '113']],
		['Năm 2026, gọi 111.', ['111']],
		['Gọi {{hotline:111}} hoặc 113', ['113']],
		['số 024.3747.3926', ['024.3747.3926']],
		['Gọi 091.234.567', ['091.234.567']],
	] as const)('are found in "%s"', ([text, numbers]) => {
		expect(typedNumbersIn(text)).toEqual(numbers);
	});

	test('are refused with the number and the way to write it', () => {
		const answer = (text: string | null) => refuseTypedNumbers(text, {} as Parameters<typeof refuseTypedNumbers>[1]);
		expect(answer('Gọi 0912 345 678 hoặc 113.')).toMatch(/0912 345 678; 113.*\{\{hotline:111\}\}/);
		expect(answer('Gọi {{hotline:111}}.')).toBe(true);
		expect(answer(null)).toBe(true);
	});
});

describe('after an edition was saved', () => {
	type Standing = Pick<Edition, 'state' | 'messages' | 'title' | 'slots' | 'withdrawn'>;
	const edition = (state: Edition['state'], more: Partial<Standing> = {}): Standing => ({
		state,
		messages: [1, 2],
		title: 'Tháng 11',
		slots: ['05:00'],
		withdrawn: [],
		...more,
	});
	const withdrawal = { message: 1, day: '2026-11-22', reason: 'Số đã đổi' };
	test.for([
		['its audio is made when it is locked', edition('planning'), edition('locked'), 'render'],
		['its audio is made when it is created locked', undefined, edition('locked'), 'render'],
		[
			'its audio is made again when a locked one gets another order',
			edition('locked'),
			edition('locked', { messages: [2, 1] }),
			'render',
		],
		['it goes out when it is published', edition('rendered'), edition('published'), 'publish'],
		['it goes out when it is created published', undefined, edition('published'), 'publish'],
		['it goes out again with a changed title', edition('published'), edition('published', { title: 'Mới' }), 'publish'],
		['it goes out again with other slots', edition('published'), edition('published', { slots: ['17:00'] }), 'publish'],
		[
			'it goes out again when one message is withdrawn',
			edition('published'),
			edition('published', { withdrawn: [withdrawal] }),
			'publish',
		],
		['it is taken off the site when it is withdrawn', edition('published'), edition('withdrawn'), 'publish'],
		['it is taken off the site when it goes back to planning', edition('published'), edition('planning'), 'publish'],
		['nothing happens while it is planned', edition('planning'), edition('planning', { title: 'Mới' }), undefined],
		['nothing happens when a locked one is saved as it is', edition('locked'), edition('locked'), undefined],
		['nothing happens when a published one is saved as it is', edition('published'), edition('published'), undefined],
		['nothing happens when a plan is withdrawn', edition('planning'), edition('withdrawn'), undefined],
		[
			'nothing happens when the same message comes populated',
			edition('locked'),
			edition('locked', { messages: [{ id: 1 }, { id: 2 }] as Edition['messages'] }),
			undefined,
		],
		[
			'nothing happens when "none withdrawn" comes as another emptiness',
			edition('published', { withdrawn: null }),
			edition('published'),
			undefined,
		],
	] as const)('%s', ([, before, after, work]) => {
		expect(jobAfterChange(before, after)).toBe(work);
	});
});

describe('the audit trail names', () => {
	test.for([
		['every field of a new document', undefined, { title: 'a', state: 'drafted' }, ['state', 'title']],
		['changed fields only', { title: 'a', state: 'x' }, { title: 'b', state: 'x' }, ['title']],
		['changed lists', { roles: ['officer'] }, { roles: ['officer', 'approver'] }, ['roles']],
		['an emptied field', { reason: 'a' }, { reason: null }, ['reason']],
		['nothing when an empty field stays empty', { reason: undefined }, { reason: null }, []],
		['nothing of a sign-in', { loginAttempts: 1, sessions: [] }, { loginAttempts: 0, sessions: [{ id: 's' }] }, []],
		['no passwords', undefined, { email: 'a@example.org', hash: 'h', salt: 's', password: 'p' }, ['email']],
		['no time stamps', { updatedAt: '1' }, { updatedAt: '2' }, []],
	] as const)('%s', ([, before, after, fields]) => {
		expect(changedFields(before, after)).toEqual(fields);
	});
});
