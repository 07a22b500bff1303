import { PROFILES, VOICES } from '#content/model/clip.ts';

import { administratorsOnly, nobody, ownProvince, signedIn } from '../access/roles.ts';
import { changeInScope, createInScope, saveInOwnScope, scopeField } from '../access/scoped.ts';
import { auditTrail } from '../hooks/write-audit.ts';
import { heldBackField } from './held-back.ts';
import { channelChoices, confidenceChoices, languageChoices, provinceChoices, reachKindChoices } from './options.ts';
import { dayOrEmpty } from './validations.ts';

import type { CollectionConfig } from 'payload';

/** Finished audio by content key (đoạn phát): written by the render job, never by hand. */
export const Clips: CollectionConfig<'clips'> = {
	slug: 'clips',
	labels: { singular: 'Đoạn phát', plural: 'Đoạn phát' },
	admin: {
		useAsTitle: 'title',
		group: 'Phát thanh',
		defaultColumns: ['title', 'language', 'profile', 'durationSeconds', 'integratedLufs'],
	},
	access: { create: nobody, read: signedIn, update: nobody, delete: nobody },
	fields: [
		{ name: 'key', type: 'text', label: 'Khóa nội dung', required: true, unique: true },
		{ name: 'title', type: 'text', label: 'Tiêu đề', required: true },
		{ name: 'message', type: 'text', label: 'Thông điệp', required: true, index: true },
		{ name: 'language', type: 'select', label: 'Ngôn ngữ', required: true, options: languageChoices },
		{ name: 'profile', type: 'select', label: 'Dùng cho', required: true, options: [...PROFILES] },
		{ name: 'voice', type: 'select', label: 'Giọng', required: true, options: [...VOICES] },
		{ name: 'extension', type: 'text', label: 'Định dạng', required: true },
		{ name: 'durationSeconds', type: 'number', label: 'Giây', required: true },
		{ name: 'integratedLufs', type: 'number', label: 'LUFS' },
		{ name: 'truePeakDbtp', type: 'number', label: 'dBTP' },
		{ name: 'bytes', type: 'number', label: 'Byte', required: true },
		{ name: 'sha256', type: 'text', label: 'sha256', required: true },
		{ name: 'hotlines', type: 'text', hasMany: true, label: 'Số điện thoại được nhắc' },
	],
};

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

/** Declared by broadcasters through the edge (lần phát): kept as they came; corrections are entries of their own. */
export const Airings: CollectionConfig<'airings'> = {
	slug: 'airings',
	labels: { singular: 'Lần phát', plural: 'Lần phát' },
	admin: {
		useAsTitle: 'commune',
		group: 'Độ phủ',
		defaultColumns: ['day', 'commune', 'language', 'minutes', 'clustersWorking', 'confidence'],
		listSearchableFields: ['commune'],
	},
	access: {
		create: nobody,
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: nobody,
		delete: nobody,
	},
	defaultSort: '-day',
	fields: [
		{ name: 'clientId', type: 'text', label: 'Mã lần phát', required: true, unique: true },
		{ name: 'commune', type: 'text', label: 'Mã xã', required: true, index: true },
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố',
			required: true,
			index: true,
			options: provinceChoices,
		},
		{ name: 'month', type: 'text', label: 'Bản tin tháng', required: true, index: true },
		{ name: 'language', type: 'select', label: 'Ngôn ngữ', required: true, options: languageChoices },
		{ name: 'day', type: 'text', label: 'Ngày phát', required: true, index: true },
		{ name: 'slot', type: 'text', label: 'Giờ', required: true },
		{ name: 'channel', type: 'select', label: 'Hình thức', required: true, options: channelChoices },
		{ name: 'minutes', type: 'number', label: 'Số phút', required: true },
		{ name: 'plays', type: 'number', label: 'Số lượt phát', required: true },
		{ name: 'clustersWorking', type: 'number', label: 'Số cụm loa hoạt động' },
		{ name: 'hamlets', type: 'number', label: 'Số thôn, bản, tổ' },
		{ name: 'confidence', type: 'select', label: 'Độ tin cậy', required: true, options: confidenceChoices },
		{ name: 'isPlausible', type: 'checkbox', label: 'Số phút và số lượt hợp lý', defaultValue: true },
		{ name: 'replaces', type: 'text', label: 'Sửa lần phát', index: true },
		{ name: 'isWithdrawal', type: 'checkbox', label: 'Rút lại', defaultValue: false },
		{ name: 'loggedAt', type: 'date', label: 'Ghi lúc (máy của xã)', required: true },
		{ name: 'receivedAt', type: 'date', label: 'Nhận lúc', required: true },
	],
};

/** Daily counters without persons (độ phủ): page figures are times, never people. */
export const ReachDaily: CollectionConfig<'reach-daily'> = {
	slug: 'reach-daily',
	labels: { singular: 'Số đếm ngày', plural: 'Số đếm theo ngày' },
	admin: { useAsTitle: 'subject', group: 'Độ phủ', defaultColumns: ['day', 'kind', 'language', 'subject', 'count'] },
	access: { create: nobody, read: signedIn, update: nobody, delete: nobody },
	indexes: [
		{ fields: ['day', 'kind', 'language', 'subject', 'province'], unique: true },
		{ fields: ['kind', 'subject'] },
	],
	defaultSort: '-day',
	timestamps: false,
	fields: [
		{ name: 'day', type: 'text', label: 'Ngày', required: true, index: true },
		{ name: 'kind', type: 'select', label: 'Loại', required: true, options: reachKindChoices },
		{ name: 'language', type: 'text', label: 'Ngôn ngữ', defaultValue: '' },
		{ name: 'subject', type: 'text', label: 'Bài hoặc trang', required: true },
		{ name: 'province', type: 'text', label: 'Tỉnh', defaultValue: '' },
		{ name: 'count', type: 'number', label: 'Số lượt', required: true },
	],
};

/** Which batches of the edge were taken: the guard that a retry never counts twice. */
export const Batches: CollectionConfig<'batches'> = {
	slug: 'batches',
	labels: { singular: 'Lô số liệu', plural: 'Lô số liệu từ trang' },
	admin: { useAsTitle: 'batchId', group: 'Vận hành', defaultColumns: ['receivedAt', 'edge', 'counters', 'airings'] },
	access: { create: nobody, read: administratorsOnly, update: nobody, delete: nobody },
	timestamps: false,
	defaultSort: '-receivedAt',
	fields: [
		{ name: 'batchId', type: 'text', label: 'Mã lô', required: true, unique: true },
		{ name: 'edge', type: 'text', label: 'Máy gửi', required: true },
		{ name: 'receivedAt', type: 'date', label: 'Nhận lúc', required: true },
		{ name: 'counters', type: 'number', label: 'Số đếm' },
		{ name: 'airings', type: 'number', label: 'Lần phát' },
	],
};

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
