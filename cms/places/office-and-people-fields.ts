import { dayOrEmpty, wholeNumber } from '../foundation/validations.ts';

import type { Field, TextFieldSingleValidation } from 'payload';

const PHONE = /^\+?[\d .()-]{3,24}$/;

const phoneOrEmpty: TextFieldSingleValidation = (value) =>
	!value || PHONE.test(value) ? true : `"${value}" không phải là số điện thoại. Hãy ghi chữ số, ví dụ 0213 3879 123.`;

/** A number without where it comes from is no denominator (domain.md section 7). */
const sourceOfPopulation: TextFieldSingleValidation = (value, { siblingData }) => {
	const { population } = siblingData as { population?: number | null };
	if (population === null || population === undefined) return true;
	return value?.trim() ? true : 'Hãy ghi nguồn của số dân, ví dụ "Công an xã, sổ cư trú". Không có nguồn thì bỏ trống.';
};

/** Whom to ask about a month, and how many people live there: for officers and reports, never published. */
export const officeAndPeopleFields: Field[] = [
	{
		name: 'contactPhone',
		type: 'text',
		label: 'Điện thoại cơ quan phụ trách loa',
		validate: phoneOrEmpty,
		admin: { description: 'Số của cơ quan, không phải số riêng của một người. Dùng để nhắc xã ghi lần phát.' },
	},
	{
		type: 'row',
		fields: [
			{
				name: 'population',
				type: 'number',
				label: 'Số dân',
				validate: wholeNumber(1),
				admin: { description: 'Bỏ trống khi chưa có số có nguồn: báo cáo sẽ ghi là chưa có, không tính tỉ lệ.' },
			},
			{ name: 'populationSource', type: 'text', label: 'Nguồn của số dân', validate: sourceOfPopulation },
			{ name: 'populationAsOf', type: 'text', label: 'Số dân tính đến ngày', validate: dayOrEmpty },
		],
	},
];
