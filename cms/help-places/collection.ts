import { RETIRED_NUMBERS } from '#content/model/hotline.ts';
import { SERVICE_KINDS } from '#content/model/public-help.ts';

import { changeRegistry, createInRegistry, withinOwnRegistry } from '../hotlines/registry-access.ts';
import { nobody, signedIn } from '../foundation/roles.ts';
import { verificationEndpoints } from '../hotlines/verify-endpoint.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { dialled } from './dialled.ts';
import { communeMeant, communeRefusal } from './tidy-help-place.ts';
import { keepVerified } from '../hotlines/verification/keep-verified.ts';
import { tellAdministrators } from '../hotlines/verification/tell-administrators.ts';
import { verificationFields } from '../hotlines/verification/verification-fields.ts';
import { withoutArchived } from '../foundation/archive-field.ts';
import { ownRegistryArea } from '../foundation/default-area.ts';
import { areaChoices, languageChoices } from '../foundation/options.ts';

import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import type { Service } from '#content/model/public-help.ts';

const kindNames: Readonly<Record<Service['kind'], string>> = {
	'tu-van': 'Tư vấn',
	'tro-giup-phap-ly': 'Trợ giúp pháp lý',
	'y-te': 'Khám, chữa bệnh',
	'noi-o-tam': 'Nơi ở tạm',
	'hoc-nghe': 'Học nghề',
	'vay-von': 'Vay vốn',
	'cong-an': 'Công an',
	'bien-phong': 'Biên phòng',
	khac: 'Nơi khác',
};

const areaOf = (data: unknown): string =>
	typeof data === 'object' && data !== null && 'area' in data && typeof data.area === 'string' ? data.area : '00';

const phoneOrEmpty: TextFieldSingleValidation = (value) => {
	if (!value) return true;
	if (!/^\d{3,11}$/.test(value)) return 'Số điện thoại gồm 3 đến 11 chữ số. Mỗi nơi một số; số khác hãy lập mục khác.';
	if (RETIRED_NUMBERS.includes(value)) return `Số ${value} đã được thay bằng 111 từ năm 2017. Hãy dùng 111.`;
	return true;
};

const text = (name: string, label: string, maxLength: number, description?: string) =>
	({ name, type: 'text', label, maxLength, ...(description ? { admin: { description } } : {}) }) as const;

/** The public directory (danh bạ nơi trợ giúp): offices, never persons. */
export const Services: CollectionConfig<'services'> = {
	slug: 'services',
	labels: { singular: 'Nơi trợ giúp', plural: 'Nơi trợ giúp' },
	admin: {
		useAsTitle: 'name',
		group: 'Danh mục',
		baseFilter: withoutArchived,
		defaultColumns: ['name', 'kind', 'area', 'phone', 'verifiedAt', 'isOpen'],
		listSearchableFields: ['name', 'phone', 'address'],
		description:
			'Danh bạ công khai trên trang "Giúp đỡ". Chỉ ghi cơ quan, tổ chức; không ghi tên, số điện thoại của cá nhân. Người thứ hai gọi hỏi và xác minh rồi mới lên trang; quá 12 tháng chưa hỏi lại thì trang không hiện nữa.',
	},
	// whatever is typed goes out only when another person has verified it (verification/)
	access: { create: createInRegistry, read: signedIn, update: changeRegistry, delete: nobody },
	endpoints: verificationEndpoints('services'),
	hooks: {
		...auditTrail('services', (service) => service.name),
		beforeChange: [keepVerified('services')],
		afterChange: [
			...auditTrail('services', (service) => service.name).afterChange,
			tellAdministrators('services', ({ name }) => String(name)),
		],
	},
	defaultSort: 'name',
	fields: [
		{
			name: 'warnings',
			type: 'ui',
			admin: { components: { Field: '/cms/help-places/admin/help-place-panel.tsx#ServicePanel' } },
		},
		{
			name: 'verification',
			type: 'ui',
			admin: { components: { Field: '/cms/hotlines/admin/verification-panel.tsx#VerificationPanel' } },
		},
		{
			name: 'name',
			type: 'text',
			label: 'Tên nơi trợ giúp',
			required: true,
			maxLength: 160,
			admin: { description: 'Như trên biển, ví dụ: Trung tâm Trợ giúp pháp lý tỉnh Lai Châu. Không ghi tên người.' },
		},
		{
			name: 'kind',
			type: 'select',
			label: 'Giúp việc gì',
			required: true,
			options: SERVICE_KINDS.map((value) => ({ value, label: kindNames[value] })),
		},
		{
			name: 'area',
			type: 'select',
			label: 'Địa bàn',
			required: true,
			index: true,
			defaultValue: ownRegistryArea,
			options: areaChoices,
			access: { update: withinOwnRegistry },
		},
		{
			name: 'commune',
			type: 'text',
			label: 'Ở xã, phường nào',
			hooks: {
				beforeValidate: [
					({ value, data, originalDoc }) =>
						typeof value === 'string' ? communeMeant(value, areaOf({ ...originalDoc, ...data })) : value,
				],
			},
			validate: (value: string | null | undefined, { data }: { data: unknown }) =>
				communeRefusal(value ?? '', areaOf(data)) ?? true,
			admin: { description: 'Tên xã hoặc mã năm chữ số. Bỏ trống: phục vụ cả tỉnh.' },
		},
		text('address', 'Địa chỉ', 200),
		{
			name: 'phone',
			type: 'text',
			label: 'Số điện thoại',
			hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? dialled(value) : value)] },
			validate: phoneOrEmpty,
			admin: { description: 'Số của cơ quan, kể cả mã vùng. Không ghi số riêng của một người.' },
		},
		text('hours', 'Giờ làm việc', 120, 'Ví dụ: 7:30–17:00, thứ Hai đến thứ Sáu.'),
		text('cost', 'Chi phí', 120, 'Ví dụ: Không mất tiền.'),
		{
			name: 'languages',
			type: 'select',
			hasMany: true,
			label: 'Nói được tiếng gì',
			options: languageChoices,
		},
		{
			name: 'isOpen',
			type: 'checkbox',
			label: 'Còn hoạt động',
			defaultValue: true,
			admin: { description: 'Bỏ dấu rồi nhờ người thứ hai xác minh: lần phát hành sau trang không hiện nơi này nữa.' },
		},
		...verificationFields({ asksAgainBy: false }),
	],
};
