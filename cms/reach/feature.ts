import { AiringDecisions, Airings, Batches, ReachDaily } from './collections.ts';
import { takeBatchEndpoint } from './take-batch-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const reach = {
	collections: [Airings, AiringDecisions, ReachDaily, Batches],
	endpoints: [takeBatchEndpoint],
} satisfies Feature;
