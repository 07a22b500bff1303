import { describe, expect, test } from 'vitest';

import { dialled } from '#cms/help-places/dialled.ts';
import { serviceWarnings } from '#cms/help-places/help-place-warnings.ts';
import { communeMeant, communeRefusal } from '#cms/help-places/tidy-help-place.ts';
import { checkAgainBy } from '#content/model/public-help.ts';

import type { Day } from '#content/model/month.ts';

const day = (text: string) => text as Day;

describe('an entry of the directory', () => {
	test.for([
		['spaces', '1800 1581', '18001581'],
		['points and brackets', '(0213) 3.876.543', '02133876543'],
		['the code of the country', '+84 213 3876543', '02133876543'],
		['as it is', '111', '111'],
	])('has its number as it is dialled: %s', ([, typed, number]) => {
		expect(dialled(typed!)).toBe(number);
	});

	test.for([
		['the day a year later', '2026-11-22', '2027-11-22'],
		['over the turn of the year', '2025-12-31', '2026-12-31'],
		['29 February ends on the 28th', '2028-02-29', '2029-02-28'],
	])('has to be asked again by %s', ([, verifiedAt, until]) => {
		expect(checkAgainBy({ verifiedAt: day(verifiedAt!) })).toBe(until);
	});

	test('knows a commune by its name within the province, and refuses one of another', () => {
		const code = communeMeant('dào san', '12');
		expect(code).toMatch(/^\d{5}$/);
		expect(communeMeant('Xã Dào San', '12')).toBe(code);
		expect(communeRefusal(code, '12')).toBeUndefined();
		expect(communeRefusal(code, '48')).toContain('của tỉnh khác');
		expect(communeRefusal(communeMeant('Không Có', '12'), '12')).toContain('Không tìm thấy "Không Có"');
		expect(communeRefusal(code, '00')).toContain('để trống ô xã');
		expect(communeRefusal('', '12')).toBeUndefined();
	});
});

describe('before it goes out, the person is told', () => {
	const hotlines = [
		{ number: '111', label: 'Tổng đài', hours: 'Cả ngày lẫn đêm', cost: 'Không mất tiền', verifiedAt: '2026-11-01' },
		{ number: '18001581', label: 'Số cũ', hours: 'Chưa rõ', cost: 'Chưa rõ', verifiedAt: '' },
	];
	const warnings = (more: object) =>
		serviceWarnings(
			{
				name: 'Trung tâm',
				address: 'Đường 30/4, số 12',
				phone: '02133876543',
				hours: '7:30-17:00',
				cost: '',
				verifiedAt: day('2026-11-01'),
				...more,
			},
			{ hotlines, today: day('2026-11-22') },
		).join(' ');

	test.for([
		['nothing when all is well', {}, /^$/],
		['that the registry says other hours', { phone: '111' }, /ghi khác: giờ trực: "Cả ngày lẫn đêm"/],
		['that nobody vouches for a number', { phone: '1800 1581', hours: '' }, /chưa ai xác minh: trang sẽ không in/],
		['that a number of the registry stands in other words', { address: 'Gọi 1800-1581' }, /"1800-1581" là số trong sổ/],
		['that a number is a person’s', { phone: '0912345678' }, /số di động/],
		['that it is not shown any more', { verifiedAt: day('2025-11-21') }, /trang không còn hiện/],
		['nothing yet without a day', { verifiedAt: undefined }, /^$/],
	] as const)('%s', ([, more, expected]) => {
		expect(warnings(more)).toMatch(expected);
	});
});
