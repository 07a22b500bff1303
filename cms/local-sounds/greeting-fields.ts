import { parseMonth } from '#content/model/month.ts';

import { languageChoices } from '../foundation/options.ts';
import { consentFields } from '../recordings/consent-fields.ts';
import { refuseUnsafeWords } from './refuse-unsafe-words.ts';

import type { Field, TextFieldSingleValidation } from 'payload';

const isGreeting = (data: { kind?: unknown }): boolean => data.kind === 'greeting';

const monthOrEmpty: TextFieldSingleValidation = (value) =>
	!value || parseMonth(value) ? true : `"${value}" không phải là tháng. Hãy viết dạng 2026-12.`;

/** A consent is asked of whoever speaks: music has its rights instead. */
const ofGreeting = (field: Field): Field => ({ ...field, admin: { ...field.admin, condition: isGreeting } }) as Field;

/** Who greets, where, in which words. */
export const greetingFields: Field[] = [
	{
		name: 'commune',
		type: 'relationship',
		relationTo: 'communes',
		// place-greeting.ts asks for it: a required reference would be asked of music, too
		label: 'Xã',
		index: true,
		filterOptions: ({ data }) =>
			data?.area && data.area !== '00' ? { province: { equals: data.area as string } } : true,
		admin: { description: 'Cả tỉnh cùng chào thì viết lời mở đầu riêng của tỉnh ở mục Thông điệp.' },
	} satisfies Field,
	{
		name: 'language',
		type: 'select',
		label: 'Tiếng',
		required: true,
		options: languageChoices,
		admin: { isClearable: false },
	} satisfies Field,
	{
		name: 'words',
		type: 'textarea',
		label: 'Lời nói, đúng như trong bản ghi',
		required: true,
		maxLength: 600,
		validate: refuseUnsafeWords({ language: 'vi' }),
		admin: {
			rows: 3,
			description:
				'Chào bà con, một câu của xã. Không nêu tên ai, không nêu số điện thoại: bản tin ngay sau đó đọc số.',
		},
	} satisfies Field,
	{
		name: 'meaning',
		type: 'textarea',
		label: 'Nghĩa tiếng Việt',
		maxLength: 600,
		validate: refuseUnsafeWords({ language: 'other' }),
		admin: {
			rows: 3,
			description: 'Bắt buộc khi lời nói không phải tiếng Việt: người duyệt và người phát đọc phần này.',
		},
	} satisfies Field,
	{
		name: 'month',
		type: 'text',
		label: 'Chỉ cho bản tin tháng',
		validate: monthOrEmpty,
		admin: { description: 'Dạng 2026-12. Bỏ trống: mọi tháng, cho đến khi rút.' },
	} satisfies Field,
	{
		name: 'speaker',
		type: 'text',
		label: 'Người nói (chức danh hoặc bí danh)',
		maxLength: 80,
		admin: { description: 'Ví dụ: trưởng bản, bí thư chi bộ. Không ghi nơi ở, số điện thoại.' },
	} satisfies Field,
	...consentFields,
].map(ofGreeting);
