import {
	ACTIVITY_KINDS,
	asks,
	EVIDENCE_KINDS,
	FORMS,
	GROUPS,
	PROGRAMMES,
	SAYS,
	STAFF_FUNCTIONS,
} from '#content/model/activity.ts';

import { confidenceChoices, legalContentChoices, provinceChoices } from '../../foundation/options.ts';
import { withinOwnProvince } from '../../foundation/province-access.ts';
import { createInOwnProvince, nobody, ownProvince } from '../../foundation/roles.ts';
import { auditTrail } from '../../foundation/write-audit.ts';
import { checkActivity } from './check-activity.ts';
import { keepSums } from './keep-sums.ts';

import type { CheckboxField, CollectionConfig, Condition, NumberField } from 'payload';
import type { ActivityField } from '#content/model/activity.ts';

const choicesOf = (names: Readonly<Record<string, string>>) =>
	Object.entries(names).map(([value, label]) => ({ value, label }));

/** Only the fields of the kind are shown. */
const forKindsThatAsk =
	(field: ActivityField): Condition =>
	(data) =>
		asks(String(data.kind ?? ''), field);

const number = (name: string, label: string, field: ActivityField): NumberField => ({
	name,
	type: 'number',
	label,
	min: 0,
	admin: { condition: forKindsThatAsk(field) },
});

const audit = auditTrail('activities', ({ kind, day, commune, province }) => `${kind} ${day} ${commune || province}`);

/** What was done beside airings (hoạt động truyền thông): entered by officers, a workbook, or a commune's telephone. */
export const Activities: CollectionConfig<'activities'> = {
	slug: 'activities',
	labels: { singular: 'Hoạt động', plural: 'Hoạt động truyền thông' },
	admin: {
		useAsTitle: 'kind',
		group: 'Độ phủ',
		defaultColumns: ['day', 'kind', 'commune', 'units', 'people', 'confidence', 'source', 'isWithdrawn'],
		listSearchableFields: ['commune', 'hamlet'],
		components: { beforeListTable: ['/cms/reach/activities/admin/import-panel.tsx#ImportPanel'] },
	},
	access: {
		create: createInOwnProvince('province', 'officer'),
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: ownProvince('province', 'officer'),
		delete: nobody,
	},
	disableDuplicate: true,
	hooks: {
		beforeValidate: [checkActivity],
		afterChange: [...audit.afterChange, keepSums],
	},
	indexes: [
		{ fields: ['province', 'day'] },
		{ fields: ['commune', 'day', 'kind'] },
		{ fields: ['kind', 'day'] },
		// hamlets of a period are counted of the index alone
		{ fields: ['day', 'province', 'commune', 'hamlet', 'isWithdrawn', 'confidence'] },
	],
	defaultSort: '-day',
	fields: [
		{
			name: 'kind',
			type: 'select',
			label: 'Loại hoạt động',
			required: true,
			options: Object.entries(ACTIVITY_KINDS).map(([value, { name, unit }]) => ({ value, label: `${name} (${unit})` })),
		},
		{
			type: 'row',
			fields: [
				{ name: 'day', type: 'text', label: 'Ngày (2026-11-22)', required: true },
				{
					name: 'units',
					type: 'number',
					label: 'Số lượng',
					required: true,
					min: 1,
					admin: { description: 'Đếm theo đơn vị ghi trong ngoặc ở loại hoạt động.' },
				},
				number('people', 'Lượt người dự', 'people'),
			],
		},
		{
			type: 'row',
			fields: [
				{
					name: 'province',
					type: 'select',
					label: 'Tỉnh, thành phố',
					required: true,
					options: provinceChoices,
					defaultValue: ({ user }) => user?.province ?? undefined,
					access: { update: withinOwnProvince('province') },
				},
				{
					name: 'commune',
					type: 'text',
					label: 'Mã xã, phường',
					defaultValue: '',
					admin: { description: 'Năm chữ số. Bỏ trống: hoạt động chung của tỉnh.' },
				},
				{ name: 'hamlet', type: 'text', label: 'Thôn, bản, tổ', defaultValue: '' },
			],
		},
		{
			type: 'row',
			fields: [
				{
					name: 'form',
					type: 'select',
					label: 'Hình thức (Nghị định 49/2024)',
					options: choicesOf(FORMS),
					admin: { description: 'Bỏ trống: hình thức thường dùng của loại hoạt động.' },
				},
				{ name: 'programme', type: 'select', label: 'Lồng ghép với chương trình', options: choicesOf(PROGRAMMES) },
			],
		},
		{
			type: 'collapsible',
			label: 'Nội dung theo Điều 7 Luật 53/2024/QH15',
			fields: legalContentChoices.map(({ value, label }): CheckboxField => ({
				name: SAYS[value],
				type: 'checkbox',
				label,
				defaultValue: false,
			})),
		},
		{
			type: 'row',
			admin: { condition: forKindsThatAsk('staff') },
			fields: [
				{
					name: 'staffFunction',
					type: 'select',
					label: 'Tập huấn cho chức danh',
					options: choicesOf(STAFF_FUNCTIONS),
				},
				number('staffOf', 'Tổng số cán bộ cần tập huấn của chức danh này', 'staff'),
			],
		},
		{
			type: 'row',
			admin: { condition: forKindsThatAsk('groups') },
			fields: Object.entries(GROUPS).map(([name, label]) => number(name, `Trong đó: ${label}`, 'groups')),
		},
		{
			type: 'row',
			fields: [
				{
					name: 'evidence',
					type: 'select',
					label: 'Minh chứng',
					defaultValue: 'none',
					options: choicesOf(EVIDENCE_KINDS),
				},
				{ name: 'evidenceNumber', type: 'text', label: 'Số, ký hiệu, nơi giữ minh chứng', defaultValue: '' },
			],
		},
		{
			name: 'isWithdrawn',
			type: 'checkbox',
			label: 'Rút lại: ghi nhầm, không tính vào số liệu',
			defaultValue: false,
		},
		{
			name: 'confidence',
			type: 'select',
			label: 'Độ tin cậy (máy tính)',
			options: confidenceChoices,
			admin: { readOnly: true },
		},
		{
			name: 'source',
			type: 'select',
			label: 'Nơi nhập',
			options: [
				{ value: 'desk', label: 'Cán bộ nhập' },
				{ value: 'workbook', label: 'Tệp Excel' },
				{ value: 'commune', label: 'Xã ghi trên trang' },
			],
			admin: { readOnly: true },
		},
		{ name: 'receivedAt', type: 'date', label: 'Nhận lúc', admin: { readOnly: true } },
		{ name: 'byName', type: 'text', label: 'Người ghi', admin: { readOnly: true } },
		{ name: 'clientId', type: 'text', unique: true, admin: { hidden: true } },
	],
};
