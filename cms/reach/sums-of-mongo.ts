import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { AiringSum, Days, Months, ReachSums } from './sums-interface.ts';

/** The part of Payload's adapter that answers a question of our own, past Mongoose's documents. */
interface Mongo {
	readonly collections: Readonly<Record<'reach-monthly' | 'reach-daily', { readonly collection: MongoCollection }>>;
}
interface MongoCollection {
	aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> };
}

const within = ({ from, to }: Days) => ({ day: { $gte: from, $lte: to } });
const ofMonths = ({ from, to }: Months) => ({ month: { $gte: from, $lte: to }, kind: 'airing' });
const added = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { $sum: `$${name}` }]));
const SUMMED = ['airings', 'minuteHundredths', 'a', 'b', 'c', 'd'] as const;

/** Airings that count: effective, and plausible or accepted by an officer (settle-airings.ts). */
export const COUNTED = { isCounted: true } as const;

/** {@link ReachSums} as aggregations. */
export function sumsOfMongo(payload: Payload): ReachSums {
	const { collections } = payload.db as unknown as Mongo;
	const ask = <Row>(collection: 'reach-monthly' | 'reach-daily', ...steps: readonly object[]) =>
		collections[collection].collection.aggregate(steps).toArray() as Promise<Row[]>;
	return {
		airings: async (months) => {
			const rows = await ask<Omit<AiringSum, 'province'> & { _id: string }>(
				'reach-monthly',
				{ $match: { ...ofMonths(months), airings: { $gt: 0 } } },
				{ $group: { _id: { province: '$province', commune: '$commune' }, ...added(...SUMMED) } },
				{ $group: { _id: '$_id.province', ...added(...SUMMED), communes: { $push: '$_id.commune' } } },
			);
			return rows.map(({ _id, ...sum }) => ({ province: _id, ...sum }));
		},
		counters: async (days, kinds) => {
			const rows = await ask<{ _id: string; total: number }>(
				'reach-daily',
				{ $match: { ...within(days), kind: { $in: kinds } } },
				{ $group: { _id: '$kind', total: { $sum: '$count' } } },
			);
			return new Map(rows.map(({ _id, total }) => [_id, total]));
		},
		bundles: async (month) => {
			const begin = `${month}/`;
			const rows = await ask<{ _id: string; total: number; last: Day }>(
				'reach-daily',
				// the character after the slash ends the range
				{ $match: { kind: 'bundle', subject: { $gte: begin, $lt: `${month}0` } } },
				{ $group: { _id: '$subject', total: { $sum: '$count' }, last: { $max: '$day' } } },
			);
			return new Map(rows.map(({ _id, total, last }) => [_id.slice(begin.length), { count: total, lastDay: last }]));
		},
		waiting: async (months) => {
			const rows = await ask<{ _id: string; waiting: number }>(
				'reach-monthly',
				{ $match: { ...ofMonths(months), waiting: { $gt: 0 } } },
				{ $group: { _id: '$province', ...added('waiting') } },
			);
			return new Map(rows.map(({ _id, waiting }) => [_id, waiting]));
		},
		ofBulletin: async (month, province) => {
			const [row] = await ask<{ airings: number; communes: number }>(
				'reach-monthly',
				{ $match: { bundle: month, ...(province ? { province } : {}), airings: { $gt: 0 } } },
				{ $group: { _id: '$commune', ...added('airings') } },
				{ $group: { _id: null, ...added('airings'), communes: { $sum: 1 } } },
			);
			return { airings: row?.airings ?? 0, communes: row?.communes ?? 0 };
		},
	};
}
