import { Users } from './collection.ts';
import { mailAccountNoticeTask } from './mail-account-notice-job.ts';
import { mailResetTask } from './mail-reset-job.ts';

import type { Feature } from '../foundation/feature.ts';

export const accounts = {
	collections: [Users],
	tasks: [mailResetTask, mailAccountNoticeTask],
	views: { login: { Component: '/cms/accounts/admin/login-view.tsx#LoginView' } },
} satisfies Feature;
