import { provinceChoices } from '../../foundation/options.ts';
import { nobody, ownProvince } from '../../foundation/roles.ts';
import { auditTrail } from '../../foundation/write-audit.ts';

import type { CollectionConfig, SelectField } from 'payload';

const province: SelectField = {
	name: 'province',
	type: 'select',
	label: 'Tỉnh, thành phố',
	required: true,
	index: true,
	options: provinceChoices,
};

const access = {
	create: nobody,
	read: ownProvince('province', 'officer', 'approver', 'manager'),
	update: nobody,
	delete: nobody,
} satisfies CollectionConfig['access'];

/** What is said about a commune and a month, or, for a review, about a province and a month. */
export const ENTRY_KINDS = ['completion', 'exception', 'reminder', 'review'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * What people say about a month, entry by entry; the newest of a kind counts, so a correction is an entry of its own and
 * nothing is lost. An empty day or reason takes the entry before it back.
 */
export const MonthEntries: CollectionConfig<'month-entries'> = {
	slug: 'month-entries',
	labels: { singular: 'Dòng sổ tháng', plural: 'Sổ tháng của các xã' },
	admin: {
		useAsTitle: 'subject',
		group: 'Độ phủ',
		defaultColumns: ['month', 'commune', 'kind', 'day', 'reason', 'who', 'at'],
		listSearchableFields: ['commune'],
	},
	access,
	hooks: auditTrail('month-entries', (entry) => entry.subject),
	indexes: [{ fields: ['month', 'province'] }],
	defaultSort: '-at',
	timestamps: false,
	fields: [
		{ name: 'subject', type: 'text', label: 'Về', required: true },
		{ name: 'month', type: 'text', label: 'Tháng', required: true },
		province,
		{ name: 'commune', type: 'text', label: 'Mã xã', defaultValue: '', index: true },
		{
			name: 'kind',
			type: 'select',
			label: 'Việc',
			required: true,
			options: [
				{ value: 'completion', label: 'Xã báo đã ghi xong' },
				{ value: 'exception', label: 'Cho phép muộn, có lý do' },
				{ value: 'reminder', label: 'Đã nhắc xã' },
				{ value: 'review', label: 'Cán bộ đã rà soát số liệu' },
			],
		},
		{ name: 'day', type: 'text', label: 'Xã báo ngày', defaultValue: '' },
		{ name: 'reason', type: 'text', label: 'Lý do, ghi chú', defaultValue: '' },
		{ name: 'digest', type: 'text', label: 'Dấu của số liệu đã rà soát', defaultValue: '' },
		{ name: 'who', type: 'text', label: 'Người ghi', required: true },
		{ name: 'at', type: 'date', label: 'Ghi lúc', required: true },
	],
};

/** A month of a province that somebody has closed: its figures never change again. */
export const ClosedMonths: CollectionConfig<'closed-months'> = {
	slug: 'closed-months',
	labels: { singular: 'Tháng đã chốt', plural: 'Tháng đã chốt' },
	admin: {
		useAsTitle: 'key',
		group: 'Độ phủ',
		defaultColumns: ['month', 'province', 'closedBy', 'closedAt', 'digest'],
	},
	access,
	hooks: auditTrail('closed-months', (closed) => closed.key),
	defaultSort: '-month',
	timestamps: false,
	fields: [
		{ name: 'key', type: 'text', label: 'Tháng và tỉnh', required: true, unique: true },
		{ name: 'month', type: 'text', label: 'Tháng', required: true, index: true },
		province,
		{ name: 'reviewedBy', type: 'text', label: 'Người rà soát', required: true },
		{ name: 'closedBy', type: 'text', label: 'Người chốt', required: true },
		{ name: 'closedAt', type: 'date', label: 'Chốt lúc', required: true },
		{ name: 'digest', type: 'text', label: 'Dấu SHA-256 của số liệu', required: true },
		{ name: 'figures', type: 'code', label: 'Số liệu lúc chốt (JSON)', required: true },
	],
};
