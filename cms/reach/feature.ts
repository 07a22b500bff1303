import { AiringDecisions, Airings, Batches, ReachDaily } from './collections.ts';
import { closeMonthEndpoint, reviewMonthEndpoint } from './months/closing-endpoints.ts';
import { ClosedMonths, MonthEntries } from './months/collections.ts';
import { monthEntryEndpoint } from './months/entry-endpoint.ts';
import { reportEndpoint } from './reports/report-endpoint.ts';
import { takeBatchEndpoint } from './take-batch-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const reach = {
	collections: [Airings, AiringDecisions, ReachDaily, Batches, MonthEntries, ClosedMonths],
	endpoints: [takeBatchEndpoint, monthEntryEndpoint, reviewMonthEndpoint, closeMonthEndpoint, reportEndpoint],
	views: {
		months: {
			Component: '/cms/reach/months/admin/month-view.tsx#MonthView',
			path: '/chot-thang',
			meta: { title: 'Sổ tháng của các xã' },
		},
		reports: {
			Component: '/cms/reach/reports/admin/report-view.tsx#ReportView',
			path: '/bao-cao',
			meta: { title: 'Báo cáo' },
		},
		figureRows: {
			Component: '/cms/reach/reports/admin/rows-view.tsx#RowsView',
			path: '/dong-so-lieu',
			meta: { title: 'Các dòng số liệu' },
		},
	},
	links: ['/cms/reach/months/admin/month-link.tsx#MonthLink'],
} satisfies Feature;
