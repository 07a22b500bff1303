import { provinceChoices } from '../../foundation/options.ts';
import { nobody, ownProvince } from '../../foundation/roles.ts';

import type { CollectionConfig } from 'payload';

/** Workbooks of activities that were sent in: how far each is, and which cells were wrong. The file itself is deleted. */
export const ActivityImports: CollectionConfig<'activity-imports'> = {
	slug: 'activity-imports',
	labels: { singular: 'Lần nhập Excel', plural: 'Các lần nhập hoạt động bằng Excel' },
	admin: {
		useAsTitle: 'fileName',
		group: 'Độ phủ',
		defaultColumns: ['at', 'fileName', 'state', 'done', 'total', 'written', 'byName'],
	},
	access: {
		create: nobody,
		read: ownProvince('province', 'officer'),
		update: nobody,
		delete: nobody,
	},
	defaultSort: '-at',
	timestamps: false,
	fields: [
		{ name: 'fileName', type: 'text', label: 'Tệp', required: true },
		{ name: 'digest', type: 'text', label: 'Dấu SHA-256 của tệp', required: true },
		// of the person who sent it; empty: of nobody in particular
		{ name: 'province', type: 'select', label: 'Tỉnh, thành phố', options: provinceChoices },
		{
			name: 'state',
			type: 'select',
			label: 'Tình trạng',
			required: true,
			options: [
				{ value: 'waiting', label: 'Đang chờ' },
				{ value: 'running', label: 'Đang nhập' },
				{ value: 'done', label: 'Đã nhập xong' },
				{ value: 'refused', label: 'Có lỗi, chưa nhập xong' },
			],
		},
		{ name: 'done', type: 'number', label: 'Số dòng đã xử lý', defaultValue: 0 },
		{ name: 'total', type: 'number', label: 'Tất cả số dòng', defaultValue: 0 },
		{ name: 'written', type: 'number', label: 'Số hoạt động mới', defaultValue: 0 },
		{ name: 'problems', type: 'textarea', label: 'Dòng và cột có lỗi', defaultValue: '' },
		{ name: 'byName', type: 'text', label: 'Người nhập', required: true },
		{ name: 'at', type: 'date', label: 'Lúc', required: true },
	],
};
