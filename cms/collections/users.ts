import { administratorsOfField, administratorsOnly, nobodyOfField, ROLE_NAMES, ROLES } from '../access/roles.ts';
import { selfOrAdministrator } from '../access/users.ts';
import { forgotPasswordEndpoint } from '../endpoints/forgot-password.ts';
import { sessionEndpoints } from '../endpoints/sessions.ts';
import { refuseWeakPassword } from '../hooks/refuse-weak-password.ts';
import { rememberDevice } from '../hooks/remember-device.ts';
import { auditTrail } from '../hooks/write-audit.ts';
import { languageChoices, provinceChoices } from './options.ts';

import type { CollectionConfig } from 'payload';

/** Written by the system, shown to nobody as a field. */
const systemField = { admin: { hidden: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

export const Users: CollectionConfig<'users'> = {
	slug: 'users',
	labels: { singular: 'Người dùng', plural: 'Người dùng' },
	admin: { useAsTitle: 'email', group: 'Vận hành', defaultColumns: ['email', 'fullName', 'roles', 'province'] },
	auth: { maxLoginAttempts: 5, lockTime: 600_000, tokenExpiration: 28_800 },
	access: {
		create: administratorsOnly,
		read: selfOrAdministrator,
		update: selfOrAdministrator,
		delete: administratorsOnly,
		// the default would let any account end another's lockout (CVE-2026-11779)
		unlock: administratorsOnly,
		admin: ({ req }) => Boolean(req.user),
	},
	endpoints: [forgotPasswordEndpoint, ...sessionEndpoints],
	hooks: {
		...auditTrail('users', (user) => user.email),
		beforeOperation: [refuseWeakPassword],
		afterLogin: [rememberDevice],
	},
	fields: [
		{ name: 'fullName', type: 'text', label: 'Họ và tên', maxLength: 80 },
		{
			name: 'roles',
			type: 'select',
			label: 'Vai trò',
			hasMany: true,
			required: true,
			saveToJWT: true,
			options: ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
			access: { create: administratorsOfField, update: administratorsOfField },
		},
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố phụ trách',
			options: provinceChoices,
			admin: { description: 'Bỏ trống: phụ trách cả nước.' },
			access: { create: administratorsOfField, update: administratorsOfField },
		},
		{
			name: 'languages',
			type: 'select',
			label: 'Ngôn ngữ phụ trách',
			hasMany: true,
			options: languageChoices,
			admin: { description: 'Dành cho người dịch và người nghe thẩm định.' },
			access: { create: administratorsOfField, update: administratorsOfField },
		},
		{
			name: 'wantsDigest',
			type: 'checkbox',
			label: 'Nhận thư tóm tắt việc đang chờ',
			defaultValue: true,
			admin: { description: 'Nhiều nhất một thư mỗi ngày, chỉ khi có việc mới.' },
		},
		{
			name: 'sessionList',
			type: 'ui',
			admin: { components: { Field: '/cms/admin/session-list.tsx#SessionList' } },
		},
		{ name: 'digestDay', type: 'text', ...systemField },
		{ name: 'digestMark', type: 'text', ...systemField },
		// what the sessions of Payload do not say: on which kind of device; no address
		{
			name: 'devices',
			type: 'array',
			...systemField,
			fields: [
				// that of the session
				{ name: 'id', type: 'text', required: true },
				{ name: 'device', type: 'text', required: true },
			],
		},
	],
};
