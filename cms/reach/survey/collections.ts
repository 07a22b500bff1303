import { randomInt } from 'node:crypto';

import { SEED } from '#content/survey/seeded-order.ts';

import { provinceChoices } from '../../foundation/options.ts';
import { createInOwnProvince, nobody, nobodyOfField, ownProvince } from '../../foundation/roles.ts';
import { withinOwnProvince } from '../../foundation/province-access.ts';
import { auditTrail } from '../../foundation/write-audit.ts';
import { hamletsProblem } from './read-hamlets.ts';
import { surveyEndpoints } from './survey-endpoints.ts';

import type { CollectionConfig, NumberFieldSingleValidation } from 'payload';

const between =
	(min: number, max: number): NumberFieldSingleValidation =>
	(value) =>
		value === null || value === undefined || (value >= min && value <= max)
			? true
			: `Hãy ghi một số từ ${min.toLocaleString('vi-VN')} đến ${max.toLocaleString('vi-VN')}.`;

/** Of things and people, which have no halves. */
const wholeBetween =
	(min: number, max: number): NumberFieldSingleValidation =>
	(value, options) =>
		typeof value === 'number' && !Number.isSafeInteger(value)
			? `Hãy ghi một số nguyên từ ${min.toLocaleString('vi-VN')} đến ${max.toLocaleString('vi-VN')}.`
			: between(min, max)(value, options);

/** A sample survey of adults in an area (khảo sát): what it is to show, whom it asks, and with which lot. */
export const Surveys: CollectionConfig<'surveys'> = {
	slug: 'surveys',
	labels: { singular: 'Đợt khảo sát', plural: 'Khảo sát' },
	admin: { useAsTitle: 'title', group: 'Độ phủ', defaultColumns: ['title', 'province', 'round', 'from'] },
	access: {
		create: createInOwnProvince('province', 'officer'),
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: ownProvince('province', 'officer'),
		delete: nobody,
	},
	defaultSort: '-createdAt',
	endpoints: surveyEndpoints,
	hooks: auditTrail('surveys', (survey) => survey.title),
	fields: [
		{
			name: 'panel',
			type: 'ui',
			admin: { components: { Field: '/cms/reach/survey/admin/survey-panel.tsx#SurveyPanel' } },
		},
		{
			name: 'title',
			type: 'text',
			label: 'Tên đợt',
			required: true,
			maxLength: 120,
			admin: { description: 'Ví dụ: Dào San, trước chiến dịch 30/7.' },
		},
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố',
			required: true,
			index: true,
			options: provinceChoices,
			access: { update: withinOwnProvince('province') },
		},
		{
			name: 'round',
			type: 'select',
			label: 'Lần hỏi',
			required: true,
			defaultValue: 'single',
			options: [
				{ value: 'single', label: 'Chỉ một lần' },
				{ value: 'before', label: 'Trước khi truyền thông' },
				{ value: 'after', label: 'Sau khi truyền thông' },
			],
		},
		{
			name: 'before',
			type: 'relationship',
			relationTo: 'surveys',
			label: 'So với đợt trước',
			filterOptions: ({ data }) => ({ round: { equals: 'before' }, province: { equals: data?.province } }),
			admin: { condition: ({ round }) => round === 'after' },
		},
		{ name: 'from', type: 'text', label: 'Hỏi từ ngày' },
		{
			name: 'target',
			type: 'number',
			label: 'Chỉ tiêu (phần trăm)',
			required: true,
			defaultValue: 80,
			validate: between(1, 98),
		},
		{
			name: 'expected',
			type: 'number',
			label: 'Tỉ lệ mong thật sự có (phần trăm, cao hơn chỉ tiêu)',
			required: true,
			defaultValue: 90,
			validate: between(2, 99),
			admin: { description: 'Càng gần chỉ tiêu thì càng phải hỏi nhiều người mới chứng tỏ được.' },
		},
		{
			name: 'designEffect',
			type: 'number',
			label: 'Hệ số thiết kế',
			required: true,
			defaultValue: 2,
			validate: between(1, 10),
			admin: { description: 'Người cùng thôn hay trả lời giống nhau. Chưa biết thì để 2.' },
		},
		{
			name: 'response',
			type: 'number',
			label: 'Bao nhiêu phần trăm người được chọn sẽ trả lời',
			required: true,
			defaultValue: 90,
			validate: between(10, 100),
		},
		{
			name: 'adults',
			type: 'number',
			label: 'Số người từ 18 tuổi của địa bàn (để trống nếu chưa biết)',
			validate: wholeBetween(1, 10_000_000),
		},
		{
			name: 'groups',
			type: 'number',
			label: 'Số cụm (thôn, bản, tổ) sẽ đến hỏi',
			required: true,
			defaultValue: 30,
			validate: wholeBetween(1, 200),
		},
		{
			name: 'hamlets',
			type: 'textarea',
			label: 'Danh sách thôn, bản, tổ: mỗi dòng một tên; số hộ sau dấu chấm phẩy nếu biết',
			maxLength: 60_000,
			validate: (value) => hamletsProblem(value ?? '') ?? true,
			admin: { rows: 8, description: 'Ví dụ: Bản San I; 84' },
		},
		{
			name: 'seed',
			type: 'text',
			label: 'Hạt giống (số rút thăm)',
			access: { create: nobodyOfField, update: nobodyOfField },
			admin: { readOnly: true, description: 'Máy rút một lần, không đổi được: cùng số thì cùng danh sách.' },
			hooks: {
				beforeChange: [
					({ operation, originalDoc }) => {
						const stored: unknown = originalDoc?.seed;
						if (operation === 'update' && typeof stored === 'string' && SEED.test(stored)) return stored;
						return String(randomInt(100_000_000)).padStart(8, '0');
					},
				],
			},
		},
		{
			name: 'phoneMark',
			type: 'text',
			label: 'Dấu của đợt trên điện thoại',
			index: true,
			access: { create: nobodyOfField, update: nobodyOfField },
			admin: { hidden: true },
		},
		{
			name: 'earlierPhoneMarks',
			type: 'text',
			label: 'Các dấu trước khi đổi mã',
			defaultValue: '',
			access: { create: nobodyOfField, update: nobodyOfField },
			admin: { hidden: true },
		},
		{
			name: 'phoneIsOpen',
			type: 'checkbox',
			label: 'Nhận phiếu từ điện thoại',
			defaultValue: false,
			access: { create: nobodyOfField, update: nobodyOfField },
			admin: { hidden: true },
		},
	],
};

