import { Airings, Batches, ReachDaily } from './collections.ts';
import { ClosedMonths, MonthEntries } from './months/collections.ts';
import { closeMonthEndpoint, reviewMonthEndpoint } from './months/closing-endpoints.ts';
import { monthEntryEndpoint } from './months/entry-endpoint.ts';
import { takeBatchEndpoint } from './take-batch-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const reach = {
	collections: [Airings, ReachDaily, Batches, MonthEntries, ClosedMonths],
	endpoints: [takeBatchEndpoint, monthEntryEndpoint, reviewMonthEndpoint, closeMonthEndpoint],
	views: {
		months: {
			Component: '/cms/reach/months/admin/month-view.tsx#MonthView',
			path: '/chot-thang',
			meta: { title: 'Sổ tháng của các xã' },
		},
	},
	links: ['/cms/reach/months/admin/month-link.tsx#MonthLink'],
} satisfies Feature;
