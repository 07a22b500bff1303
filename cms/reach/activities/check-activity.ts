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

type Source = NonNullable<Activity['source']>;

/** Set by our own code that takes activities from elsewhere; nothing that a person sends gets in here. */
interface FromElsewhere {
	readonly activitySource?: { readonly source: Source; readonly clientId: string; readonly receivedAt: string };
}

/** Refuses what breaks a rule, each field with its sentence, and fills in what is derived. */
export const checkActivity: CollectionBeforeValidateHook<Activity> = async ({
	data = {},
	originalDoc,
	operation,
	req,
	context,
}) => {
	const merged = { ...originalDoc, ...data };
	const code = typeof merged.commune === 'string' ? merged.commune.trim() : '';
	const [commune] = code === '' ? [] : await loadCommunes(req.payload, { code });
	const now = new Date();
	const told = toldOf(merged);
	const receivedDay = dayAt(new Date(operation === 'update' ? (originalDoc?.receivedAt ?? now) : now));
	const faults = activityFaults(told, {
		today: dayAt(now),
		provinceOf: (asked) => (asked === commune?.code ? commune.province : undefined),
	});
	if (faults.length > 0)
		throw new ValidationError({
			collection: 'activities',
			errors: faults.map(({ field, message }) => ({ path: field, message })),
		});
	const { activitySource } = context as FromElsewhere;
	const source = originalDoc?.source ?? activitySource?.source ?? 'desk';
	return {
		...data,
		commune: code,
		province: (commune?.province ?? merged.province) as Activity['province'],
		form: merged.form ?? (isActivityKind(told.kind) ? ACTIVITY_KINDS[told.kind].form : null),
		...withoutUnasked(told.kind),
		source,
		receivedAt: originalDoc?.receivedAt ?? activitySource?.receivedAt ?? now.toISOString(),
		clientId: originalDoc?.clientId ?? activitySource?.clientId ?? randomUUID(),
		byName: originalDoc?.byName ?? (req.user ? req.user.fullName || req.user.email : 'Xã tự ghi'),
		confidence: activityConfidence({
			day: told.day as Day,
			receivedDay,
			evidence: told.evidence,
			isImported: source === 'workbook',
		}),
	};
};

/** What a form kept of another kind, which is not asked of this one. */
const withoutUnasked = (kind: string): Partial<Activity> => ({
	...(asks(kind, 'people') ? {} : { people: null }),
	...(asks(kind, 'groups') ? {} : Object.fromEntries(Object.keys(GROUPS).map((name) => [name, null]))),
	...(asks(kind, 'staff') ? {} : { staffFunction: null, staffOf: null }),
});
