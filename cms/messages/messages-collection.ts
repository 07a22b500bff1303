import { LOUDSPEAKER_RATINGS, MESSAGE_ROLES } from '#content/model/message.ts';

import { createInOwnAreas, ownAreaFor, ownAreas, shareWithoutAreas, withinOwnAreas } from './message-areas.ts';
import { nobodyOfField, nobody, signedIn } from '../foundation/roles.ts';
import { archiveMessageOffAir } from '../foundation/guard-archive.ts';
import { keyOfTitle } from './message-key.ts';
import { keepSystemFields } from '../foundation/keep-system-fields.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { archiveField, withoutArchived } from '../foundation/archive-field.ts';
import {
	areaChoices,
	audienceChoices,
	formChoices,
	legalContentChoices,
	seasonMonthChoices,
	topicChoices,
} from '../foundation/options.ts';
import { addressOrEmpty, dayOrEmpty, wholeNumber } from '../foundation/validations.ts';

import type { CollectionConfig, TypedUser } from 'payload';

const roleNames = { message: 'Thông điệp', opening: 'Lời mở đầu', closing: 'Lời kết' } as const;
const ratingNames = { fit: 'Phát được trên loa công cộng', unfit: 'Chỉ dùng trên trang' } as const;

export const Messages: CollectionConfig<'messages'> = {
	slug: 'messages',
	labels: { singular: 'Thông điệp', plural: 'Thông điệp' },
	admin: {
		useAsTitle: 'title',
		group: 'Nội dung',
		defaultColumns: ['title', 'role', 'topics', 'legalContent', 'sourceVersion'],
		baseFilter: withoutArchived,
		listSearchableFields: ['title', 'key'],
		pagination: { defaultLimit: 50 },
	},
	access: { create: createInOwnAreas, read: signedIn, update: ownAreas, delete: nobody, readVersions: signedIn },
	versions: { maxPerDoc: 100 },
	hooks: {
		...auditTrail('messages', (message) => message.key),
		beforeValidate: [keepSystemFields, shareWithoutAreas, keyOfTitle],
		beforeChange: [archiveMessageOffAir],
	},
	defaultSort: 'order',
	fields: [
		{ name: 'title', type: 'text', label: 'Tên để làm việc', required: true, maxLength: 120 },
		{
			name: 'keyFromTitle',
			type: 'ui',
			admin: { components: { Field: '/cms/messages/admin/key-from-title.tsx#KeyFromTitle' }, disableListColumn: true },
		},
		{
			name: 'vietnameseText',
			type: 'ui',
			admin: { components: { Field: '/cms/messages/admin/vietnamese-text.tsx#VietnameseText' } },
		},
		{
			name: 'role',
			type: 'select',
			label: 'Vai trò trong bản tin',
			required: true,
			defaultValue: 'message',
			options: MESSAGE_ROLES.map((value) => ({ value, label: roleNames[value] })),
		},
		{
			name: 'form',
			type: 'select',
			label: 'Cách kể',
			defaultValue: 'thong-bao',
			options: formChoices,
			admin: { description: 'Bài có nhiều giọng thì chọn vai cho từng câu ở bản ngữ.' },
		},
		{ name: 'topics', type: 'select', label: 'Chủ đề', hasMany: true, options: topicChoices },
		{
			name: 'legalContent',
			type: 'select',
			label: 'Nội dung theo Điều 7 Luật 53/2024/QH15',
			hasMany: true,
			options: legalContentChoices,
		},
		{ name: 'audiences', type: 'select', label: 'Người nghe', hasMany: true, options: audienceChoices },
		{
			name: 'areas',
			type: 'select',
			label: 'Địa bàn',
			hasMany: true,
			defaultValue: ({ user }: { user?: TypedUser | null }) => [ownAreaFor({ user: user ?? null })],
			options: areaChoices,
			access: { update: withinOwnAreas },
			admin: { description: 'Bỏ trống hoặc "Cả nước": kho chung, chỉ cán bộ phụ trách cả nước được sửa.' },
		},
		{
			name: 'loudspeaker',
			type: 'select',
			label: 'Loa công cộng',
			required: true,
			defaultValue: 'fit',
			options: LOUDSPEAKER_RATINGS.map((value) => ({ value, label: ratingNames[value] })),
			admin: { description: 'Loa phát nơi trẻ em cũng nghe và không ai tắt được.' },
		},
		{
			name: 'seasonMonths',
			type: 'select',
			label: 'Mùa phát',
			hasMany: true,
			options: seasonMonthChoices,
			admin: { description: 'Các tháng hợp để phát bài này. Bỏ trống: tháng nào cũng được.' },
		},
		{ name: 'validUntil', type: 'text', label: 'Dùng đến hết ngày', validate: dayOrEmpty },
		{
			name: 'sources',
			type: 'array',
			label: 'Nguồn',
			labels: { singular: 'Nguồn', plural: 'Nguồn' },
			fields: [
				{ name: 'title', type: 'text', label: 'Tên văn bản', required: true },
				{ name: 'url', type: 'text', label: 'Địa chỉ', validate: addressOrEmpty },
			],
		},
		{
			type: 'collapsible',
			label: 'Chi tiết hệ thống',
			admin: { initCollapsed: true },
			fields: [
				{
					name: 'key',
					type: 'text',
					label: 'Khóa',
					required: true,
					unique: true,
					maxLength: 60,
					validate: (value: string | null | undefined) =>
						value && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)
							? true
							: 'Khóa viết thường, không dấu, nối bằng gạch ngang: viec-nhe-luong-cao.',
					admin: { description: 'Tự đặt theo tên; nằm trong địa chỉ trang và tên tệp, không đổi sau khi phát hành.' },
				},
				{
					name: 'order',
					type: 'number',
					label: 'Thứ tự gợi ý',
					required: true,
					defaultValue: 100,
					validate: wholeNumber(1),
				},
				{
					name: 'sourceVersion',
					type: 'number',
					label: 'Lần sửa bản gốc',
					required: true,
					defaultValue: 1,
					admin: {
						readOnly: true,
						description: 'Tự tăng khi lời tiếng Việt thay đổi; bản dịch cũ khi đó thành lỗi thời.',
					},
					access: { create: nobodyOfField, update: nobodyOfField },
				},
			],
		},
		archiveField,
		{
			name: 'renditions',
			type: 'join',
			label: 'Bản ngữ',
			collection: 'renditions',
			on: 'message',
			// the message itself is the page around it
			admin: { defaultColumns: ['title', 'language', 'state', 'updatedAt'] },
		},
	],
};
