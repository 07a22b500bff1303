import { heardEndpoint, heardMachineEndpoint, listenEndpoint, listenMachineEndpoint } from './listen-endpoints.ts';
import { recordLinesEndpoint } from './record-lines-endpoint.ts';
import { Recordings } from './recordings-collection.ts';
import { SpokenNames } from './spoken-names-collection.ts';

import type { Feature } from '../foundation/feature.ts';

export const recordings = {
	collections: [Recordings, SpokenNames],
	endpoints: [listenEndpoint, heardEndpoint, listenMachineEndpoint, heardMachineEndpoint, recordLinesEndpoint],
} satisfies Feature;
