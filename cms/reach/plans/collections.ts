import { DENOMINATORS, INDICATORS } from '#content/model/target.ts';
import { parsePeriod } from '#content/model/report-period.ts';

import { areaChoices } from '../../foundation/options.ts';
import { withinOwnProvince } from '../../foundation/province-access.ts';
import { createInOwnProvince, nobody, ownProvince, signedIn } from '../../foundation/roles.ts';
import { auditTrail } from '../../foundation/write-audit.ts';
import { keepAreaOfPlan } from './keep-area-of-plan.ts';

import type { CollectionConfig, Field, TextFieldSingleValidation } from 'payload';

const choicesOf = (names: Readonly<Record<string, string>>) =>
	Object.entries(names).map(([value, label]) => ({ value, label }));

const period: TextFieldSingleValidation = (value) =>
	value && parsePeriod(value)
		? true
		: `"${value ?? ''}" không phải là kỳ. Hãy viết 2026-11, 2026-Q4, 2026-H2 hoặc 2026.`;

const codes: TextFieldSingleValidation = (value) =>
	!value || /^\d{5}( \d{5})*$/.test(value)
		? true
		: 'Hãy ghi mã xã 5 chữ số, cách nhau một dấu cách, ví dụ "03388 03391".';

const area: Field = {
	name: 'area',
	type: 'select',
	label: 'Địa bàn',
	required: true,
	index: true,
	options: areaChoices,
	defaultValue: ({ user }: { user?: { province?: string | null } | null }) => user?.province ?? '00',
	access: { update: withinOwnProvince('area') },
};

const access = {
	create: createInOwnProvince('area', 'officer'),
	read: signedIn,
	update: ownProvince('area', 'officer'),
	delete: nobody,
} satisfies CollectionConfig['access'];

const isSample: Field = {
	name: 'isSample',
	type: 'checkbox',
	label: 'Ví dụ: chưa phải kế hoạch của địa bàn',
	defaultValue: false,
	admin: { description: 'Bỏ dấu này khi đã sửa theo văn bản thật.' },
};

const isArchived: Field = {
	name: 'isArchived',
	type: 'checkbox',
	label: 'Cất đi: không hiện ở trang kế hoạch',
	defaultValue: false,
};

/** A plan (kế hoạch) as data: its text, its basis in law, its period and the units for which it was written. */
export const Plans: CollectionConfig<'plans'> = {
	slug: 'plans',
	labels: { singular: 'Kế hoạch', plural: 'Kế hoạch' },
	admin: {
		useAsTitle: 'title',
		group: 'Độ phủ',
		defaultColumns: ['title', 'area', 'legalBasis', 'isSample'],
	},
	access,
	hooks: auditTrail('plans', ({ title }) => title),
	fields: [
		{ name: 'title', type: 'text', label: 'Tên kế hoạch', required: true },
		area,
		{ name: 'text', type: 'textarea', label: 'Nội dung' },
		{ name: 'legalBasis', type: 'text', label: 'Căn cứ (số, ký hiệu, ngày văn bản)', required: true },
		{
			name: 'units',
			type: 'text',
			label: 'Mã các xã mà kế hoạch viết cho',
			defaultValue: '',
			validate: codes,
			admin: {
				description:
					'Bỏ trống: mọi xã của địa bàn. Mã cũ vẫn dùng được: xã đã sáp nhập, chia, đổi tên được tính theo xã mới từ ngày đổi.',
			},
		},
		{
			name: 'oldUnit',
			type: 'text',
			label: 'Tên đơn vị cũ trong văn bản, ví dụ "huyện Sìn Hồ"',
			defaultValue: '',
		},
		isSample,
		isArchived,
	],
};

/** One target (chỉ tiêu) of a plan: what is measured, of what, and how much is wanted in which period. */
export const Targets: CollectionConfig<'targets'> = {
	slug: 'targets',
	labels: { singular: 'Chỉ tiêu', plural: 'Chỉ tiêu' },
	admin: {
		useAsTitle: 'text',
		group: 'Độ phủ',
		defaultColumns: ['text', 'plan', 'period', 'indicator', 'value', 'unit', 'isSample'],
	},
	access,
	hooks: { ...auditTrail('targets', ({ text }) => text), beforeValidate: [keepAreaOfPlan] },
	fields: [
		{ name: 'plan', type: 'relationship', relationTo: 'plans', label: 'Thuộc kế hoạch', required: true },
		area,
		{ name: 'text', type: 'text', label: 'Chỉ tiêu, nguyên văn', required: true },
		{ name: 'period', type: 'text', label: 'Kỳ (2026, 2026-Q4, 2026-H2, 2026-11)', required: true, validate: period },
		{
			name: 'indicator',
			type: 'select',
			label: 'Đo bằng',
			required: true,
			options: choicesOf(INDICATORS),
		},
		{
			type: 'row',
			fields: [
				{ name: 'value', type: 'number', label: 'Mức cần đạt', required: true, min: 0 },
				{
					name: 'unit',
					type: 'select',
					label: 'Tính bằng',
					required: true,
					defaultValue: 'percent',
					options: [
						{ value: 'percent', label: 'Phần trăm' },
						{ value: 'count', label: 'Số lượng' },
					],
				},
			],
		},
		{
			type: 'row',
			admin: { condition: (data) => data.unit === 'percent' },
			fields: [
				{
					name: 'denominator',
					type: 'select',
					label: 'Mẫu số',
					required: true,
					defaultValue: 'communes',
					options: choicesOf(DENOMINATORS),
				},
				{ name: 'denominatorValue', type: 'number', label: 'Mẫu số ghi trong văn bản', min: 1 },
				{ name: 'denominatorSource', type: 'text', label: 'Nguồn của mẫu số', defaultValue: '' },
			],
		},
		isSample,
		isArchived,
	],
};
