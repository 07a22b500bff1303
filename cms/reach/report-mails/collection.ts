import { areaChoices } from '../../foundation/options.ts';
import { nobody, ownProvince } from '../../foundation/roles.ts';

import type { CollectionConfig } from 'payload';

/** Which report went to whom: one row for a person and a period, so that nothing is sent twice. */
export const ReportMails: CollectionConfig<'report-mails'> = {
	slug: 'report-mails',
	labels: { singular: 'Thư báo cáo', plural: 'Thư báo cáo đã gửi' },
	admin: {
		useAsTitle: 'period',
		group: 'Độ phủ',
		defaultColumns: ['period', 'province', 'email', 'isProvisional', 'sentAt'],
		description: 'Ai nhận báo cáo nào, lúc nào. Mỗi người tự chọn trong trang tài khoản của mình.',
	},
	access: {
		create: nobody,
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: nobody,
		delete: nobody,
	},
	defaultSort: '-claimedAt',
	timestamps: false,
	fields: [
		{ name: 'key', type: 'text', label: 'Mã', required: true, unique: true, admin: { hidden: true } },
		{ name: 'email', type: 'text', label: 'Gửi tới', required: true },
		{ name: 'province', type: 'select', label: 'Địa bàn', required: true, index: true, options: areaChoices },
		{ name: 'period', type: 'text', label: 'Kỳ', required: true },
		{ name: 'isProvisional', type: 'checkbox', label: 'Tạm tính (chưa chốt đủ)', defaultValue: false },
		{ name: 'file', type: 'text', label: 'Dạng', required: true },
		{ name: 'claimedAt', type: 'date', label: 'Bắt đầu gửi', required: true, index: true },
		{ name: 'sentAt', type: 'date', label: 'Đã gửi lúc' },
	],
};
