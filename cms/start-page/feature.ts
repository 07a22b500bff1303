import { mailDigestTask } from './mail-digest-job.ts';

import type { Feature } from '../foundation/feature.ts';

export const startPage = {
	tasks: [mailDigestTask],
	views: { dashboard: { Component: '/cms/start-page/admin/start-view.tsx#StartView' } },
} satisfies Feature;
