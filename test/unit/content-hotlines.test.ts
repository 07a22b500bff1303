import { describe, expect, test } from 'vitest';

import { starterHotlines } from '#content/hotlines.ts';
import {
	hotlinesIn,
	hotlineSchema,
	HotlineUnusableError,
	isUsable,
	resolveHotlines,
	spokenDigits,
} from '#content/model/hotline.ts';
import { parseDay } from '#content/model/month.ts';

const day = (text: string) => parseDay(text)!;
const today = day('2026-11-22');
const hotline = (fields: object) =>
	hotlineSchema.parse({
		number: '111',
		label: 'Tổng đài',
		province: null,
		hours: '',
		cost: '',
		areCallsRecorded: true,
		verifiedAt: '2026-11-01',
		verifiedBy: 'kiểm thử',
		verifyBy: '2027-05-01',
		...fields,
	});

describe('a hotline token', () => {
	test('becomes figures on paper and single digits for a voice', () => {
		const options = { hotlines: [hotline({})], today } as const;
		expect(resolveHotlines('Gọi {{hotline:111}}.', { ...options, form: 'written' })).toBe('Gọi 111.');
		expect(resolveHotlines('Gọi {{hotline:111}}.', { ...options, form: 'spoken' })).toBe('Gọi một một một.');
		expect(spokenDigits('18001581')).toBe('một tám không không một năm tám một');
	});

	test('is found once per number, in order', () => {
		expect(hotlinesIn('{{hotline:113}} {{hotline:111}} {{hotline:113}}')).toEqual(['113', '111']);
		expect(hotlinesIn('gọi 111')).toEqual([]);
	});

	test.for([
		['unknown', hotline({ number: '113' }), 'not in the registry'],
		['unverified', hotline({ verifiedAt: null }), 'nobody has confirmed'],
		['out of date', hotline({ verifyBy: '2026-11-21' }), 'ran out on 2026-11-21'],
		['without a date for the next check', hotline({ verifyBy: null }), 'ran out'],
	] as const)('of a number that is %s is refused with the reason', ([, record, reason]) => {
		const resolve = () => resolveHotlines('Gọi {{hotline:111}}', { hotlines: [record], today, form: 'written' });
		expect(resolve).toThrow(HotlineUnusableError);
		expect(resolve).toThrow(reason);
	});

	test('of the number that 111 replaced is refused even when somebody registered it again', () => {
		const hotlines = [hotline({ number: '18001567' })];
		expect(() => resolveHotlines('{{hotline:18001567}}', { hotlines, today, form: 'spoken' })).toThrow(
			expect.objectContaining({ code: 'hotline_unusable', number: '18001567' }),
		);
	});

	test('may be used up to and including the day of its next check', () => {
		expect(isUsable(hotline({ verifyBy: '2026-11-22' }), today)).toBe(true);
		expect(isUsable(hotline({ verifyBy: '2026-11-21' }), today)).toBe(false);
	});
});

describe('the starter hotlines', () => {
	test('are 111 and 113 for the whole country, and two that nobody has confirmed', () => {
		expect(starterHotlines.map(({ number, province }) => [number, province])).toEqual([
			['111', null],
			['113', null],
			['84981848484', null],
			['18001581', '48'],
		]);
		expect(starterHotlines.filter((each) => isUsable(each, today)).map(({ number }) => number)).toEqual(['111', '113']);
	});

	test('say that they are sample data, and run out', () => {
		for (const each of starterHotlines.filter(({ verifiedAt }) => verifiedAt !== null)) {
			expect(each.verifiedBy).toContain('Dữ liệu mẫu');
			expect(isUsable(each, day('2027-05-02'))).toBe(false);
		}
	});
});
