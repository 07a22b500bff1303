import { Leases } from '../foundation/lease-collection.ts';
import { mailNoticeTask } from '../foundation/mail/mail-notice-job.ts';
import { mailAlarmsTask } from './alarms/mail-alarms-job.ts';
import { Audit } from './audit-collection.ts';
import { healthEndpoint } from './health-endpoint.ts';
import {
	heldWorkEndpoint,
	retryEdgeBatchesEndpoint,
	retrySetAsideEndpoint,
	setAsideEndpoint,
	stopJobEndpoint,
} from './held-work-endpoints.ts';
import { mayUploadEndpoint } from './may-upload-endpoint.ts';
import { retryJobEndpoint, selfTestEndpoint } from './operations-endpoints.ts';
import {
	queuePublishEndpoint,
	queueRenderEndpoint,
	waitingChangesEndpoint,
	workStateEndpoint,
} from './queue-work-endpoints.ts';
import { tidyJobsTask } from './tidy-job.ts';

import type { Feature } from '../foundation/feature.ts';

export const system = {
	collections: [Audit, Leases],
	endpoints: [
		healthEndpoint,
		mayUploadEndpoint,
		retryJobEndpoint,
		selfTestEndpoint,
		heldWorkEndpoint,
		stopJobEndpoint,
		setAsideEndpoint,
		retryEdgeBatchesEndpoint,
		retrySetAsideEndpoint,
		queuePublishEndpoint,
		waitingChangesEndpoint,
		queueRenderEndpoint,
		workStateEndpoint,
	],
	tasks: [mailNoticeTask, mailAlarmsTask, tidyJobsTask],
	views: {
		health: {
			Component: '/cms/system/admin/health-view.tsx#HealthView',
			path: '/tinh-trang',
			meta: { title: 'Tình trạng hệ thống' },
		},
	},
	links: ['/cms/system/admin/health-link.tsx#HealthLink'],
} satisfies Feature;
