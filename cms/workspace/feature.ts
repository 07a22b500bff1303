import { Comments } from './comments-collection.ts';
import { returnedFileEndpoint, sentFileEndpoint } from './exchange/endpoints.ts';
import { workspaceEndpoint } from './workspace-endpoint.ts';

import type { Feature } from '../foundation/feature.ts';

export const workspace = {
	collections: [Comments],
	endpoints: [sentFileEndpoint, returnedFileEndpoint, workspaceEndpoint],
} satisfies Feature;
