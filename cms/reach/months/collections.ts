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

/** What is said about a commune and a month, or, from a review on, about a province and a month. */
export const ENTRY_KINDS = ['completion', 'exception', 'reminder', 'review', 'reopening-asked', 'reopening'] as const;
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
				{ value: 'reopening-asked', label: 'Đề nghị mở lại tháng đã chốt' },
				{ value: 'reopening', label: 'Đã mở lại tháng' },
			],
		},
		{ name: 'day', type: 'text', label: 'Xã báo ngày', defaultValue: '' },
		{ name: 'reason', type: 'text', label: 'Lý do, ghi chú', defaultValue: '' },
		{ name: 'digest', type: 'text', label: 'Dấu của số liệu đã rà soát', defaultValue: '' },
		{ name: 'who', type: 'text', label: 'Người ghi', required: true },
		// two persons are told apart by their accounts: a mail address can be changed
		{ name: 'account', type: 'relationship', relationTo: 'users', label: 'Tài khoản', admin: { hidden: true } },
		{ name: 'at', type: 'date', label: 'Ghi lúc', required: true },
	],
};

/** A month of a province that somebody has closed: its figures stay, until two persons reopen the month. */
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

/** Closings that were undone (reopen-month.ts): the frozen figures and their digest as they were, never changed. */
export const ReopenedMonths: CollectionConfig<'reopened-months'> = {
	slug: 'reopened-months',
	labels: { singular: 'Lần chốt đã mở lại', plural: 'Các lần chốt đã mở lại' },
	admin: {
		useAsTitle: 'key',
		group: 'Độ phủ',
		defaultColumns: ['month', 'province', 'closing', 'reason', 'reopenedBy', 'reopenedAt'],
	},
	access,
	hooks: auditTrail('reopened-months', ({ key }) => key),
	indexes: [{ fields: ['month', 'province'] }],
	defaultSort: '-reopenedAt',
	timestamps: false,
	fields: [
		{ name: 'key', type: 'text', label: 'Tháng, tỉnh và lần chốt', required: true, unique: true },
		{ name: 'month', type: 'text', label: 'Tháng', required: true },
		province,
		{ name: 'closing', type: 'number', label: 'Lần chốt', required: true },
		{ name: 'reviewedBy', type: 'text', label: 'Người rà soát', required: true },
		{ name: 'closedBy', type: 'text', label: 'Người chốt', required: true },
		{ name: 'closedAt', type: 'date', label: 'Chốt lúc', required: true },
		{ name: 'digest', type: 'text', label: 'Dấu SHA-256 của số liệu', required: true },
		{ name: 'figures', type: 'code', label: 'Số liệu lúc chốt (JSON)', required: true },
		{ name: 'airings', type: 'number', label: 'Lần phát lúc chốt', required: true },
		{ name: 'minuteHundredths', type: 'number', label: 'Phần trăm phút lúc chốt', required: true },
		{ name: 'communesAired', type: 'number', label: 'Xã có phát lúc chốt', required: true },
		{ name: 'reason', type: 'text', label: 'Vì sao mở lại', required: true },
		{ name: 'askedBy', type: 'text', label: 'Người đề nghị', required: true },
		{ name: 'reopenedBy', type: 'text', label: 'Người mở lại', required: true },
		{ name: 'reopenedAt', type: 'date', label: 'Mở lại lúc', required: true },
	],
};
