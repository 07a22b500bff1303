import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { AiringSum, Days, ReachSums } from './sums-interface.ts';

/** The part of Payload's adapter that answers a question of our own, past Mongoose's documents. */
interface Mongo {
	readonly collections: Readonly<Record<'airings' | 'reach-daily', { readonly collection: MongoCollection }>>;
}
interface MongoCollection {
	aggregate(steps: readonly object[]): { toArray(): Promise<unknown[]> };
}

type Grouped = Pick<AiringSum, 'province' | 'confidence'>;

const within = ({ from, to }: Days) => ({ day: { $gte: from, $lte: to } });

/** {@link ReachSums} as aggregations. */
export function sumsOfMongo(payload: Payload): ReachSums {
	const { collections } = payload.db as unknown as Mongo;
	const ask = <Row>(collection: 'airings' | 'reach-daily', ...steps: readonly object[]) =>
		collections[collection].collection.aggregate(steps).toArray() as Promise<Row[]>;
	return {
		airings: async (days) => {
			const rows = await ask<Omit<AiringSum, 'province' | 'confidence'> & { _id: Grouped }>(
				'airings',
				{ $match: { ...within(days), isCounted: true } },
				{
					$group: {
						_id: { province: '$province', confidence: '$confidence', commune: '$commune' },
						airings: { $sum: 1 },
						minutes: { $sum: '$minutes' },
					},
				},
				{
					$group: {
						_id: { province: '$_id.province', confidence: '$_id.confidence' },
						airings: { $sum: '$airings' },
						minutes: { $sum: '$minutes' },
						communes: { $push: '$_id.commune' },
					},
				},
				{ $set: { minutes: { $round: ['$minutes', 2] } } },
			);
			return rows.map(({ _id, ...sum }) => ({ ..._id, ...sum }));
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
		waiting: async (days) => {
			const rows = await ask<{ _id: string; waiting: number }>(
				'airings',
				{ $match: { ...within(days), isWaiting: true } },
				{ $group: { _id: '$province', waiting: { $sum: 1 } } },
			);
			return new Map(rows.map(({ _id, waiting }) => [_id, waiting]));
		},
		ofBulletin: async (month, province) => {
			const [row] = await ask<{ airings: number; communes: number }>(
				'airings',
				{ $match: { month, ...(province ? { province } : {}), isCounted: true } },
				{ $group: { _id: '$commune', airings: { $sum: 1 } } },
				{ $group: { _id: null, airings: { $sum: '$airings' }, communes: { $sum: 1 } } },
			);
			return { airings: row?.airings ?? 0, communes: row?.communes ?? 0 };
		},
	};
}
