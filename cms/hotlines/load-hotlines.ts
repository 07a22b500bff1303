import { hotlinesOf } from './hotlines-of.ts';

import type { Hotline } from '#content/model/hotline.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';

export async function loadHotlines({ payload }: PayloadContext): Promise<readonly Hotline[]> {
	const { docs } = await payload.find({
		collection: 'hotlines',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: ['number', 'area'],
	});
	return hotlinesOf(docs);
}
