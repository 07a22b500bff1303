import { nobody, signedIn } from '../foundation/roles.ts';
import { heldBackField } from './held-back-field.ts';

import type { CollectionConfig } from 'payload';

export const Releases: CollectionConfig<'releases'> = {
	slug: 'releases',
	labels: { singular: 'Bản phát hành', plural: 'Bản phát hành' },
	admin: {
		useAsTitle: 'release',
		group: 'Vận hành',
		defaultColumns: ['release', 'state', 'publishedAt', 'reason', 'problem'],
	},
	access: { create: nobody, read: signedIn, update: nobody, delete: nobody },
	defaultSort: ['-sequence', '-release'],
	fields: [
		{ name: 'release', type: 'text', label: 'Tên', required: true, unique: true },
		// the order of releases, which no clock decides; those of older versions have none
		{ name: 'sequence', type: 'number', label: 'Thứ tự', index: true },
		{
			name: 'state',
			type: 'select',
			label: 'Trạng thái',
			required: true,
			options: [
				{ value: 'building', label: 'Đang dựng trang' },
				{ value: 'published', label: 'Đã phát hành' },
				{ value: 'failed', label: 'Hỏng – bản trước vẫn phục vụ' },
			],
		},
		{ name: 'reason', type: 'text', label: 'Vì sao' },
		{ name: 'publishedAt', type: 'date', label: 'Lúc', admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm' } } },
		{ name: 'problem', type: 'textarea', label: 'Vướng mắc' },
		heldBackField,
	],
};
