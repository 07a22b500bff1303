import { DEFAULT_SLOT_MINUTES, EDITION_STATE_NAMES, EDITION_STATES } from '#content/model/edition.ts';
import { parseMonth } from '#content/model/month.ts';
import { capitalised } from '#content/lib/capitalised.ts';

import { createInOwnProvince, nobody, nobodyOfField, ownProvince, signedIn } from '../foundation/roles.ts';
import { withinOwnProvince } from '../foundation/province-access.ts';
import { guardEdition } from './guard-edition.ts';
import { archiveEditionOffAir } from '../foundation/guard-archive.ts';
import { keepSystemFields } from '../foundation/keep-system-fields.ts';
import { queueWorkOfEdition } from './queue-work.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { archiveField, withoutArchived } from '../foundation/archive-field.ts';
import { ownArea } from '../foundation/default-area.ts';
import { areaChoices, languageChoices } from '../foundation/options.ts';
import { editionEndpoints } from './endpoints.ts';
import { editionSoundFields } from '../recordings/sound-fields.ts';
import { requiredDay, slotTimes, wholeNumber } from '../foundation/validations.ts';

import type { CollectionConfig } from 'payload';

const systemField = { admin: { readOnly: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

const dateAndTime = { displayFormat: 'dd/MM/yyyy HH:mm' } as const;

/** What an area broadcasts in one month (bản tin tháng). */
export const Editions: CollectionConfig<'editions'> = {
	slug: 'editions',
	labels: { singular: 'Bản tin tháng', plural: 'Bản tin tháng' },
	admin: {
		useAsTitle: 'title',
		group: 'Phát thanh',
		baseFilter: withoutArchived,
		defaultColumns: ['title', 'month', 'area', 'state', 'renderedAt', 'problem'],
	},
	access: {
		create: createInOwnProvince('area', 'officer'),
		read: signedIn,
		update: ownProvince('area', 'officer'),
		delete: nobody,
		readVersions: signedIn,
	},
	versions: { maxPerDoc: 50 },
	indexes: [{ fields: ['month', 'area'], unique: true }],
	hooks: {
		...auditTrail('editions', (edition) => `${edition.month} ${edition.area}`),
		beforeValidate: [keepSystemFields],
		beforeChange: [guardEdition, archiveEditionOffAir],
		afterChange: [
			queueWorkOfEdition,
			...auditTrail('editions', (edition) => `${edition.month} ${edition.area}`).afterChange,
		],
	},
	defaultSort: '-month',
	endpoints: editionEndpoints,
	fields: [
		{ name: 'desk', type: 'ui', admin: { components: { Field: '/cms/editions/admin/edition-desk.tsx#EditionDesk' } } },
		{
			name: 'month',
			type: 'text',
			label: 'Tháng',
			required: true,
			validate: (value: string | null | undefined) => (parseMonth(value ?? '') ? true : 'Hãy viết tháng dạng 2026-11.'),
			admin: { components: { Field: '/cms/editions/admin/month-field.tsx#MonthField' } },
		},
		{
			name: 'area',
			type: 'select',
			label: 'Địa bàn',
			required: true,
			defaultValue: ownArea,
			options: areaChoices,
			access: { update: withinOwnProvince('area') },
		},
		{ name: 'title', type: 'text', label: 'Tên bản tin', required: true },
		{
			name: 'proposal',
			type: 'ui',
			admin: { components: { Field: '/cms/editions/admin/month-proposal.tsx#MonthProposal' }, disableListColumn: true },
		},
		{
			name: 'messages',
			type: 'relationship',
			relationTo: 'messages',
			hasMany: true,
			required: true,
			maxRows: 40,
			// Payload lists refused fields with commas between them: a comma in a name would make two of it
			label: 'Thông điệp theo thứ tự phát',
			filterOptions: { role: { equals: 'message' } },
			admin: {
				components: { Field: '/cms/editions/admin/edition-order.tsx#EditionOrder' },
			},
		},
		{
			name: 'preflight',
			type: 'ui',
			admin: { components: { Field: '/cms/editions/admin/edition-preflight.tsx#EditionPreflight' } },
		},
		{
			name: 'slotMinutes',
			type: 'number',
			label: 'Khung giờ phát dài (phút)',
			defaultValue: DEFAULT_SLOT_MINUTES,
			min: 1,
			max: 60,
			validate: wholeNumber(1),
			admin: { description: 'Bản tin mỗi tiếng phải vừa khung này; thường là 15 phút.' },
		},
		{
			name: 'slots',
			type: 'text',
			hasMany: true,
			label: 'Giờ phát gợi ý',
			defaultValue: ['05:00', '17:00'],
			validate: slotTimes,
			admin: { description: 'Giờ bắt đầu, dạng 05:00.' },
		},
		...editionSoundFields,
		{
			name: 'state',
			type: 'select',
			label: 'Trạng thái',
			required: true,
			defaultValue: 'planning',
			options: EDITION_STATES.map((value) => ({ value, label: capitalised(EDITION_STATE_NAMES[value]) })),
			admin: { readOnly: true, description: 'Đổi bằng các nút ở đầu trang.' },
		},
		{
			name: 'withdrawn',
			type: 'array',
			label: 'Bài đã rút sau khi phát hành',
			labels: { singular: 'Bài đã rút', plural: 'Bài đã rút' },
			fields: [
				{ name: 'message', type: 'relationship', relationTo: 'messages', label: 'Thông điệp', required: true },
				{
					name: 'language',
					type: 'select',
					label: 'Chỉ rút bản tiếng',
					options: languageChoices,
					admin: { description: 'Bỏ trống: rút bài này ở mọi thứ tiếng.' },
				},
				{ name: 'day', type: 'text', label: 'Ngày rút', required: true, validate: requiredDay },
				{ name: 'reason', type: 'text', label: 'Lý do', required: true, maxLength: 200 },
			],
		},
		{
			name: 'publishAt',
			type: 'date',
			label: 'Hẹn phát hành lúc',
			...systemField,
			admin: {
				readOnly: true,
				date: dateAndTime,
				condition: (data) => Boolean(data.publishAt),
			},
		},
		{
			name: 'withdrawnReason',
			type: 'text',
			label: 'Lý do thu hồi cả bản tin',
			maxLength: 200,
			admin: { readOnly: true, condition: (data) => Boolean(data.withdrawnReason) },
		},
		archiveField,
		{ name: 'withdrawnOn', type: 'text', ...systemField, admin: { hidden: true } },
		{
			name: 'renderedAt',
			type: 'date',
			label: 'Dựng lúc',
			...systemField,
			admin: { readOnly: true, date: dateAndTime },
		},
		{ name: 'problem', type: 'textarea', label: 'Vướng mắc của lần dựng gần nhất', ...systemField },
		// the pipeline's own document (renderedEditionSchema) as text: read back through zod, never queried
		{ name: 'rendered', type: 'textarea', ...systemField, admin: { hidden: true } },
		// what of it is on the site (publishedEditionSchema): stays there while it cannot be made again
		{ name: 'released', type: 'textarea', ...systemField, admin: { hidden: true } },
	],
};
