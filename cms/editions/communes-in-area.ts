import { dayAt } from '#content/model/month.ts';

import { inForceOn } from '../places/in-force-on.ts';

import type { Day } from '#content/model/month.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** In force and airing this edition: those of the province, or of every province without an edition of its own. */
export async function communesInArea({ payload, req }: PayloadContext, area: string, month: string) {
	const transaction = req ? { req } : {};
	// communes that a law has made for a day to come air the bulletins from then on
	const [today, firstDay] = [dayAt(new Date()), `${month}-01` as Day];
	const inForce = inForceOn(firstDay > today ? firstDay : today);
	const { docs: others } =
		area === '00'
			? await payload.find({
					collection: 'editions',
					...all,
					select: { area: true },
					where: { month: { equals: month }, area: { not_equals: '00' }, state: { in: ['published', 'withdrawn'] } },
					...transaction,
				})
			: { docs: [] };
	const own = new Set<string>(others.map((edition) => edition.area));
	const { docs } = await payload.find({
		collection: 'communes',
		...all,
		sort: 'code',
		where: area === '00' ? inForce : { and: [inForce, { province: { equals: area } }] },
		...transaction,
	});
	return docs.filter((commune) => !own.has(commune.province));
}
