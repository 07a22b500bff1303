import { administratorsOnly, nobody } from '../foundation/roles.ts';

import type { CollectionConfig } from 'payload';

/** Append-only: nobody changes or deletes a line, whatever the role; hooks write with the change itself. */
export const Audit: CollectionConfig<'audit'> = {
	slug: 'audit',
	labels: { singular: 'Dòng nhật ký', plural: 'Nhật ký thay đổi' },
	admin: {
		useAsTitle: 'document',
		group: 'Vận hành',
		defaultColumns: ['at', 'who', 'action', 'subject', 'document', 'fields'],
		listSearchableFields: ['who', 'document', 'fields'],
		components: { beforeListTable: ['/cms/system/admin/audit-filter.tsx#AuditFilter'] },
	},
	access: { create: nobody, read: administratorsOnly, update: nobody, delete: nobody },
	defaultSort: '-at',
	timestamps: false,
	fields: [
		{
			name: 'at',
			type: 'date',
			label: 'Lúc',
			required: true,
			index: true,
			admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
		},
		{ name: 'who', type: 'text', label: 'Ai', required: true, index: true },
		{
			name: 'action',
			type: 'select',
			label: 'Việc',
			required: true,
			options: [
				{ value: 'create', label: 'Tạo' },
				{ value: 'update', label: 'Sửa' },
				{ value: 'delete', label: 'Xóa' },
				{ value: 'print', label: 'In' },
				{ value: 'publish', label: 'Phát hành' },
				{ value: 'render', label: 'Dựng âm thanh' },
				{ value: 'move', label: 'Chuyển bước' },
				{ value: 'override', label: 'Duyệt dù có cảnh báo an toàn' },
				{ value: 'sign-in-failed', label: 'Đăng nhập sai' },
				{ value: 'reset', label: 'Đặt lại mật khẩu' },
				{ value: 'second-factor', label: 'Bước xác thực thứ hai' },
				{ value: 'invite', label: 'Lời mời' },
				{ value: 'confirm', label: 'Xác nhận tài khoản' },
				{ value: 'close', label: 'Đóng tài khoản' },
			],
		},
		{
			name: 'subject',
			type: 'text',
			label: 'Loại tài liệu',
			required: true,
			admin: { components: { Cell: '/cms/system/admin/audit-cells.tsx#AuditSubjectCell' } },
		},
		{ name: 'document', type: 'text', label: 'Tài liệu', required: true, index: true },
		{
			name: 'fields',
			type: 'text',
			label: 'Trường đã đổi',
			admin: { components: { Cell: '/cms/system/admin/audit-cells.tsx#AuditFieldsCell' } },
		},
	],
};
