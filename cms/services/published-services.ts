import { checkAgainBy, serviceSchema } from '#content/model/public-help.ts';

import { standingOf } from '../publish/standing-numbers.ts';

import type { Payload } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { Service } from '#content/model/public-help.ts';

/** The directory as everybody reads it: open, and asked within the last year. */
export async function publishedServices(
	payload: Payload,
	{ hotlines, today }: { hotlines: readonly Hotline[]; today: Day },
): Promise<readonly Service[]> {
	const { docs } = await payload.find({
		collection: 'services',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: ['area', 'kind', 'name'],
		where: { isOpen: { not_equals: false } },
	});
	const isRegistered = (number: string) => hotlines.some((hotline) => hotline.number === number);
	return docs
		.map((record) =>
			serviceSchema.parse({
				kind: record.kind,
				name: record.name,
				province: record.area === '00' ? null : record.area,
				commune: record.commune || null,
				address: record.address ?? '',
				// the registry knows better: a number that nobody vouches for there is not printed here
				phone:
					record.phone && isRegistered(record.phone) && standingOf(record.phone, { hotlines, today }) === 'dead'
						? ''
						: (record.phone ?? ''),
				hours: record.hours ?? '',
				cost: record.cost ?? '',
				languages: record.languages ?? [],
				verifiedAt: record.verifiedAt,
			}),
		)
		.filter((service) => checkAgainBy(service) >= today);
}
