import { nobody, signedIn } from '../../foundation/roles.ts';
import { auditTrail } from '../../foundation/write-audit.ts';

import type { CollectionConfig } from 'payload';

/** History of communes (lịch sử đơn vị): each merge, split and renaming is a line that nobody changes. */
export const CommuneChanges: CollectionConfig<'commune-changes'> = {
	slug: 'commune-changes',
	labels: { singular: 'Lần đổi xã, phường', plural: 'Lịch sử xã, phường' },
	admin: {
		useAsTitle: 'subject',
		group: 'Danh mục',
		defaultColumns: ['day', 'kind', 'subject', 'legalBasis', 'byName'],
	},
	access: { create: nobody, read: signedIn, update: nobody, delete: nobody },
	hooks: auditTrail('commune-changes', ({ subject }) => subject),
	defaultSort: '-day',
	timestamps: false,
	fields: [
		{ name: 'subject', type: 'text', label: 'Việc', required: true },
		{ name: 'day', type: 'text', label: 'Có hiệu lực từ', required: true, index: true },
		{
			name: 'kind',
			type: 'select',
			label: 'Loại',
			required: true,
			options: [
				{ value: 'merge', label: 'Sáp nhập' },
				{ value: 'split', label: 'Chia' },
				{ value: 'rename', label: 'Đổi tên' },
			],
		},
		{ name: 'oldCodes', type: 'text', label: 'Mã cũ', required: true },
		{ name: 'newCodes', type: 'text', label: 'Mã mới', required: true },
		{ name: 'oldNames', type: 'text', label: 'Tên cũ', required: true },
		{ name: 'newNames', type: 'text', label: 'Tên mới', required: true },
		{ name: 'legalBasis', type: 'text', label: 'Căn cứ', required: true },
		{ name: 'byName', type: 'text', label: 'Người nhập', required: true },
		{ name: 'at', type: 'date', label: 'Nhập lúc', required: true },
	],
};
