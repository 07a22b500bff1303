import { randomUUID } from 'node:crypto';

import { ValidationError } from 'payload';

import { ACTIVITY_KINDS, activityConfidence, asks, GROUPS, isActivityKind } from '#content/model/activity.ts';
import { activityFaults } from '#content/model/activity-rules.ts';
import { dayAt } from '#content/model/month.ts';

import { loadCommunes } from '../months/load-communes.ts';
import { toldOf } from './told-of.ts';

import type { CollectionBeforeValidateHook } from 'payload';
import type { Activity } from '../../payload-types.ts';
import type { Day } from '#content/model/month.ts';

/** Refuses what breaks a rule, each field with its sentence, and fills in what is derived. */
export const checkActivity: CollectionBeforeValidateHook<Activity> = async ({ data = {}, originalDoc, req }) => {
	const merged = { ...originalDoc, ...data };
	const code = typeof merged.commune === 'string' ? merged.commune.trim() : '';
	const [commune] = code === '' ? [] : await loadCommunes(req.payload, { code });
	const now = new Date();
	const told = toldOf(merged);
	const receivedAt = heardAt({ stored: originalDoc, day: told.day, now });
	const faults = activityFaults(told, {
		today: dayAt(now),
		provinceOf: (asked) => (asked === commune?.code ? commune.province : undefined),
	});
	if (faults.length > 0)
		throw new ValidationError({
			collection: 'activities',
			errors: faults.map(({ field, message }) => ({ path: field, message })),
		});
	const source = originalDoc?.source ?? 'desk';
	return {
		...data,
		commune: code,
		province: (commune?.province ?? merged.province) as Activity['province'],
		form: merged.form ?? (isActivityKind(told.kind) ? ACTIVITY_KINDS[told.kind].form : null),
		...withoutUnasked(told.kind),
		source,
		receivedAt: receivedAt.toISOString(),
		clientId: originalDoc?.clientId ?? randomUUID(),
		byName: originalDoc?.byName ?? (req.user ? req.user.fullName || req.user.email : 'Xã tự ghi'),
		confidence: activityConfidence({
			day: told.day as Day,
			receivedDay: dayAt(receivedAt),
			evidence: told.evidence,
			isImported: source === 'workbook',
		}),
	};
};

/**
 * When it was told that something was done. What was entered ahead of its day was only planned, whoever entered it: a
 * change of it is judged as an entry made now would be, and from then on stays what it is.
 */
function heardAt({ stored, day, now }: { stored: Activity | undefined; day: string; now: Date }): Date {
	if (!stored?.receivedAt) return now;
	const heard = new Date(stored.receivedAt);
	const wasPlanned = stored.day > dayAt(heard) || day > dayAt(heard);
	return wasPlanned ? now : heard;
}

/** What a form kept of another kind, which is not asked of this one. */
const withoutUnasked = (kind: string): Partial<Activity> => ({
	...(asks(kind, 'people') ? {} : { people: null }),
	...(asks(kind, 'groups') ? {} : Object.fromEntries(Object.keys(GROUPS).map((name) => [name, null]))),
	...(asks(kind, 'staff') ? {} : { staffFunction: null, staffOf: null }),
});
