import { withStaleSaveCheck } from '../foundation/stale-save-check.ts';
import { Campaigns } from './campaigns-collection.ts';
import { Clips } from './clips-collection.ts';
import { Editions } from './collection.ts';
import { publishEditionTask } from './publish-edition-job.ts';
import { renderEditionTask } from './render-edition-job.ts';
import { WorkProgress } from './work-progress-collection.ts';

import type { Feature } from '../foundation/feature.ts';

export const editions = {
	collections: [withStaleSaveCheck(Campaigns), withStaleSaveCheck(Editions), Clips, WorkProgress],
	tasks: [renderEditionTask, publishEditionTask],
	views: {
		calendar: {
			Component: '/cms/editions/admin/calendar-view.tsx#CalendarView',
			path: '/lich',
			meta: { title: 'Lịch chiến dịch' },
		},
	},
	links: ['/cms/editions/admin/calendar-link.tsx#CalendarLink'],
} satisfies Feature;
