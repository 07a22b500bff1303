import { ACTIVITY_KINDS } from '#content/model/activity.ts';

import { COUNTED } from '../sums-of-mongo.ts';
import { pageOfGroups, sumOfQuestion, totalOfGroups } from './row-groups.ts';

import type { Payload } from 'payload';
import type { AiringFigure } from '#content/model/month-figures.ts';
import type { Month } from '#content/model/month.ts';
import type { ActivityFigure, FigureQuestion, FigureRow, ReachFigures, SumQuestion } from './figures-interface.ts';
import type { SummedGroup } from './row-groups.ts';

/** The part of Payload's adapter that answers a question of our own, past Mongoose's documents. */
interface Mongo {
	readonly collections: Readonly<
		Record<
			'airings' | 'reach-monthly',
			{
				readonly collection: {
					aggregate(steps: readonly object[], options: object): { toArray(): Promise<unknown[]> };
				};
			}
		>
	>;
}

const added = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { $sum: `$${name}` }]));

const summed = ({ months, province, commune }: SumQuestion): object => ({
	month: { $gte: months.from, $lte: months.to },
	kind: 'airing',
	...(province === undefined ? {} : { province }),
	...(commune === undefined ? {} : { commune }),
});

/** Of airings whose commune and month are known. */
function chosen({ province, language, channel, confidence, isImplausible, isWaiting }: FigureQuestion): object {
	const given = Object.entries({ province, language, channel, confidence }).filter(([, value]) => value !== undefined);
	return {
		...Object.fromEntries(given),
		...(isImplausible === true ? { isPlausible: false } : {}),
		...(isWaiting === true ? { isWaiting: true } : COUNTED),
	};
}

/** {@link ReachFigures} as aggregations. */
export function figuresOfMongo(payload: Payload): ReachFigures {
	const { airings, 'reach-monthly': monthly } = (payload.db as unknown as Mongo).collections;
	const ofSums = async <Row>(...steps: readonly object[]) =>
		monthly.collection.aggregate(steps, { allowDiskUse: true }).toArray() as Promise<Row[]>;
	return {
		figures: async (question) =>
			ofSums<AiringFigure>(
				{ $match: { ...summed(question), airings: { $gt: 0 } } },
				{
					$group: {
						_id: { commune: '$commune', language: '$language', channel: '$channel', province: '$province' },
						...added('airings', 'minuteHundredths', 'plays', 'a', 'b', 'c', 'd', 'implausible'),
					},
				},
				{ $sort: { '_id.commune': 1, '_id.language': 1, '_id.channel': 1, '_id.province': 1 } },
				{ $replaceWith: { $mergeObjects: ['$_id', '$$ROOT'] } },
				{ $project: { _id: 0 } },
			),
		newest: async (question) => {
			const [row] = await ofSums<{ newest: Date | null }>(
				{ $match: summed(question) },
				{ $group: { _id: null, newest: { $max: '$newest' } } },
			);
			return row?.newest ? new Date(row.newest).toISOString() : '';
		},
		waiting: async (question) => {
			const [row] = await ofSums<{ waiting: number }>(
				{ $match: summed(question) },
				{ $group: { _id: null, ...added('waiting') } },
			);
			return row?.waiting ?? 0;
		},
		activities: async (question) => {
			const rows = await ofSums<ActivityFigure & { _id: string }>(
				{ $match: { ...summed(question), kind: { $in: Object.keys(ACTIVITY_KINDS) }, airings: { $gt: 0 } } },
				{ $group: { _id: '$kind', entries: { $sum: '$airings' }, ...added('units', 'people') } },
			);
			return new Map(rows.map(({ _id, ...figure }) => [_id, figure]));
		},
		rows: async (question, page) => {
			const name = sumOfQuestion(question);
			const groups = await ofSums<SummedGroup>(
				{ $match: { ...ofLines(question), [name]: { $gt: 0 } } },
				{
					$group: {
						_id: { month: '$month', commune: '$commune' },
						airings: { $sum: `$${name}` },
						...added('minuteHundredths', 'plays'),
					},
				},
				{ $sort: { '_id.month': 1, '_id.commune': 1 } },
				{ $replaceWith: { $mergeObjects: ['$_id', '$$ROOT'] } },
				{ $project: { _id: 0 } },
			);
			const { groups: some, skip } = pageOfGroups(groups, page);
			const total = totalOfGroups(question, groups);
			if (some.length === 0) return { rows: [], total };
			const places = some.map(({ month, commune }) => ({ commune, day: { $gte: `${month}-01`, $lte: `${month}-31` } }));
			const steps = [
				{ $match: { $or: places, ...chosen(question) } },
				{ $addFields: { rowMonth: { $substrCP: ['$day', 0, 7] } } },
				{ $sort: { rowMonth: 1, commune: 1, day: 1, slot: 1, clientId: 1 } },
				{ $skip: skip },
				{ $limit: page.limit },
				{ $project: ROW },
			];
			const rows = await airings.collection.aggregate(steps, { allowDiskUse: true }).toArray();
			return { rows: rows as FigureRow[], total };
		},
	};
}

const NAMES = ['commune', 'day', 'slot', 'language', 'channel', 'minutes', 'plays', 'confidence'];
const ROW = {
	_id: 0,
	id: { $toString: '$_id' },
	...Object.fromEntries(NAMES.map((name) => [name, 1])),
	loggedAt: { $toString: '$loggedAt' },
	receivedAt: { $toString: '$receivedAt' },
};

/** Lines of monthly sums that may have such airings. */
const ofLines = ({ days, province, commune, language, channel }: FigureQuestion): object => ({
	...summed({
		months: { from: days.from.slice(0, 7) as Month, to: days.to.slice(0, 7) as Month },
		province,
		commune,
	}),
	...(language === undefined ? {} : { language }),
	...(channel === undefined ? {} : { channel }),
});
