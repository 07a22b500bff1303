import { notArchived } from '../foundation/archive-field.ts';
import { downloadsOf } from '../editions/downloads.ts';

import type { Payload, Where } from 'payload';
import type { Day, Month } from '#content/model/month.ts';

/** What was taken out last, and whom that reaches. */
export interface LastWithdrawal {
	/** Of the message, or of the whole bulletin. */
	readonly title: string;
	readonly day: Day;
	readonly reason: string;
	/** The bulletin. */
	readonly href: string;
	/** Communes whose last download is of that day or before: they may still play it. */
	readonly mayHaveIt: number;
	/** Communes that have downloaded the bundle since. */
	readonly fetchedSince: number;
}

/** The newest withdrawal of these months in the area; null: none. */
export async function lastWithdrawal(
	payload: Payload,
	{ months, inArea }: { months: readonly Month[]; inArea: Where },
): Promise<LastWithdrawal | null> {
	const { docs } = await payload.find({
		collection: 'editions',
		where: { and: [{ month: { in: months } }, inArea, notArchived] },
		pagination: false,
		depth: 1,
		select: { title: true, month: true, area: true, withdrawn: true, withdrawnOn: true, withdrawnReason: true },
		populate: { messages: { title: true } },
	});
	const all = docs.flatMap((edition) => [
		...(edition.withdrawnOn
			? [{ edition, title: edition.title, day: edition.withdrawnOn as Day, reason: edition.withdrawnReason ?? '' }]
			: []),
		...(edition.withdrawn ?? []).map(({ message, day, reason }) => ({
			edition,
			title: typeof message === 'object' ? message.title : edition.title,
			day: day as Day,
			reason,
		})),
	]);
	const newest = all.toSorted((one, other) => other.day.localeCompare(one.day))[0];
	if (!newest) return null;
	const communes = await downloadsOf(payload, newest.edition);
	const { day, title, reason, edition } = newest;
	return {
		title,
		day,
		reason,
		href: `/admin/collections/editions/${edition.id}`,
		mayHaveIt: communes.filter(({ lastDay }) => lastDay <= day).length,
		fetchedSince: communes.filter(({ lastDay }) => lastDay > day).length,
	};
}
