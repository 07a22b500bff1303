import { COMMUNE_KIND_NAMES, COMMUNE_KINDS } from '#content/model/commune.ts';

import { administratorsOfField, administratorsOnly, nobody, ownProvince, signedIn } from '../foundation/roles.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { keepCardsFromReturning } from './keep-cards-from-returning.ts';
import { marketFields } from './market-fields.ts';
import { officeAndPeopleFields } from './office-and-people-fields.ts';
import { languageChoices, provinceChoices } from '../foundation/options.ts';
import { dayOrEmpty, wholeNumber } from '../foundation/validations.ts';

import type { CollectionConfig } from 'payload';

export const Provinces: CollectionConfig<'provinces'> = {
	slug: 'provinces',
	labels: { singular: 'Tỉnh, thành phố', plural: 'Tỉnh, thành phố' },
	admin: { useAsTitle: 'fullName', group: 'Danh mục', defaultColumns: ['code', 'fullName', 'languages'] },
	access: { create: administratorsOnly, read: signedIn, update: administratorsOnly, delete: nobody },
	hooks: auditTrail('provinces', (province) => province.code),
	defaultSort: 'code',
	fields: [
		{ name: 'code', type: 'text', label: 'Mã', required: true, unique: true, minLength: 2, maxLength: 2 },
		{ name: 'name', type: 'text', label: 'Tên', required: true },
		{ name: 'fullName', type: 'text', label: 'Tên đầy đủ', required: true },
		{ name: 'languages', type: 'select', label: 'Ngôn ngữ phát thanh', hasMany: true, options: languageChoices },
	],
};

/** Set by law, not by a province; an officer of one could else hand a commune, and its key, to another. */
const officialField = { update: administratorsOfField } as const;

export const Communes: CollectionConfig<'communes'> = {
	slug: 'communes',
	labels: { singular: 'Xã, phường, đặc khu', plural: 'Xã, phường, đặc khu' },
	admin: {
		useAsTitle: 'name',
		group: 'Danh mục',
		defaultColumns: ['code', 'name', 'kind', 'province', 'clustersInstalled'],
		listSearchableFields: ['name', 'code'],
		components: { edit: { beforeDocumentControls: ['/cms/places/admin/key-card.tsx#KeyCardButton'] } },
	},
	access: {
		create: administratorsOnly,
		read: signedIn,
		update: ownProvince('province', 'officer'),
		delete: nobody,
	},
	hooks: { ...auditTrail('communes', (commune) => commune.code), beforeChange: [keepCardsFromReturning] },
	defaultSort: 'code',
	fields: [
		{
			name: 'code',
			type: 'text',
			label: 'Mã',
			required: true,
			unique: true,
			minLength: 5,
			maxLength: 5,
			access: officialField,
		},
		{ name: 'name', type: 'text', label: 'Tên', required: true, index: true, access: officialField },
		{
			name: 'kind',
			type: 'select',
			label: 'Loại',
			required: true,
			options: COMMUNE_KINDS.map((kind) => ({ value: kind, label: COMMUNE_KIND_NAMES[kind] })),
			access: officialField,
		},
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố',
			required: true,
			index: true,
			options: provinceChoices,
			access: officialField,
		},
		{
			name: 'validFrom',
			type: 'text',
			label: 'Có hiệu lực từ',
			defaultValue: '2025-07-01',
			validate: dayOrEmpty,
			access: officialField,
		},
		{ name: 'validTo', type: 'text', label: 'Hết hiệu lực', validate: dayOrEmpty, access: officialField },
		{
			name: 'predecessors',
			type: 'text',
			label: 'Mã các xã trước khi đổi',
			defaultValue: '',
			access: { read: () => true, create: () => false, update: () => false },
			admin: { readOnly: true, condition: (data) => Boolean(data.predecessors) },
		},
		{
			name: 'languages',
			type: 'select',
			label: 'Bà con nghe bằng tiếng gì?',
			hasMany: true,
			options: languageChoices,
			admin: { description: 'Bỏ trống: theo danh sách của tỉnh. Không hỏi dân tộc của bất cứ ai.' },
		},
		{
			type: 'row',
			fields: [
				{ name: 'clustersInstalled', type: 'number', label: 'Số cụm loa đã lắp', validate: wholeNumber(0) },
				{ name: 'clustersWorking', type: 'number', label: 'Số cụm loa còn hoạt động', validate: wholeNumber(0) },
			],
		},
		{
			name: 'flags',
			type: 'select',
			label: 'Đặc điểm',
			hasMany: true,
			options: [
				{ value: 'border', label: 'Biên giới' },
				{ value: 'remote', label: 'Vùng sâu, vùng xa' },
				{ value: 'minority', label: 'Vùng đồng bào dân tộc thiểu số' },
				{ value: 'pilot', label: 'Xã điểm' },
			],
		},
		...officeAndPeopleFields,
		...marketFields,
		{
			name: 'keyVersion',
			type: 'number',
			label: 'Lần cấp mã của xã',
			required: true,
			defaultValue: 1,
			validate: wholeNumber(1),
			admin: {
				description: 'Tăng lên 1 để cấp mã mới: trong vòng một phút thẻ cũ hết dùng được và thẻ mới dùng được.',
			},
		},
		{
			name: 'legacyKeyVersion',
			type: 'number',
			access: { read: () => true, create: () => false, update: () => false },
			admin: { hidden: true },
		},
	],
};
