import { thawed } from './month-digest.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { MonthFigures } from '#content/model/month-figures.ts';

/** A closed month of a province. */
export interface ClosedMonth {
	readonly province: string;
	readonly figures: MonthFigures;
	readonly digest: string;
	/** False: the stored text is not the one that the digest was taken of. */
	readonly isIntact: boolean;
	readonly reviewedBy: string;
	readonly closedBy: string;
	/** Instant in ISO 8601. */
	readonly closedAt: string;
}

export const closedKey = (month: Month, province: string): string => `${month}/${province}`;

/** The closed ones of a month, by province. */
export async function loadClosed(
	payload: Payload,
	{ month, province, req }: { month: Month; province?: string | undefined; req?: PayloadRequest },
): Promise<ReadonlyMap<string, ClosedMonth>> {
	const { docs } = await payload.find({
		collection: 'closed-months',
		where: { month: { equals: month }, ...(province === undefined ? {} : { province: { equals: province } }) },
		pagination: false,
		depth: 0,
		...(req ? { req } : {}),
	});
	return new Map(
		docs.map((doc) => [
			doc.province,
			{
				province: doc.province,
				...thawed(doc),
				digest: doc.digest,
				reviewedBy: doc.reviewedBy,
				closedBy: doc.closedBy,
				closedAt: doc.closedAt,
			},
		]),
	);
}
