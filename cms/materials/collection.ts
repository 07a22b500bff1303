import { join } from 'node:path';

import { CONSENT_BASES, LICENCES } from '#content/model/material.ts';

import { nobody, signedIn } from '../foundation/roles.ts';
import { changeInScope, createInScope, saveInOwnScope, scopeField } from '../foundation/scoped-access.ts';
import { cleanMaterial } from './clean-material.ts';
import { guardApproval } from '../foundation/guard-approval.ts';
import { refuseUnsafeMaterial } from './refuse-unsafe-material.ts';
import { refuseLargeMaterial } from './refuse-large-material.ts';
import { nameByIdentity } from '../recordings/judge-recording.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { approvalFields } from '../foundation/approval-fields.ts';
import { archiveField, withoutArchived } from '../foundation/archive-field.ts';
import { languageChoices } from '../foundation/options.ts';
import { addressOrEmpty } from '../foundation/validations.ts';

import type { CollectionConfig } from 'payload';
import type { ConsentBasis, Licence } from '#content/model/material.ts';

const basisNames: Readonly<Record<ConsentBasis, string>> = {
	illustration: 'Tranh vẽ, không phải người thật',
	staged: 'Ảnh dàn dựng, người trong ảnh đã đồng ý',
	'public-official': 'Cán bộ làm nhiệm vụ công khai',
	'written-consent': 'Người trong ảnh đã ký giấy đồng ý',
};
const licenceNames: Readonly<Record<Licence, string>> = {
	own: 'Của đơn vị mình',
	'cc-by': 'CC BY – ghi tên tác giả',
	'cc-by-sa': 'CC BY-SA – ghi tên, chia sẻ như nhau',
	cc0: 'CC0 – dùng tự do',
	permission: 'Được tác giả cho phép',
};

/** Pictures and printed matter (tài liệu): nothing without a reason why it may be shown and words for who cannot see it. */
export const Materials: CollectionConfig<'materials'> = {
	slug: 'materials',
	labels: { singular: 'Tài liệu', plural: 'Tài liệu' },
	admin: {
		useAsTitle: 'title',
		group: 'Nội dung',
		baseFilter: withoutArchived,
		defaultColumns: ['title', 'filename', 'message', 'language', 'state', 'isPublic'],
		listSearchableFields: ['title', 'alt'],
	},
	access: {
		create: createInScope('officer'),
		read: signedIn,
		update: changeInScope('officer', 'approver'),
		delete: nobody,
	},
	upload: {
		staticDir: join(cmsSettings().dataDir, 'materials'),
		mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
		pasteURL: false,
		focalPoint: true,
		crop: true,
		imageSizes: [
			{ name: 'small', width: 320, withoutEnlargement: true },
			{ name: 'large', width: 1200, withoutEnlargement: true },
		],
		adminThumbnail: 'small',
	},
	hooks: {
		...auditTrail('materials', (material) => material.title),
		beforeOperation: [refuseLargeMaterial, cleanMaterial, refuseUnsafeMaterial, nameByIdentity],
		beforeValidate: [saveInOwnScope],
		beforeChange: [guardApproval('materials')],
	},
	fields: [
		{ name: 'title', type: 'text', label: 'Tên tài liệu', required: true, maxLength: 120 },
		{
			name: 'alt',
			type: 'textarea',
			label: 'Lời mô tả cho người không nhìn thấy',
			required: true,
			maxLength: 400,
			validate: (value: string | null | undefined) =>
				(value ?? '').trim().length >= 5 ? true : 'Hãy tả tài liệu bằng một, hai câu: có ai, đang làm gì.',
			admin: { rows: 2 },
		},
		{
			name: 'consentBasis',
			type: 'select',
			label: 'Vì sao được dùng hình này',
			required: true,
			options: CONSENT_BASES.map((value) => ({ value, label: basisNames[value] })),
			admin: { description: 'Không dùng hình người từng bị mua bán, không dùng hình trẻ em đang khổ sở.' },
		},
		{
			name: 'licence',
			type: 'select',
			label: 'Quyền sử dụng',
			required: true,
			options: LICENCES.map((value) => ({ value, label: licenceNames[value] })),
		},
		{
			name: 'isPublic',
			type: 'checkbox',
			label: 'Cho bà con xem, tải trên trang',
			defaultValue: false,
			admin: { description: 'Bỏ trống: chỉ dùng nội bộ. Đánh dấu: lên trang sau khi người khác duyệt và phát hành.' },
		},
		{ name: 'author', type: 'text', label: 'Tác giả, nguồn', maxLength: 120 },
		{ name: 'sourceUrl', type: 'text', label: 'Địa chỉ nguồn', validate: addressOrEmpty },
		{ name: 'language', type: 'select', label: 'Ngôn ngữ của chữ trong tài liệu', options: languageChoices },
		{ name: 'message', type: 'relationship', relationTo: 'messages', label: 'Thông điệp', index: true },
		scopeField,
		archiveField,
		...approvalFields,
	],
};
