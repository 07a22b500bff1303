import { provinceChoices } from '../../foundation/options.ts';
import { hasRole, nobody } from '../../foundation/roles.ts';
import { auditTrail } from '../../foundation/write-audit.ts';
import { photoEndpoints } from './photo-endpoints.ts';

import type { Access, CollectionConfig } from 'payload';

/** Officers alone, each of the own province: a page of a log book can show names and handwriting. */
const officersOfProvince: Access = ({ req }) => {
	if (!hasRole(req, 'officer')) return false;
	return req.user?.province ? { province: { equals: req.user.province } } : true;
};

/**
 * Photos of log books that broadcasters sent (ảnh sổ phát thanh). The picture lies in a private folder under its
 * `clientId` and goes after `EVIDENCE_DAYS`; this row, with the digest, stays.
 */
export const AiringPhotos: CollectionConfig<'airing-photos'> = {
	slug: 'airing-photos',
	labels: { singular: 'Ảnh sổ phát thanh', plural: 'Ảnh sổ phát thanh' },
	admin: {
		useAsTitle: 'commune',
		group: 'Độ phủ',
		defaultColumns: ['receivedAt', 'commune', 'count', 'isRefused', 'deletedOn'],
		listSearchableFields: ['commune'],
	},
	access: { create: nobody, read: officersOfProvince, update: nobody, delete: nobody },
	hooks: auditTrail('airing-photos', ({ commune, clientId }) => `${commune} ${clientId}`),
	endpoints: photoEndpoints,
	defaultSort: '-receivedAt',
	timestamps: false,
	fields: [
		{
			name: 'picture',
			type: 'ui',
			admin: { components: { Field: '/cms/reach/evidence/admin/photo-panel.tsx#PhotoPanel' } },
		},
		{ name: 'clientId', type: 'text', label: 'Mã ảnh', required: true, unique: true },
		{ name: 'commune', type: 'text', label: 'Mã xã', required: true, index: true },
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố',
			required: true,
			index: true,
			options: provinceChoices,
		},
		// clientIds, with a space between
		{ name: 'airings', type: 'text', label: 'Mã các lần phát trong ảnh', required: true, maxLength: 2_000 },
		{ name: 'count', type: 'number', label: 'Số lần phát trong ảnh', required: true },
		{
			name: 'isAwaiting',
			type: 'checkbox',
			label: 'Còn lần phát chưa tới',
			defaultValue: false,
			index: true,
			admin: { hidden: true },
		},
		{ name: 'receivedAt', type: 'date', label: 'Nhận lúc', required: true, index: true },
		{ name: 'bytes', type: 'number', label: 'Số byte', required: true },
		{ name: 'sha256', type: 'text', label: 'Dấu SHA-256 của ảnh', required: true },
		{ name: 'isRefused', type: 'checkbox', label: 'Không làm minh chứng', defaultValue: false },
		{ name: 'note', type: 'textarea', label: 'Vì sao' },
		{ name: 'decidedBy', type: 'text', label: 'Người quyết định' },
		{ name: 'decidedAt', type: 'date', label: 'Quyết định lúc' },
		{ name: 'deletedOn', type: 'text', label: 'Ảnh đã xóa ngày', defaultValue: '', index: true },
	],
};
