import { describe, expect, test } from 'vitest';

import { decideTransition, effectOf, transitionsFrom } from '#content/model/decide-transition.ts';

import { mover, ready } from '../support/rendition-facts.ts';

import type { RenditionFacts } from '#content/model/rendition-transitions.ts';

describe('"meaning unchanged"', () => {
	const lost = ready({ state: 'outdated', keptState: 'approved' });
	const keep = { to: 'approved', keeps: true, note: 'Sửa lỗi chính tả' } as const;

	test('brings back what stood before, by an approver with a reason', () => {
		expect(decideTransition(lost, mover('approver'), keep).to).toBe('approved');
		expect(decideTransition(lost, mover('approver'), { ...keep, note: '' }).refusal).toMatch(/vì sao nghĩa không đổi/);
	});

	test('is nobody else’s, and not that of who wrote the words or changed the source', () => {
		for (const role of ['officer', 'translator', 'administrator'])
			expect(decideTransition(lost, mover(role), keep).to).toBeUndefined();
		expect(decideTransition(lost, mover('approver', { id: 'author' }), keep).refusal).toMatch(/người viết/);
		expect(decideTransition(lost, mover('approver', { id: 'officer-of-the-source' }), keep).refusal).toMatch(
			/người sửa bản gốc/,
		);
	});

	test('is not offered where nothing was lost', () => {
		expect(transitionsFrom(ready({ state: 'outdated' }), mover('approver')).map(({ name }) => name)).not.toContain(
			'keep',
		);
	});
});

describe('a step leaves behind', () => {
	const effect = (facts: RenditionFacts, name: 'approve' | 'listen' | 'translate' | 'return' | 'keep', note = '') =>
		effectOf(
			{ name, to: name === 'approve' || name === 'keep' ? 'approved' : 'listened' },
			{
				facts,
				mover: mover('approver'),
				moverName: 'Chị Hoa',
				note,
				now: new Date('2026-11-22T03:00:00Z'),
				sourceVersion: 7,
			},
		);

	test('who approved, when, and that it is no sample any more', () => {
		expect(effect(ready(), 'approve')).toMatchObject({
			approvedBy: 'somebody',
			approvedAt: '2026-11-22T03:00:00.000Z',
			sampleDigest: null,
			approvedDigest: 'now',
			changedBy: [],
			wordsBy: [],
		});
	});
	test('the name of the listener, or of the community listener who stands in', () => {
		expect(effect(ready(), 'listen')).toMatchObject({ listenedBy: 'somebody', listenerName: 'Chị Hoa' });
		const standIn = effect(ready({ isSmallLanguage: true }), 'listen', ' Bà Sua, bản Dào San ');
		expect(standIn.listenerName).toBe('Bà Sua, bản Dào San');
	});
	test('the source it was checked against', () => {
		expect(effect(ready({ state: 'outdated' }), 'translate').sourceVersion).toBe(7);
		expect(effect(ready({ state: 'outdated' }), 'keep').sourceVersion).toBe(7);
	});
	test('no approval and no listener after a return', () => {
		expect(effect(ready(), 'return')).toMatchObject({ approvedBy: null, approvedAt: null, listenedBy: null });
	});
});
