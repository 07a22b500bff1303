import { Airings, Batches, ReachDaily } from './collections.ts';
import { ClosedMonths, MonthEntries } from './months/collections.ts';
import { takeBatchEndpoint } from './take-batch-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const reach = {
	collections: [Airings, ReachDaily, Batches, MonthEntries, ClosedMonths],
	endpoints: [takeBatchEndpoint],
} satisfies Feature;
