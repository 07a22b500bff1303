import { ACTIVITY_KINDS, activityConfidence } from '#content/model/activity.ts';
import { activityFaults } from '#content/model/activity-rules.ts';
import { communeFullName } from '#content/model/commune.ts';
import { dayAt, monthAt, monthInWords } from '#content/model/month.ts';

import { insertActivities } from './activities/insert-activities.ts';
import { toldOf } from './activities/told-of.ts';

import type { PayloadRequest } from 'payload';
import type { Batch } from '#content/model/batch.ts';
import type { Commune } from '../payload-types.ts';
import type { NewActivity } from './activities/insert-activities.ts';
import type { SetAside } from './set-aside.ts';

type Sent = Batch['statements'][number];
type Completion = Extract<Sent, { statement: 'completion' }>;
type Told = Extract<Sent, { statement: 'activity' }>;

/** Who entered it, where no account did. */
const BY_COMMUNE = 'Xã tự ghi trên trang';

/**
 * Stores what communes said beside their airings, in the transaction of the batch: that a month is complete goes into the
 * book of the month, what was done into the activities. The same statement sent again changes nothing.
 *
 * @returns those that cannot be stored: a statement is never dropped
 */
export async function addStatements(req: PayloadRequest, statements: readonly Sent[]): Promise<readonly SetAside[]> {
	if (statements.length === 0) return [];
	const { docs } = await req.payload.find({
		collection: 'communes',
		where: { code: { in: [...new Set(statements.map(({ commune }) => commune))] } },
		pagination: false,
		depth: 0,
		select: { code: true, name: true, kind: true, province: true },
		req,
	});
	const communes = new Map(docs.map((commune) => [commune.code, commune]));
	const setAside: SetAside[] = [];
	const activities: NewActivity[] = [];
	for (const sent of new Map(statements.map((one) => [one.clientId, one])).values()) {
		const commune = communes.get(sent.commune);
		if (!commune) setAside.push({ what: sent, reason: `no commune ${sent.commune} any more` });
		else if (sent.statement === 'completion') setAside.push(...(await keepCompletion(req, sent, commune)));
		else {
			const activity = activityOf(sent, commune);
			if (typeof activity === 'string') setAside.push({ what: sent, reason: activity });
			else activities.push(activity);
		}
	}
	await insertActivities(req, activities);
	return setAside;
}

type KnownCommune = Pick<Commune, 'code' | 'name' | 'kind' | 'province'>;

/** The day on which it was said: the device's, but never after its receipt. */
const saidAt = ({ loggedAt, receivedAt }: Pick<Sent, 'loggedAt' | 'receivedAt'>): string =>
	new Date(Math.min(Date.parse(loggedAt), Date.parse(receivedAt))).toISOString();

async function keepCompletion(
	req: PayloadRequest,
	sent: Completion,
	commune: KnownCommune,
): Promise<readonly SetAside[]> {
	const { month, isWithdrawal } = sent;
	const at = saidAt(sent);
	const day = dayAt(new Date(at));
	if (month > monthAt(new Date(sent.receivedAt))) return [{ what: sent, reason: `the month ${month} has not come` }];
	if (day < `${month}-01`) return [{ what: sent, reason: `said on ${day}, before the month` }];
	const entry = { month, commune: commune.code, kind: 'completion' as const, who: BY_COMMUNE, at };
	const { totalDocs } = await req.payload.count({
		collection: 'month-entries',
		where: { and: Object.entries(entry).map(([name, equals]) => ({ [name]: { equals } })) },
		req,
	});
	if (totalDocs > 0) return [];
	await req.payload.create({
		collection: 'month-entries',
		data: {
			...entry,
			subject: `${communeFullName(commune)}, ${monthInWords(month)}`,
			province: commune.province,
			day: isWithdrawal ? '' : day,
			reason: '',
			digest: '',
		},
		depth: 0,
		req,
	});
	return [];
}

/** Or why it cannot be stored. */
function activityOf(sent: Told, { code, province }: KnownCommune): NewActivity | string {
	const { clientId, kind, day, receivedAt } = sent;
	const receivedDay = dayAt(new Date(receivedAt));
	const told = toldOf({ ...sent, commune: code, province });
	const [fault] = activityFaults(told, { today: receivedDay, provinceOf: () => province });
	if (fault) return `${fault.field}: ${fault.message}`;
	return {
		...told,
		kind,
		units: sent.units,
		province,
		form: ACTIVITY_KINDS[kind].form,
		programme: null,
		staffFunction: null,
		evidence: 'none',
		isWithdrawn: false,
		confidence: activityConfidence({ day, receivedDay, evidence: 'none', isImported: false }),
		source: 'commune',
		receivedAt,
		byName: BY_COMMUNE,
		clientId,
	};
}
