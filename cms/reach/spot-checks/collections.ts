import { confidenceChoices, provinceChoices } from '../../foundation/options.ts';
import { nobody, ownProvince } from '../../foundation/roles.ts';

import type { CollectionConfig, SelectField } from 'payload';
import type { SpotOutcome } from '#content/survey/spot-check.ts';

const access = {
	create: nobody,
	read: ownProvince('province', 'officer', 'approver', 'manager'),
	update: nobody,
	delete: nobody,
} satisfies CollectionConfig['access'];

const province: SelectField = {
	name: 'province',
	type: 'select',
	label: 'Tỉnh, thành phố',
	required: true,
	index: true,
	options: provinceChoices,
};

export const outcomeChoices = [
	{ value: 'confirmed', label: 'Xã xác nhận có phát' },
	{ value: 'denied', label: 'Xã nói không phát' },
	{ value: 'unreached', label: 'Không hỏi được' },
] satisfies { value: SpotOutcome; label: string }[];

/** One sample of declared airings for each month and province: drawn once, so that nobody draws until it pleases. */
export const SpotSamples: CollectionConfig<'spot-samples'> = {
	slug: 'spot-samples',
	labels: { singular: 'Mẫu kiểm tra', plural: 'Mẫu kiểm tra qua điện thoại' },
	admin: { useAsTitle: 'key', group: 'Độ phủ', defaultColumns: ['month', 'province', 'size', 'of', 'seed', 'at'] },
	access,
	defaultSort: '-month',
	timestamps: false,
	fields: [
		{ name: 'key', type: 'text', label: 'Mã', required: true, unique: true },
		{ name: 'month', type: 'text', label: 'Tháng', required: true, index: true },
		province,
		{ name: 'seed', type: 'text', label: 'Hạt giống (số rút thăm)', required: true },
		{ name: 'size', type: 'number', label: 'Số lần phát rút được', required: true },
		{ name: 'of', type: 'number', label: 'Rút từ số lần phát', required: true },
		{ name: 'airings', type: 'json', label: 'Mã các lần phát', required: true },
		{ name: 'who', type: 'text', label: 'Người rút', required: true },
		{ name: 'at', type: 'date', label: 'Lúc', required: true },
	],
};

/** What communes said when they were telephoned: each answer is a row of its own, the newest of an airing counts. */
export const SpotResults: CollectionConfig<'spot-results'> = {
	slug: 'spot-results',
	labels: { singular: 'Lời đáp kiểm tra', plural: 'Các lời đáp kiểm tra' },
	admin: {
		useAsTitle: 'airing',
		group: 'Độ phủ',
		defaultColumns: ['at', 'month', 'commune', 'day', 'outcome', 'confidence', 'who'],
		listSearchableFields: ['commune'],
	},
	access,
	defaultSort: '-at',
	timestamps: false,
	fields: [
		// airing and number of the answer: of two who answer at once one is refused
		{ name: 'key', type: 'text', label: 'Mã', required: true, unique: true },
		{ name: 'airing', type: 'text', label: 'Mã lần phát', required: true, index: true },
		{ name: 'month', type: 'text', label: 'Tháng', required: true, index: true },
		province,
		{ name: 'commune', type: 'text', label: 'Mã xã', required: true, index: true },
		{ name: 'day', type: 'text', label: 'Ngày phát', required: true },
		{ name: 'outcome', type: 'select', label: 'Kết quả', required: true, options: outcomeChoices },
		{
			name: 'confidenceBefore',
			type: 'select',
			label: 'Độ tin cậy trước khi hỏi lần đầu',
			required: true,
			options: confidenceChoices,
		},
		{
			name: 'confidence',
			type: 'select',
			label: 'Độ tin cậy sau khi hỏi',
			required: true,
			options: confidenceChoices,
		},
		{ name: 'sequence', type: 'number', label: 'Lần hỏi thứ', required: true },
		{ name: 'who', type: 'text', label: 'Người hỏi', required: true },
		{ name: 'at', type: 'date', label: 'Lúc', required: true, index: true },
	],
};
