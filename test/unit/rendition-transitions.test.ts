import { describe, expect, test } from 'vitest';

import { decideTransition } from '#content/model/decide-transition.ts';
import { RENDITION_STATES } from '#content/model/rendition.ts';

import { TABLES } from '../fixtures/transition-tables.ts';
import { mover, ready } from '../support/rendition-facts.ts';

import type { Mover, RenditionFacts } from '#content/model/rendition-transitions.ts';
import type { RenditionState } from '#content/model/rendition.ts';

const ROLES = ['administrator', 'officer', 'approver', 'translator', 'listener', 'manager'] as const;

const WITHDRAWALS = RENDITION_STATES.filter((state) => state !== 'withdrawn').map((state) => `${state} withdrawn aop`);
const letterOf = (role: string): string => (role === 'approver' ? 'p' : role.charAt(0));

describe.for(Object.entries(TABLES))('%s', ([, { facts, rows }]) => {
	const allowed = new Set([...rows, ...WITHDRAWALS]);
	const pairs = RENDITION_STATES.flatMap((from) => RENDITION_STATES.map((to) => [from, to] as const));

	test.for(pairs)('from %s to %s moves for exactly the roles of the table', ([from, to]) => {
		const languages = [facts.language ?? 'km'];
		const may = ROLES.filter((role) => {
			const asked = { to, keeps: false, note: 'Có lý do' };
			return decideTransition(ready({ ...facts, state: from }), mover(role, { languages }), asked).to === to;
		});
		const row = [...allowed].find((candidate) => candidate.startsWith(`${from} ${to} `));
		expect(may.map(letterOf).toSorted().join('')).toBe((row?.split(' ')[2] ?? '').split('').toSorted().join(''));
	});
});

describe('a step is refused, with the reason,', () => {
	const cases: readonly [string, RenditionState, RenditionState, Partial<RenditionFacts>, Mover, RegExp][] = [
		[
			'while somebody is still writing',
			'drafted',
			'approved',
			{ language: 'vi', hasNewWords: true },
			mover('approver'),
			/người viết chưa gửi duyệt/,
		],
		[
			'for a text that says nothing',
			'drafted',
			'submitted',
			{ language: 'vi', hasNewWords: true, hasText: false, hasRecording: false },
			mover('officer'),
			/chưa có lời/,
		],
		[
			'to the author who approves',
			'drafted',
			'approved',
			{ language: 'vi' },
			mover('approver', { id: 'author' }),
			/không được tự duyệt/,
		],
		[
			'to the listener who approves',
			'listened',
			'approved',
			{},
			mover('approver', { id: 'ear' }),
			/không tự duyệt bản mình đã nghe/,
		],
		[
			'for an older source',
			'listened',
			'approved',
			{ isSourceCurrent: false },
			mover('approver'),
			/dịch từ bản gốc cũ/,
		],
		['when nobody has listened', 'recorded', 'approved', {}, mover('approver'), /người bản ngữ nghe/],
		[
			'to the translator who translates back',
			'translated',
			'back-translated',
			{},
			mover('translator', { id: 'author' }),
			/người dịch thứ hai/,
		],
		[
			'when the translator wrote the back-translation',
			'translated',
			'back-translated',
			{ backTranslationBy: 'author' },
			mover('translator'),
			/do chính người dịch viết/,
		],
		[
			'without a back-translation',
			'translated',
			'back-translated',
			{ hasBackTranslation: false },
			mover('translator'),
			/chưa có bản dịch ngược/,
		],
		[
			'without a recording',
			'back-translated',
			'recorded',
			{ hasRecording: false },
			mover('translator'),
			/chưa có bản ghi/,
		],
		[
			'when there is nothing to hear',
			'recorded',
			'listened',
			{ hasRecording: false },
			mover('listener'),
			/chưa có bản ghi/,
		],
		[
			'to the translator who listens',
			'recorded',
			'listened',
			{},
			mover('listener', { id: 'author' }),
			/không tự nghe thẩm định/,
		],
		[
			'to a listener of another language',
			'recorded',
			'listened',
			{},
			mover('listener', { languages: ['ktv'] }),
			/người nghe thẩm định đúng ngôn ngữ/,
		],
		[
			'to a translator of another language',
			'drafted',
			'translated',
			{},
			mover('translator', { languages: [] }),
			/đúng ngôn ngữ/,
		],
	];
	test.for(cases)('%s', ([, state, to, facts, who, reason]) => {
		const decided = decideTransition(ready({ ...facts, state }), who, { to, keeps: false, note: '' });
		expect(decided.refusal).toMatch(reason);
		expect(decided.to === undefined || decided.refusal !== null).toBe(true);
	});

	test.for([
		['a withdrawal', ready(), mover('officer'), 'withdrawn', /lý do thu hồi/],
		['a return', ready({ state: 'recorded' }), mover('listener'), 'drafted', /điều cần sửa/],
		[
			'a stand-in listener',
			ready({ state: 'recorded', isSmallLanguage: true }),
			mover('listener'),
			'listened',
			/họ tên/,
		],
	] as const)('without words: %s', ([, facts, who, to, asked]) => {
		expect(decideTransition(facts, who, { to, keeps: false, note: '  ' }).refusal).toMatch(asked);
		expect(decideTransition(facts, who, { to, keeps: false, note: 'Chị Sa, bản Dào San' }).to).toBe(to);
	});

	test('naming the way when there is no such step', () => {
		const decided = decideTransition(ready({ state: 'translated' }), mover('translator'), {
			to: 'listened',
			keeps: false,
			note: '',
		});
		expect(decided.refusal).toBe(
			'Không thể chuyển từ "Đã dịch" sang "Người bản ngữ đã nghe". Bước tiếp theo: "Đã dịch ngược xong".',
		);
	});
});
