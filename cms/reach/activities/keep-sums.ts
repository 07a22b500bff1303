import { addToSums } from '../monthly/change-sums.ts';
import { differenceOf } from '../monthly/monthly-sum.ts';
import { sumOfActivity } from './activity-sums.ts';

import type { CollectionAfterChangeHook } from 'payload';
import type { Activity } from '../../payload-types.ts';

/** Keeps the monthly sums in the transaction of the activity: what it came to is taken away, what it comes to is added. */
export const keepSums: CollectionAfterChangeHook<Activity> = async ({ doc, previousDoc, operation, req }) => {
	const before = operation === 'update' && previousDoc.day ? [sumOfActivity(previousDoc)] : [];
	await addToSums(req, differenceOf(before, [sumOfActivity(doc)]));
};
