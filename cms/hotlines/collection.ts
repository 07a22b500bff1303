import { RETIRED_NUMBERS } from '#content/model/hotline.ts';

import { changeRegistry, createInRegistry, withinOwnRegistry } from './registry-access.ts';
import { nobody, signedIn } from '../foundation/roles.ts';
import { hotlineUseEndpoint } from './hotline-use-endpoint.ts';
import { verificationEndpoints } from './verify-endpoint.ts';
import { followHotline } from './follow-hotline.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { keepVerified } from './verification/keep-verified.ts';
import { tellAdministrators } from './verification/tell-administrators.ts';
import { verificationFields } from './verification/verification-fields.ts';
import { withoutArchived } from '../foundation/archive-field.ts';
import { ownRegistryArea } from '../foundation/default-area.ts';
import { areaChoices } from '../foundation/options.ts';

import type { CollectionConfig, TextFieldSingleValidation } from 'payload';

/** 111, 113 and the like are the same for the whole country. */
const isShort = (number: string): boolean => number.length === 3;

const usableNumber: TextFieldSingleValidation = (value, { data }) => {
	if (!value || !/^\d{3,11}$/.test(value)) return 'Số điện thoại gồm 3 đến 11 chữ số, viết liền.';
	if (RETIRED_NUMBERS.includes(value)) return `Số ${value} đã được thay bằng 111 từ năm 2017. Hãy dùng 111.`;
	if (isShort(value) && (data as { area?: unknown }).area !== '00')
		return 'Số ba chữ số dùng chung cho cả nước. Hãy nhờ quản trị hệ thống ghi với phạm vi "Cả nước".';
	return true;
};

export const Hotlines: CollectionConfig<'hotlines'> = {
	slug: 'hotlines',
	labels: { singular: 'Số điện thoại trợ giúp', plural: 'Số điện thoại trợ giúp' },
	admin: {
		useAsTitle: 'number',
		group: 'Danh mục',
		baseFilter: withoutArchived,
		defaultColumns: ['number', 'label', 'area', 'verifiedAt', 'verifyBy'],
	},
	// whatever is typed goes out only when another person has verified it (verification/)
	access: { create: createInRegistry, read: signedIn, update: changeRegistry, delete: nobody },
	indexes: [{ fields: ['number', 'area'], unique: true }],
	endpoints: [hotlineUseEndpoint, ...verificationEndpoints('hotlines')],
	hooks: {
		...auditTrail('hotlines', (hotline) => hotline.number),
		beforeChange: [keepVerified('hotlines')],
		afterChange: [
			followHotline,
			...auditTrail('hotlines', (hotline) => hotline.number).afterChange,
			tellAdministrators('hotlines', ({ number }) => `Số ${String(number)}`),
		],
	},
	fields: [
		{ name: 'use', type: 'ui', admin: { components: { Field: '/cms/hotlines/admin/hotline-panel.tsx#HotlinePanel' } } },
		{
			name: 'verification',
			type: 'ui',
			admin: { components: { Field: '/cms/hotlines/admin/verification-panel.tsx#VerificationPanel' } },
		},
		{ name: 'number', type: 'text', label: 'Số', required: true, validate: usableNumber },
		{ name: 'label', type: 'text', label: 'Tên gọi', required: true },
		{
			name: 'area',
			type: 'select',
			label: 'Phạm vi',
			required: true,
			defaultValue: ownRegistryArea,
			options: areaChoices,
			access: { update: withinOwnRegistry },
		},
		{ name: 'hours', type: 'text', label: 'Giờ trực', required: true },
		{ name: 'cost', type: 'text', label: 'Cước phí', required: true },
		{ name: 'areCallsRecorded', type: 'checkbox', label: 'Cuộc gọi được ghi âm', defaultValue: false },
		...verificationFields({ asksAgainBy: true }),
	],
};
