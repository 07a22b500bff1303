import { COUNTED } from '../sums-of-mongo.ts';

import type { Payload } from 'payload';
import type { AiringFigure } from '#content/model/month-figures.ts';
import type { FigureQuestion, FigureRow, FigureRows, ReachFigures } from './figures-interface.ts';

/** The part of Payload's adapter that answers a question of our own, past Mongoose's documents. */
interface Mongo {
	readonly collections: Readonly<
		Record<
			'airings',
			{
				readonly collection: {
					aggregate(steps: readonly object[], options: object): { toArray(): Promise<unknown[]> };
				};
			}
		>
	>;
}

/** A half is rounded up, as `figures-of-sqlite` does it: both databases give the same whole numbers. */
const hundredths = { $toInt: { $floor: { $add: [{ $multiply: ['$minutes', 100] }, 0.5] } } };

const countOf = (confidence: string) => ({ $sum: { $cond: [{ $eq: ['$confidence', confidence] }, 1, 0] } });

function chosen({ days, isImplausible, isWaiting, ...equal }: FigureQuestion): object {
	const given = Object.entries(equal).filter(([, value]) => value !== undefined);
	return {
		day: { $gte: days.from, $lte: days.to },
		...Object.fromEntries(given),
		...(isImplausible === true ? { isPlausible: false } : {}),
		...(isWaiting === true ? { isWaiting: true } : COUNTED),
	};
}

/** {@link ReachFigures} as aggregations. */
export function figuresOfMongo(payload: Payload): ReachFigures {
	const { airings } = (payload.db as unknown as Mongo).collections;
	const ask = async <Row>(question: FigureQuestion, ...steps: readonly object[]) => {
		const match = { $match: chosen(question) };
		return airings.collection.aggregate([match, ...steps], { allowDiskUse: true }).toArray() as Promise<Row[]>;
	};
	return {
		figures: async (question) =>
			ask<AiringFigure>(
				question,
				{
					$group: {
						_id: { commune: '$commune', language: '$language', channel: '$channel', province: '$province' },
						airings: { $sum: 1 },
						minuteHundredths: { $sum: hundredths },
						plays: { $sum: { $toInt: '$plays' } },
						a: countOf('A'),
						b: countOf('B'),
						c: countOf('C'),
						d: countOf('D'),
						implausible: { $sum: { $cond: [{ $eq: ['$isPlausible', false] }, 1, 0] } },
					},
				},
				{ $sort: { '_id.commune': 1, '_id.language': 1, '_id.channel': 1, '_id.province': 1 } },
				{ $replaceWith: { $mergeObjects: ['$_id', '$$ROOT'] } },
				{ $project: { _id: 0 } },
			),
		newest: async (question) => {
			const [row] = await ask<{ newest: Date | null }>(question, {
				$group: { _id: null, newest: { $max: '$receivedAt' } },
			});
			return row?.newest ? new Date(row.newest).toISOString() : '';
		},
		rows: async (question, { offset, limit }) => {
			const rows = await ask<FigureRow>(
				question,
				{ $sort: { day: 1, commune: 1, slot: 1, clientId: 1 } },
				{ $skip: offset },
				{ $limit: limit },
				{
					$project: {
						_id: 0,
						id: { $toString: '$_id' },
						...Object.fromEntries(
							['commune', 'day', 'slot', 'language', 'channel', 'minutes', 'plays', 'confidence'].map((name) => [
								name,
								1,
							]),
						),
						loggedAt: { $toString: '$loggedAt' },
						receivedAt: { $toString: '$receivedAt' },
					},
				},
			);
			const [total] = await ask<FigureRows['total']>(
				question,
				{
					$group: {
						_id: null,
						airings: { $sum: 1 },
						minuteHundredths: { $sum: hundredths },
						plays: { $sum: { $toInt: '$plays' } },
					},
				},
				{ $project: { _id: 0 } },
			);
			return { rows, total: total ?? { airings: 0, minuteHundredths: 0, plays: 0 } };
		},
	};
}
