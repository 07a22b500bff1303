import { nobodyOfField } from '../../foundation/roles.ts';

import type { Field } from 'payload';

const systemField = { access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** What only a verification writes (`keep-verified.ts`), and the panel that verifies. */
export const verificationFields = ({ asksAgainBy }: { asksAgainBy: boolean }): Field[] => [
	{
		name: 'isArchived',
		type: 'checkbox',
		label: 'Cất đi, không dùng nữa',
		defaultValue: false,
		index: true,
		admin: {
			position: 'sidebar',
			description:
				'Mục đã xác minh thì người thứ hai xác minh xong mới thôi dùng; đến lúc đó trang vẫn giữ như cũ. Bỏ dấu để dùng lại.',
		},
	},
	{
		name: 'verifiedAt',
		type: 'text',
		label: 'Ngày xác minh gần nhất',
		index: true,
		...systemField,
		admin: { readOnly: true, position: 'sidebar' },
	},
	{
		name: 'verifiedBy',
		type: 'text',
		label: 'Đơn vị xác minh (in trên trang)',
		...systemField,
		admin: { readOnly: true, position: 'sidebar' },
	},
	{
		name: 'verifier',
		type: 'text',
		label: 'Người xác minh (không in)',
		...systemField,
		admin: { readOnly: true, position: 'sidebar' },
	},
	{
		name: 'verifiedHow',
		type: 'text',
		label: 'Đã kiểm tra thế nào',
		maxLength: 300,
		...systemField,
		admin: { readOnly: true, position: 'sidebar' },
	},
	...(asksAgainBy
		? [
				{
					name: 'verifyBy',
					type: 'text',
					label: 'Phải kiểm tra lại trước ngày',
					...systemField,
					admin: { readOnly: true, position: 'sidebar' },
				} satisfies Field,
			]
		: []),
	// the values as they were verified (verified-values.ts) as text: read back through zod, never queried
	{ name: 'verified', type: 'textarea', label: 'Giá trị đã xác minh', ...systemField, admin: { hidden: true } },
	// ids of all who have typed since, with spaces between them: a deleted account still counts
	{ name: 'changedBy', type: 'text', label: 'Người đã sửa', ...systemField, admin: { hidden: true } },
];
