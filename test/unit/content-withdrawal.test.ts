import { describe, expect, test } from 'vitest';

import { onAirInWords } from '#cms/messages/on-air.ts';
import { withdrawsMore } from '#cms/messages/publish-withdrawal.ts';
import { covers, reachOfWithdrawal, withdrawalsIn } from '#content/model/withdrawal.ts';

import type { RenditionState } from '#content/model/rendition.ts';

describe('the withdrawal of a rendition reaches', () => {
	test.for([
		['nothing while it stands', 'approved', 'vi', false, undefined],
		['every language when it is the original', 'withdrawn', 'vi', false, null],
		['the original alone when the officer chose so', 'withdrawn', 'vi', true, 'vi'],
		['a translation alone', 'withdrawn', 'km', false, 'km'],
	] as const)('%s', ([, state, language, isAlone, reach]) => {
		expect(reachOfWithdrawal({ state, language, isAlone })).toBe(reach);
	});
});

test('a withdrawal without a language covers the message in each, and no other message', () => {
	const [all, khmer] = [
		{ message: 'a', language: null },
		{ message: 'a', language: 'km' },
	];
	expect([covers(all, 'a', 'km'), covers(all, 'a', 'vi'), covers(all, 'b', 'km')]).toEqual([true, true, false]);
	expect([covers(khmer, 'a', 'km'), covers(khmer, 'a', 'vi')]).toEqual([true, false]);
	expect(withdrawalsIn([all, khmer], 'vi')).toEqual([all]);
});

test('a withdrawal, and one that goes further than before, is published at once; what stands is not', () => {
	const standing = (state: RenditionState, withdrawnAlone = false) => ({
		state,
		language: 'vi' as const,
		withdrawnAlone,
	});
	expect(withdrawsMore(standing('approved'), standing('withdrawn'))).toBe(true);
	expect(withdrawsMore(standing('withdrawn', true), standing('withdrawn'))).toBe(true);
	expect(withdrawsMore(standing('withdrawn'), standing('withdrawn'))).toBe(false);
	expect(withdrawsMore(standing('withdrawn'), standing('drafted'))).toBe(false);
});

describe('the desk says what happens to what is on the air', () => {
	test.for([
		['outdated', /vẫn phát trong "Bản tin 12"[^]*Thu hồi/],
		['drafted', /vẫn phát trong "Bản tin 12"/],
		['withdrawn', /lần phát hành tới gỡ/],
		['approved', /đang phát/],
	] as const)('%s', ([state, sentence]) => {
		expect(onAirInWords(state, [{ title: 'Bản tin 12', isSample: false }])).toMatch(sentence);
		expect(onAirInWords(state, [])).toBe('');
	});

	test('a sample on the air is not called approved, unless some bulletin speaks approved words', () => {
		const sample = { title: 'Bản tin 11', isSample: true };
		expect(onAirInWords('drafted', [sample])).toMatch(/^Bản mẫu chưa ai duyệt đang ở trong "Bản tin 11"/);
		expect(onAirInWords('drafted', [sample, { title: 'Bản tin 12', isSample: false }])).toMatch(/^Lời đã duyệt/);
	});
});
