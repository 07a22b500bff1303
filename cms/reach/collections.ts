import {
	channelChoices,
	confidenceChoices,
	languageChoices,
	provinceChoices,
	reachKindChoices,
} from '../foundation/options.ts';
import { photosOfAiringEndpoint } from './evidence/photo-endpoints.ts';
import { decisionEndpoints } from './decision-endpoints.ts';
import { administratorsOnly, nobody, ownProvince, signedIn } from '../foundation/roles.ts';

import type { CollectionConfig } from 'payload';
import type { Verdict } from './declared-entry.ts';

const verdictChoices = [
	{ value: 'accepted', label: 'Đã hỏi, tính' },
	{ value: 'rejected', label: 'Đã hỏi, không tính' },
] satisfies { value: Verdict; label: string }[];

/** Declared by broadcasters through the edge (lần phát): kept as they came; corrections are entries of their own. */
export const Airings: CollectionConfig<'airings'> = {
	slug: 'airings',
	labels: { singular: 'Lần phát', plural: 'Lần phát' },
	admin: {
		useAsTitle: 'commune',
		group: 'Độ phủ',
		defaultColumns: ['day', 'commune', 'language', 'minutes', 'clustersWorking', 'reasons', 'isCounted'],
		listSearchableFields: ['commune'],
	},
	access: {
		create: nobody,
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: nobody,
		delete: nobody,
	},
	defaultSort: '-day',
	indexes: [{ fields: ['commune', 'day'] }, { fields: ['isWaiting', 'day'] }],
	endpoints: [...decisionEndpoints, photosOfAiringEndpoint],
	fields: [
		{
			name: 'photos',
			type: 'ui',
			admin: { components: { Field: '/cms/reach/evidence/admin/photo-panel.tsx#PhotoPanel' } },
		},
		{
			name: 'decision',
			type: 'ui',
			admin: { components: { Field: '/cms/reach/admin/decision-panel.tsx#DecisionPanel' } },
		},
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
		{ name: 'plays', type: 'number', label: 'Số lần phát', required: true },
		{ name: 'clustersWorking', type: 'number', label: 'Số cụm loa hoạt động' },
		{ name: 'hamlets', type: 'number', label: 'Số thôn, bản, tổ' },
		{ name: 'confidence', type: 'select', label: 'Độ tin cậy', required: true, options: confidenceChoices },
		{ name: 'isPlausible', type: 'checkbox', label: 'Số phút và số lượt hợp lý', defaultValue: true },
		{ name: 'replaces', type: 'text', label: 'Sửa lần phát', index: true },
		{ name: 'isWithdrawal', type: 'checkbox', label: 'Rút lại', defaultValue: false },
		{ name: 'loggedAt', type: 'date', label: 'Ghi lúc (máy của xã)', required: true },
		{ name: 'receivedAt', type: 'date', label: 'Nhận lúc', required: true },
		// derived of what was declared when a row is written (settle-airings.ts)
		{ name: 'root', type: 'text', label: 'Lần phát gốc', index: true },
		{
			name: 'reasons',
			type: 'text',
			label: 'Điều cần hỏi lại',
			admin: { components: { Cell: '/cms/reach/admin/reasons-cell.tsx#ReasonsCell' } },
		},
		{ name: 'letters', type: 'text', label: 'Điểm của Điều 7 trong bản tin', defaultValue: '' },
		{ name: 'isEffective', type: 'checkbox', label: 'Còn hiệu lực (chưa sửa, chưa rút)', defaultValue: false },
		{ name: 'isCounted', type: 'checkbox', label: 'Tính vào số liệu', defaultValue: false },
		{ name: 'isWaiting', type: 'checkbox', label: 'Chờ hỏi lại', defaultValue: false },
		{ name: 'verdict', type: 'select', label: 'Kết quả hỏi lại', options: verdictChoices },
	],
};

/** What officers said after asking a commune (hỏi lại lần phát): each answer is a line of its own, none is changed. */
export const AiringDecisions: CollectionConfig<'airing-decisions'> = {
	slug: 'airing-decisions',
	labels: { singular: 'Lần hỏi lại', plural: 'Các lần hỏi lại' },
	admin: {
		useAsTitle: 'airing',
		group: 'Độ phủ',
		defaultColumns: ['at', 'commune', 'verdict', 'note', 'byName'],
		listSearchableFields: ['commune', 'note'],
	},
	access: {
		create: nobody,
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: nobody,
		delete: nobody,
	},
	defaultSort: '-at',
	timestamps: false,
	fields: [
		{ name: 'airing', type: 'text', label: 'Mã lần phát', required: true, index: true },
		{ name: 'commune', type: 'text', label: 'Mã xã', required: true, index: true },
		{ name: 'province', type: 'select', label: 'Tỉnh, thành phố', required: true, options: provinceChoices },
		{ name: 'verdict', type: 'select', label: 'Kết quả', required: true, options: verdictChoices },
		{ name: 'reasons', type: 'text', label: 'Điều đã hỏi' },
		{ name: 'note', type: 'textarea', label: 'Đã hỏi ai, trả lời thế nào', required: true },
		{ name: 'by', type: 'relationship', relationTo: 'users', label: 'Người hỏi' },
		{ name: 'byName', type: 'text', label: 'Tên người hỏi', required: true },
		{ name: 'at', type: 'date', label: 'Lúc', required: true, index: true },
	],
};

/** Daily counters without persons (độ phủ): page figures are times, never people. */
export const ReachDaily: CollectionConfig<'reach-daily'> = {
	slug: 'reach-daily',
	labels: { singular: 'Số đếm ngày', plural: 'Số đếm theo ngày' },
	admin: {
		// the key of a page says nothing to people, and a title is shown as it is stored
		useAsTitle: 'day',
		listSearchableFields: ['subject'],
		group: 'Độ phủ',
		defaultColumns: ['day', 'kind', 'language', 'subject', 'count'],
	},
	access: { create: nobody, read: signedIn, update: nobody, delete: nobody },
	indexes: [
		{ fields: ['day', 'kind', 'language', 'subject', 'province'], unique: true },
		{ fields: ['kind', 'subject'] },
		// sums of a kind and period are read of the index alone
		{ fields: ['kind', 'day', 'language', 'count'] },
	],
	defaultSort: '-day',
	timestamps: false,
	fields: [
		{ name: 'day', type: 'text', label: 'Ngày', required: true },
		{ name: 'kind', type: 'select', label: 'Loại', required: true, options: reachKindChoices },
		{ name: 'language', type: 'text', label: 'Ngôn ngữ', defaultValue: '' },
		{
			name: 'subject',
			type: 'text',
			label: 'Bài hoặc trang',
			required: true,
			admin: {
				components: {
					Cell: '/cms/reach/admin/subject-cell.tsx#SubjectCell',
					Field: '/cms/reach/admin/subject-cell.tsx#SubjectField',
				},
			},
		},
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
	indexes: [{ fields: ['edge', 'sequence'] }],
	fields: [
		{ name: 'batchId', type: 'text', label: 'Mã lô', required: true, unique: true },
		{ name: 'edge', type: 'text', label: 'Máy gửi', required: true },
		{ name: 'sequence', type: 'number', label: 'Số thứ tự của máy gửi' },
		{ name: 'receivedAt', type: 'date', label: 'Nhận lúc', required: true },
		{ name: 'counters', type: 'number', label: 'Số đếm' },
		{ name: 'airings', type: 'number', label: 'Lần phát' },
	],
};
