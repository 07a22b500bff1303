import { addMonths, monthAt } from '#content/model/month.ts';

import { inForce } from './published-places.ts';
import { reachByMonth } from './reach-summary.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** The counters that a month's page figures are made of. */
const PAGE_KINDS = ['view', 'started', 'completed', 'bundle'];

/** What can be said of reach, month by month. */
export async function publishedReach(
	payload: Payload,
	{ now, monthsKept }: { now: Date; monthsKept: number },
): Promise<Snapshot['reach']['months']> {
	const months = Array.from({ length: monthsKept }, (_value, index) => addMonths(monthAt(now), -index));
	const since = `${months.at(-1)}-01`;
	const { docs: airings } = await payload.find({
		collection: 'airings',
		...all,
		where: { day: { greater_than_equal: since } },
		// a year of them is read: only what is added up
		select: {
			clientId: true,
			commune: true,
			province: true,
			day: true,
			minutes: true,
			confidence: true,
			replaces: true,
			isWithdrawal: true,
		},
	});
	const { docs: counters } = await payload.find({
		collection: 'reach-daily',
		...all,
		where: { day: { greater_than_equal: since }, kind: { in: PAGE_KINDS } },
		select: { day: true, kind: true, count: true },
	});
	const { docs: communes } = await payload.find({
		collection: 'communes',
		...all,
		where: inForce,
		select: { code: true, province: true },
	});
	const active = reachByMonth(months, {
		airings: airings.map((airing) => ({
			...airing,
			day: airing.day as Day,
			replaces: airing.replaces ?? null,
			isWithdrawal: airing.isWithdrawal ?? false,
		})),
		counters: counters.map((counter) => ({ ...counter, day: counter.day as Day })),
		communes,
	});
	// the current month always; older ones only where something was logged, so that no empty past looks like a result
	return active.filter(
		(month, index) => index === 0 || month.provinces.some((province) => province.airings > 0) || month.pages.views > 0,
	);
}
