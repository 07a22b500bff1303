import { sql } from '@payloadcms/db-sqlite';

import type { Payload } from 'payload';
import type { MonthPerson } from '#content/model/month-completion.ts';
import type { Month } from '#content/model/month.ts';
import type { EntryKind } from './collections.ts';

/** What somebody has said of a month. */
export interface MonthEntry extends MonthPerson {
	readonly province: string;
	/** Empty: of the province as a whole. */
	readonly commune: string;
	readonly kind: EntryKind;
	readonly day: string;
	readonly reason: string;
	readonly digest: string;
	/** Instant in ISO 8601. */
	readonly at: string;
}

interface Sqlite {
	readonly drizzle: { all<Row>(question: unknown): Promise<readonly Row[]> };
}
interface Mongo {
	readonly collections: Readonly<
		Record<
			'month-entries',
			{ readonly collection: { aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> } } }
		>
	>;
}

const FIELDS = ['province', 'commune', 'kind', 'day', 'reason', 'digest', 'who'] as const;

/** Entries of a month, oldest first; past Payload's documents, because a month of the country has thousands. */
export async function loadEntries(
	payload: Payload,
	{ month, province }: { month: Month; province?: string | undefined },
): Promise<readonly MonthEntry[]> {
	if (payload.db.name !== 'mongoose')
		return (payload.db as unknown as Sqlite).drizzle.all<MonthEntry>(
			sql`select province, commune, kind, day, reason, digest, who,
				cast(account_id as text) as account, at from month_entries
				where month = ${month} and (${province ?? ''} = '' or province = ${province ?? ''}) order by at, id`,
		);
	const { collection } = (payload.db as unknown as Mongo).collections['month-entries'];
	return (await collection
		.aggregate([
			{ $match: { month, ...(province === undefined ? {} : { province }) } },
			{ $sort: { at: 1, _id: 1 } },
			{
				$project: {
					_id: 0,
					at: { $toString: '$at' },
					account: { $toString: '$account' },
					...Object.fromEntries(FIELDS.map((name) => [name, 1])),
				},
			},
		])
		.toArray()) as MonthEntry[];
}
