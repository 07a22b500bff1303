import type { Payload } from 'payload';

/** No schedule and no pause of a retry is longer than half of this; only appointments wait for a day of their own. */
const MOST_WAIT_MS = 2 * 3_600_000;
/** A clock that is set right by its time server moves by less. */
const TOLERANCE_MS = 60_000;
const STATS = 'payload-jobs-stats';

/**
 * Lets work go on that waits for a time of another clock: a machine that was once days or years ahead has noted when its
 * schedules ran, and until when its jobs wait, and everything would stand still until that day.
 *
 * @param appointments tasks whose jobs may wait for any time
 */
export async function mendWaits(
	payload: Payload,
	{ now, appointments }: { readonly now: Date; readonly appointments: readonly string[] },
): Promise<void> {
	const after = (milliseconds: number) => new Date(now.getTime() + milliseconds).toISOString();
	const where = {
		and: [
			{ completedAt: { exists: false } },
			{ waitUntil: { greater_than: after(MOST_WAIT_MS) } },
			{ taskSlug: { not_in: [...appointments] } },
		],
	};
	const { totalDocs } = await payload.count({ collection: 'payload-jobs', where });
	if (totalDocs > 0) {
		payload.logger.warn({ msg: 'jobs waited for a time of another clock', jobs: totalDocs });
		await payload.update({ collection: 'payload-jobs', where, data: { waitUntil: null }, depth: 0 });
	}
	const stored = await payload.db.findGlobal({ slug: STATS });
	if (instantsIn((stored as { stats?: unknown }).stats).some((instant) => instant > after(TOLERANCE_MS)))
		await payload.db.updateGlobal({ slug: STATS, data: { stats: null }, returning: false });
}

/** ISO instants sort as text. */
function instantsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(instantsIn);
}
