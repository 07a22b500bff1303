import { ANIMAL_NAMES, ANIMALS } from '#content/model/market-rule.ts';

import { requiredDay } from '../foundation/validations.ts';

import type { Condition, Field, NumberFieldSingleValidation, SelectFieldSingleValidation } from 'payload';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];

const ofKind =
	(kind: string): Condition =>
	(data) =>
		data.marketKind === kind;

/** Chosen, and one of the list: a validation of one's own replaces Payload's. */
const chosen =
	(values: readonly string[], sentence: string): SelectFieldSingleValidation =>
	(value) =>
		typeof value === 'string' && values.includes(value) ? true : sentence;

const interval: NumberFieldSingleValidation = (value) =>
	Number.isSafeInteger(value) && (value ?? 0) >= 2 && (value ?? 0) <= 60
		? true
		: 'Hãy ghi số ngày giữa hai phiên, từ 2 đến 60. Chợ họp hằng ngày thì chọn "Không có chợ phiên".';

/** When a commune has its market (chợ phiên): on that day everybody is there, and the mobile loudspeaker, too. */
export const marketFields: Field[] = [
	{
		type: 'collapsible',
		label: 'Chợ phiên',
		admin: { initCollapsed: false },
		fields: [
			{
				name: 'marketKind',
				type: 'select',
				label: 'Chợ họp theo',
				options: [
					{ value: 'none', label: 'Không có chợ phiên' },
					{ value: 'weekly', label: 'Ngày trong tuần' },
					{ value: 'animal', label: 'Ngày con giáp' },
					{ value: 'interval', label: 'Cách đều một số ngày' },
				],
				admin: {
					description: 'Để gợi ý phát loa kéo vào ngày chợ và ghi vào lịch của người phát. Bỏ trống: chưa biết.',
				},
			},
			{
				name: 'marketWeekday',
				type: 'select',
				label: 'Ngày họp',
				options: WEEKDAYS.map((label, index) => ({ value: String(index), label })),
				validate: chosen(
					WEEKDAYS.map((_label, index) => String(index)),
					'Hãy chọn chợ họp vào thứ mấy.',
				),
				admin: { condition: ofKind('weekly') },
			},
			{
				name: 'marketAnimal',
				type: 'select',
				label: 'Ngày họp',
				options: ANIMALS.map((value) => ({ value, label: `Ngày ${ANIMAL_NAMES[value]}` })),
				validate: chosen(ANIMALS, 'Hãy chọn chợ họp vào ngày con gì.'),
				admin: { condition: ofKind('animal') },
			},
			{
				name: 'marketIsTwice',
				type: 'checkbox',
				label: 'Họp cả ngày đối, sáu ngày sau',
				defaultValue: false,
				admin: { condition: ofKind('animal'), description: 'Ví dụ chợ họp cả ngày Tý và ngày Ngọ: 6 ngày một phiên.' },
			},
			{
				name: 'marketEvery',
				type: 'number',
				label: 'Mấy ngày một phiên',
				validate: interval,
				admin: { condition: ofKind('interval') },
			},
			{
				name: 'marketFrom',
				type: 'text',
				label: 'Một ngày chắc chắn có chợ',
				validate: requiredDay,
				admin: { condition: ofKind('interval'), description: 'Ngày dương lịch, dạng 2026-11-22.' },
			},
			{
				name: 'marketPreview',
				type: 'ui',
				admin: { components: { Field: '/cms/places/admin/market-preview.tsx#MarketPreview' }, disableListColumn: true },
			},
		],
	},
];