/** What a survey came to, as counts: kept when the answers are deleted by their age, and all that reports read. */
export const SurveyResults: CollectionConfig<'survey-results'> = {
	slug: 'survey-results',
	labels: { singular: 'Kết quả khảo sát', plural: 'Kết quả khảo sát' },
	admin: { useAsTitle: 'lastDay', group: 'Độ phủ', hidden: true },
	access: {
		create: nobody,
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: nobody,
		delete: nobody,
	},
	timestamps: false,
	fields: [
		{
			name: 'survey',
			type: 'relationship',
			relationTo: 'surveys',
			label: 'Đợt',
			required: true,
			unique: true,
			index: true,
		},
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố',
			required: true,
			index: true,
			options: provinceChoices,
		},
		{ name: 'people', type: 'number', label: 'Số phiếu', required: true },
		{ name: 'firstDay', type: 'text', label: 'Ngày hỏi đầu', defaultValue: '' },
		{ name: 'lastDay', type: 'text', label: 'Ngày hỏi cuối', defaultValue: '', index: true },
		{ name: 'counts', type: 'textarea', label: 'Số đếm', required: true },
		{ name: 'answersDeletedOn', type: 'text', label: 'Ngày xóa các phiếu', defaultValue: '' },
	],
};

/** Answers of one person, who is not in them: no name, no telephone, no words of their own, no hour. */
export const SurveyAnswers: CollectionConfig<'survey-answers'> = {
	slug: 'survey-answers',
	labels: { singular: 'Phiếu trả lời', plural: 'Phiếu trả lời khảo sát' },
	admin: { useAsTitle: 'key', group: 'Độ phủ', defaultColumns: ['survey', 'hamlet', 'day'], hidden: true },
	access: {
		create: nobody,
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: nobody,
		delete: nobody,
	},
	defaultSort: 'key',
	timestamps: false,
	fields: [
		{ name: 'key', type: 'text', label: 'Mã phiếu', required: true, unique: true },
		{ name: 'survey', type: 'relationship', relationTo: 'surveys', label: 'Đợt', required: true, index: true },
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố',
			required: true,
			index: true,
			options: provinceChoices,
		},
		{ name: 'hamlet', type: 'text', label: 'Cụm', required: true },
		{ name: 'day', type: 'text', label: 'Ngày', defaultValue: '' },
		{ name: 'storedOn', type: 'text', label: 'Ngày nhận', defaultValue: '', index: true },
		{ name: 'answers', type: 'json', label: 'Câu trả lời', required: true },
	],
};
