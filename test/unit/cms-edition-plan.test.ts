import { describe, expect, test } from 'vitest';

import { hotline, khmer, message, onAir, plan, rendition, today } from '../fixtures/planned-edition.ts';

import type { PlannedRendition } from '#cms/editions/plan-edition.ts';

describe('an edition', () => {
	test('opens, tells its messages in the order chosen, and closes, wherever opening and closing stand in the list', () => {
		const messages = [
			message({ key: 'loi-ket', role: 'closing' }),
			message({ key: 'viec-lam' }),
			message({ key: 'loi-mo-dau', role: 'opening' }),
			message({ key: 'an-toan' }),
		];
		expect(onAir(messages)).toEqual(['vi: loi-mo-dau viec-lam an-toan loi-ket']);
	});

	test('in a minority language airs the messages it has a voice for, in the same order', () => {
		const messages = [
			message({ key: 'mot', renditions: [rendition(), khmer()] }),
			message({ key: 'hai' }),
			message({ key: 'ba', renditions: [rendition(), khmer({ recordings: [] })] }),
			message({ key: 'bon', renditions: [rendition(), khmer()] }),
		];
		expect(onAir(messages)).toEqual(['vi: mot hai ba bon', 'km: mot bon']);
	});

	test('airs a minority language that has a recording and no text at all', () => {
		expect(onAir([message({ renditions: [rendition(), khmer({ script: '' })] })])).toEqual([
			'vi: goi-111',
			'km: goi-111',
		]);
	});

	test('leaves out a language that has an opening but no message', () => {
		const opening = message({ key: 'loi-mo-dau', role: 'opening', renditions: [rendition(), khmer()] });
		expect(onAir([opening, message()])).toEqual(['vi: loi-mo-dau goi-111']);
	});

	test('goes without an opening that has no Vietnamese rendition', () => {
		expect(onAir([message({ key: 'loi-mo-dau', role: 'opening', renditions: [] }), message()])).toEqual([
			'vi: goi-111',
		]);
	});

	test('plays the newest recording of the text as it is, under the title of its language', () => {
		const recordings = [
			{ file: '/recordings/moi.wav', textVersion: 2 },
			{ file: '/recordings/cu-hon.wav', textVersion: 2 },
			{ file: '/recordings/loi-cu.wav', textVersion: 1 },
		];
		expect(plan([message({ renditions: [rendition({ textVersion: 2, recordings })] })]).plan?.languages).toEqual([
			{
				language: 'vi',
				items: [
					{
						message: 'goi-111',
						role: 'message',
						title: 'Gọi 111',
						speech: { kind: 'recorded', file: '/recordings/moi.wav' },
					},
				],
			},
		]);
	});

	test.for([
		['sample data that nobody approved', { state: 'drafted', isSample: true }],
		['a number checked until today', {}],
	] as const)('goes out with %s', ([, more]) => {
		const { problems } = plan([message({ renditions: [rendition(more)] })], [hotline({ verifyBy: today })]);
		expect(problems).toEqual([]);
	});

	test('goes out on the last day a message may be used', () => {
		expect(onAir([message({ validUntil: today })])).toEqual(['vi: goi-111']);
	});

	test('speaks by machine only in Vietnamese, only when allowed, with the number digit by digit', () => {
		const unrecorded = { recordings: [], allowsDraftVoice: true } as const;
		const [vietnamese, ...others] =
			plan([message({ renditions: [rendition(unrecorded), khmer(unrecorded)] })]).plan?.languages ?? [];
		expect(vietnamese?.items[0]?.speech).toEqual({ kind: 'draft', text: 'Bà con gọi một một một.' });
		expect(others).toEqual([]);
	});

	test('prefers a person to the machine, but the machine to a recording of an older text', () => {
		const kindOf = (more: Partial<PlannedRendition>) =>
			plan([message({ renditions: [rendition({ allowsDraftVoice: true, ...more })] })]).plan?.languages[0]?.items[0]
				?.speech.kind;
		expect(kindOf({})).toBe('recorded');
		expect(kindOf({ recordings: [{ file: '/recordings/cu.wav', textVersion: 0 }] })).toBe('draft');
	});
});
