import type { Payload } from 'payload';
import type { Month } from '#content/model/month.ts';

/** A closing that was undone. */
export interface Reopening {
	readonly month: Month;
	readonly province: string;
	/** Which closing of the month it was, from 1. */
	readonly closing: number;
	readonly closedBy: string;
	readonly closedAt: string;
	readonly digest: string;
	/** As they were frozen. */
	readonly airings: number;
	readonly minuteHundredths: number;
	readonly communesAired: number;
	readonly reason: string;
	readonly askedBy: string;
	readonly reopenedBy: string;
	/** Instant in ISO 8601. */
	readonly reopenedAt: string;
}

/** Closings of these months that were undone, by month, province and closing; without the frozen figures themselves. */
export async function loadReopened(
	payload: Payload,
	{ months, province }: { readonly months: readonly Month[]; readonly province?: string | undefined },
): Promise<readonly Reopening[]> {
	const { docs } = await payload.find({
		collection: 'reopened-months',
		where: { month: { in: [...months] }, ...(province === undefined ? {} : { province: { equals: province } }) },
		select: { figures: false, key: false, reviewedBy: false },
		sort: ['month', 'province', 'closing'],
		pagination: false,
		depth: 0,
	});
	return docs.map(({ id: _id, month, ...rest }) => ({ ...rest, month: month as Month }));
}
