import { Users } from './collection.ts';
import { mailAccountNoticeTask } from './mail-account-notice-job.ts';
import { mailInvitationTask } from './mail-invitation-job.ts';
import { mailResetTask } from './mail-reset-job.ts';

import type { Feature } from '../foundation/feature.ts';

export const accounts = {
	collections: [Users],
	tasks: [mailResetTask, mailInvitationTask, mailAccountNoticeTask],
	views: {
		login: { Component: '/cms/accounts/admin/login-view.tsx#LoginView' },
		invite: {
			Component: '/cms/accounts/admin/invite-view.tsx#InviteView',
			path: '/moi-nguoi',
			meta: { title: 'Mời người vào làm việc' },
		},
		acceptInvitation: {
			Component: '/cms/accounts/admin/accept-view.tsx#AcceptView',
			path: '/loi-moi',
			meta: { title: 'Lời mời vào làm việc' },
		},
	},
} satisfies Feature;
