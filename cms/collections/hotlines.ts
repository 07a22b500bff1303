import { RETIRED_NUMBERS } from '#content/model/hotline.ts';

import { withinOwnProvince } from '../access/province-fields.ts';
import { createInOwnProvince, nobody, ownProvince, signedIn } from '../access/roles.ts';
import { hotlineUseEndpoint } from '../endpoints/hotline-use.ts';
import { followHotline } from '../hooks/follow-hotline.ts';
import { auditTrail } from '../hooks/write-audit.ts';
import { areaChoices } from './options.ts';
import { dayOrEmpty } from './validations.ts';

import type { CollectionConfig, TextFieldSingleValidation } from 'payload';

const usableNumber: TextFieldSingleValidation = (value) => {
	if (!value || !/^\d{3,11}$/.test(value)) return 'Số điện thoại gồm 3 đến 11 chữ số, viết liền.';
	if (RETIRED_NUMBERS.includes(value)) return `Số ${value} đã được thay bằng 111 từ năm 2017. Hãy dùng 111.`;
	return true;
};

export const Hotlines: CollectionConfig<'hotlines'> = {
	slug: 'hotlines',
	labels: { singular: 'Số điện thoại trợ giúp', plural: 'Số điện thoại trợ giúp' },
	admin: {
		useAsTitle: 'number',
		group: 'Danh mục',
		defaultColumns: ['number', 'label', 'area', 'verifiedAt', 'verifyBy'],
	},
	// a national number belongs to nobody's province: only those who work for the whole country change it
	access: {
		create: createInOwnProvince('area', 'officer'),
		read: signedIn,
		update: ownProvince('area', 'officer'),
		delete: nobody,
	},
	indexes: [{ fields: ['number', 'area'], unique: true }],
	endpoints: [hotlineUseEndpoint],
	hooks: {
		...auditTrail('hotlines', (hotline) => hotline.number),
		afterChange: [followHotline, ...auditTrail('hotlines', (hotline) => hotline.number).afterChange],
	},
	fields: [
		{ name: 'use', type: 'ui', admin: { components: { Field: '/cms/admin/hotline-panel.tsx#HotlinePanel' } } },
		{ name: 'number', type: 'text', label: 'Số', required: true, validate: usableNumber },
		{ name: 'label', type: 'text', label: 'Tên gọi', required: true },
		{
			name: 'area',
			type: 'select',
			label: 'Phạm vi',
			required: true,
			defaultValue: '00',
			options: areaChoices,
			access: { update: withinOwnProvince('area') },
		},
		{ name: 'hours', type: 'text', label: 'Giờ trực', required: true },
		{ name: 'cost', type: 'text', label: 'Cước phí', required: true },
		{ name: 'areCallsRecorded', type: 'checkbox', label: 'Cuộc gọi được ghi âm', defaultValue: false },
		{
			name: 'verifiedAt',
			type: 'text',
			label: 'Ngày gọi kiểm tra gần nhất',
			validate: dayOrEmpty,
			admin: { description: 'Bỏ trống: chưa xác minh. Số chưa xác minh không được đọc trên loa, không in trên trang.' },
		},
		{ name: 'verifiedBy', type: 'text', label: 'Người kiểm tra' },
		{ name: 'verifyBy', type: 'text', label: 'Phải kiểm tra lại trước ngày', validate: dayOrEmpty },
	],
};
