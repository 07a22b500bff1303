import {
	administratorsOfField,
	administratorsOnly,
	nobody,
	nobodyOfField,
	ROLE_NAMES,
	ROLES,
} from '../foundation/roles.ts';
import { selfOrAdministrator } from './user-access.ts';
import { firstRegisterEndpoint, unlockEndpoint, verifyEndpoint } from './closed-routes.ts';
import { askForPassword, endSessionsOnOtherRights, markFirstPassword, tellOldAddress } from './guard-credentials.ts';
import { keepAdministratorOnChange, keepAdministratorOnDelete } from './last-administrator.ts';
import { requireSecondFactor } from './require-second-factor.ts';
import { resetPasswordEndpoint } from './reset-password.ts';
import { secondFactorEndpoints } from './second-factor-endpoints.ts';
import { signInEndpoint } from './sign-in-endpoint.ts';
import { forgotPasswordEndpoint } from './forgot-password.ts';
import { oidcCallbackEndpoint } from './oidc/callback-endpoint.ts';
import { oidcCodeEndpoint } from './oidc/code-endpoint.ts';
import { oidcStartEndpoint } from './oidc/start-endpoint.ts';
import { acceptInvitationEndpoint } from './accept-invitation.ts';
import { confirmAccountEndpoint } from './confirm-endpoint.ts';
import { inviteAgainEndpoint, inviteEndpoint } from './invite-endpoints.ts';
import { refuseClosed, rolesUnlessClosed } from './closed-account.ts';
import { loadSamePerson, noteDeletedAdministrator, noteOpener } from './opened-by.ts';
import { createWithPassword, refuseTypedPassword } from './typed-password.ts';
import { sessionEndpoints } from './session-endpoints.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';
import { rememberDevice } from './remember-device.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { oneLine } from '../foundation/mail/letter.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { languageChoices, provinceChoices } from '../foundation/options.ts';
import { reportMailFields } from './report-mail-fields.ts';

import type { CollectionConfig } from 'payload';

const trail = auditTrail('users', (user) => user.email);

/** Written by the system, shown to nobody as a field. */
const systemField = { admin: { hidden: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

export const Users: CollectionConfig<'users'> = {
	slug: 'users',
	labels: { singular: 'Người dùng', plural: 'Người dùng' },
	admin: {
		useAsTitle: 'email',
		group: 'Vận hành',
		defaultColumns: ['email', 'fullName', 'roles', 'province', 'closedAt'],
		components: { beforeListTable: ['/cms/accounts/admin/invite-link.tsx#InviteLink'] },
	},
	auth: {
		// anybody could lock anybody out; accounts/sign-in-pace.ts slows down instead
		maxLoginAttempts: 0,
		tokenExpiration: 28_800,
		cookies: { sameSite: 'Lax', secure: cmsSettings().cmsUrl.startsWith('https:') },
	},
	access: {
		create: createWithPassword,
		read: selfOrAdministrator,
		update: selfOrAdministrator,
		delete: administratorsOnly,
		unlock: nobody,
		admin: ({ req }) => Boolean(req.user),
	},
	endpoints: [
		signInEndpoint,
		firstRegisterEndpoint,
		unlockEndpoint,
		verifyEndpoint,
		resetPasswordEndpoint,
		forgotPasswordEndpoint,
		acceptInvitationEndpoint,
		inviteEndpoint,
		inviteAgainEndpoint,
		confirmAccountEndpoint,
		...secondFactorEndpoints,
		...sessionEndpoints,
		oidcStartEndpoint,
		oidcCallbackEndpoint,
		oidcCodeEndpoint,
	],
	hooks: {
		beforeOperation: [refuseTypedPassword, refuseWeakPassword, askForPassword],
		beforeChange: [keepAdministratorOnChange, markFirstPassword, noteOpener, endSessionsOnOtherRights],
		beforeDelete: [keepAdministratorOnDelete, noteDeletedAdministrator],
		beforeLogin: [refuseClosed, requireSecondFactor],
		afterLogin: [rememberDevice],
		afterChange: [...trail.afterChange, tellOldAddress],
		afterDelete: trail.afterDelete,
	},
	fields: [
		{
			name: 'passwordHelp',
			type: 'ui',
			admin: { components: { Field: '/cms/accounts/admin/password-help.tsx#PasswordHelp' } },
		},
		{
			name: 'fullName',
			type: 'text',
			label: 'Họ và tên',
			maxLength: 80,
			// it stands in mails: nothing in it may end a line
			hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? oneLine(value) : value)] },
		},
		{
			name: 'roles',
			type: 'select',
			label: 'Vai trò',
			hasMany: true,
			required: true,
			validate: rolesUnlessClosed,
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
		...reportMailFields,
		{
			// asked for with a new address or password, never stored (accounts/guard-credentials.ts)
			name: 'currentPassword',
			type: 'text',
			virtual: true,
			label: 'Mật khẩu hiện tại',
			admin: { components: { Field: '/cms/accounts/admin/current-password.tsx#CurrentPassword' } },
		},
		{ name: 'mustChangePassword', type: 'checkbox', ...systemField },
		{ name: 'hasSecondFactor', type: 'checkbox', ...systemField },
		{ name: 'totpSecret', type: 'text', hidden: true, ...systemField },
		{ name: 'totpStep', type: 'number', hidden: true, ...systemField },
		{ name: 'recoveryCodes', type: 'text', hidden: true, ...systemField },
		{
			name: 'secondFactor',
			type: 'ui',
			admin: { components: { Field: '/cms/accounts/admin/second-factor-panel.tsx#SecondFactorPanel' } },
		},
		{
			name: 'sessionList',
			type: 'ui',
			admin: { components: { Field: '/cms/accounts/admin/session-list.tsx#SessionList' } },
		},
		// issuer and subject of the office's identity provider, bound at the first sign-in through it (accounts/oidc)
		{ name: 'oidcSubject', type: 'text', hidden: true, index: true, ...systemField },
		{
			name: 'invitation',
			type: 'ui',
			admin: { components: { Field: '/cms/accounts/admin/invitation-panel.tsx#InvitationPanel' } },
		},
		{
			name: 'confirmation',
			type: 'ui',
			admin: { components: { Field: '/cms/accounts/admin/confirmation-panel.tsx#ConfirmationPanel' } },
		},
		// id of the administrator's account, until a second administrator has confirmed the person (accounts/opened-by.ts)
		{ name: 'openedBy', type: 'text', ...systemField },
		{ name: 'samePersonAs', type: 'json', virtual: true, ...systemField, hooks: { afterRead: [loadSamePerson] } },
		{
			name: 'leaving',
			type: 'ui',
			admin: { components: { Field: '/cms/handover/admin/leaving-panel.tsx#LeavingPanel' } },
		},
		// of the link that an invited person has got, which itself is kept nowhere
		{ name: 'invitationHash', type: 'text', index: true, hidden: true, ...systemField },
		{ name: 'invitedUntil', type: 'date', ...systemField },
		{
			// whoever has left: nobody signs in here any more, and what was done stays under the name
			name: 'closedAt',
			type: 'date',
			label: 'Đã đóng từ',
			admin: { readOnly: true, condition: (data) => Boolean(data.closedAt) },
			access: { create: nobodyOfField, update: nobodyOfField },
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
