import { APIError } from 'payload';

import { idOf } from '../../foundation/id-of.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { Target } from '../../payload-types.ts';

/** A target is of the area of its plan: nobody moves it into a plan of another province. */
export const keepAreaOfPlan: CollectionBeforeValidateHook<Target> = async ({ data = {}, originalDoc, req }) => {
	const plan = data.plan ?? originalDoc?.plan;
	if (plan === undefined || plan === null) return data;
	const found = await req.payload.findByID({
		collection: 'plans',
		id: idOf(plan),
		depth: 0,
		disableErrors: true,
		select: { area: true },
		req,
	});
	if (!found) throw new APIError('Không có kế hoạch này. Hãy chọn lại kế hoạch.', 400, null, true);
	const area = data.area ?? originalDoc?.area;
	if (area !== undefined && area !== found.area)
		throw new APIError('Chỉ tiêu và kế hoạch phải cùng địa bàn. Hãy chọn kế hoạch của địa bàn này.', 400, null, true);
	return { ...data, area: found.area };
};
