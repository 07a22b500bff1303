import { hotlinesOf } from './hotlines-of.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';

/** Reads on the system's own account: jobs render and publish for everybody. */
interface Reading {
	readonly payload: Payload;
	readonly req?: PayloadRequest;
}

export async function loadHotlines({ payload }: Reading): Promise<readonly Hotline[]> {
	const { docs } = await payload.find({
		collection: 'hotlines',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: ['number', 'area'],
	});
	return hotlinesOf(docs);
}
