import { nobody, signedIn } from '../foundation/roles.ts';
import { changeInScope, createInScope, saveInOwnScope, scopeField } from '../foundation/scoped-access.ts';
import { dayOrEmpty } from '../foundation/validations.ts';
import { auditTrail } from '../foundation/write-audit.ts';

import type { CollectionConfig } from 'payload';

/** What a province or the country says over some weeks, often with other programmes (chiến dịch). */
export const Campaigns: CollectionConfig<'campaigns'> = {
	slug: 'campaigns',
	labels: { singular: 'Chiến dịch', plural: 'Chiến dịch' },
	admin: { useAsTitle: 'title', group: 'Nội dung', defaultColumns: ['title', 'startsOn', 'endsOn', 'programmes'] },
	access: { create: createInScope('officer'), read: signedIn, update: changeInScope('officer'), delete: nobody },
	hooks: { ...auditTrail('campaigns', (campaign) => campaign.key), beforeValidate: [saveInOwnScope] },
	fields: [
		{ name: 'key', type: 'text', label: 'Khóa', required: true, unique: true },
		{ name: 'title', type: 'text', label: 'Tên chiến dịch', required: true },
		scopeField,
		{ name: 'startsOn', type: 'text', label: 'Từ ngày', validate: dayOrEmpty },
		{ name: 'endsOn', type: 'text', label: 'Đến ngày', validate: dayOrEmpty },
		{ name: 'goal', type: 'textarea', label: 'Mục đích' },
		{
			name: 'programmes',
			type: 'text',
			hasMany: true,
			label: 'Kết hợp với chương trình',
			admin: { description: 'Ví dụ: giảm nghèo, dạy nghề, phòng chống ma túy.' },
		},
		{ name: 'messages', type: 'relationship', relationTo: 'messages', hasMany: true, label: 'Thông điệp' },
	],
};
