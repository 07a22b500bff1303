import { sql } from '@payloadcms/db-sqlite';

import { SAYS } from '#content/model/activity.ts';

import { addToSums } from '../monthly/change-sums.ts';
import { isMongo, mongoSession, sqliteSession } from '../monthly/reach-session.ts';
import { addedUp, sumOfActivity } from './activity-sums.ts';

import type { PayloadRequest } from 'payload';
import type { Activity } from '../../payload-types.ts';

export type NewActivity = Omit<
	Activity,
	'id' | 'createdAt' | 'updatedAt' | 'overwriting' | 'unsaved' | 'baseUpdatedAt' | 'clientId'
> & { readonly clientId: string };

const NAMES = [
	'clientId',
	'kind',
	'day',
	'units',
	'people',
	'province',
	'commune',
	'hamlet',
	'form',
	'programme',
	...Object.values(SAYS),
	'staffFunction',
	'staffOf',
	'women',
	'children',
	'minority',
	'prestigious',
	'evidence',
	'evidenceNumber',
	'isWithdrawn',
	'confidence',
	'source',
	'receivedAt',
	'byName',
] as const;

const columnOf = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Which of these activities are stored already. */
async function known(req: PayloadRequest, ids: readonly string[]): Promise<ReadonlySet<string>> {
	if (!isMongo(req)) {
		const rows = await (
			await sqliteSession(req)
		).all<{ clientId: string }>(
			sql`select client_id as clientId from activities where client_id in (select value from json_each(${JSON.stringify(ids)}))`,
		);
		return new Set(rows.map(({ clientId }) => clientId));
	}
	const { rows, options } = await mongoSession(req, 'activities');
	const steps = [{ $match: { clientId: { $in: ids } } }, { $project: { _id: 0, clientId: 1 } }];
	const found = (await rows.aggregate(steps, options).toArray()) as readonly { clientId: string }[];
	return new Set(found.map(({ clientId }) => clientId));
}

/**
 * Stores activities that were checked already, with their sums, in the transaction of the request: a few statements,
 * however many there are. Those that are there already are left out.
 *
 * @returns how many were new
 */
export async function insertActivities(req: PayloadRequest, activities: readonly NewActivity[]): Promise<number> {
	const there = await known(
		req,
		activities.map(({ clientId }) => clientId),
	);
	const fresh = activities.filter(({ clientId }) => !there.has(clientId));
	if (fresh.length === 0) return 0;
	const now = new Date();
	if (isMongo(req)) {
		const { rows, options } = await mongoSession(req, 'activities');
		const documents = fresh.map((activity) => ({
			...activity,
			receivedAt: new Date(activity.receivedAt ?? now),
			createdAt: now,
			updatedAt: now,
		}));
		await rows.insertMany(documents, options);
	} else {
		const columns = sql.raw([...NAMES.map(columnOf), 'updated_at', 'created_at'].join(', '));
		const values = sql.raw(NAMES.map((name) => `value ->> '${name}'`).join(', '));
		const at = now.toISOString();
		await (
			await sqliteSession(req)
		).run(
			sql`insert into activities (${columns}) select ${values}, ${at}, ${at} from json_each(${JSON.stringify(fresh)}) where true`,
		);
	}
	await addToSums(req, addedUp(fresh.map((activity) => sumOfActivity(activity))));
	return fresh.length;
}
