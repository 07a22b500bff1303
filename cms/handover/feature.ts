import { closeAccountEndpoint, handoverNoteEndpoint, heldEndpoint } from './handover-endpoints.ts';

import type { Feature } from '../foundation/feature.ts';

export const handover = {
	endpoints: [handoverNoteEndpoint, heldEndpoint, closeAccountEndpoint],
} satisfies Feature;
