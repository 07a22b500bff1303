import { Airings, Batches, ReachDaily } from './collections.ts';
import { takeBatchEndpoint } from './take-batch-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const reach = {
	collections: [Airings, ReachDaily, Batches],
	endpoints: [takeBatchEndpoint],
} satisfies Feature;
