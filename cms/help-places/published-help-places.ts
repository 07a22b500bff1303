import { checkAgainBy, serviceSchema } from '#content/model/public-help.ts';

import { verifiedService } from '../hotlines/verification/verified-values.ts';
import { hotlineStatus } from '../hotlines/hotline-status.ts';

import type { Payload } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { Service } from '#content/model/public-help.ts';

/** The directory as everybody reads it: verified by a second person, open, and asked within the last year. */
export async function publishedServices(
	payload: Payload,
	{ hotlines, today }: { hotlines: readonly Hotline[]; today: Day },
): Promise<readonly Service[]> {
	const { docs } = await payload.find({
		collection: 'services',
		pagination: false,
		depth: 0,
		limit: 0,
		sort: 'id',
	});
	const isRegistered = (number: string) => hotlines.some((hotline) => hotline.number === number);
	return docs
		.flatMap((stored) => {
			const record = verifiedService(stored);
			if (!record || record.isOpen === null || record.isArchived) return [];
			return serviceSchema.parse({
				kind: record.kind,
				name: record.name,
				province: record.area === '00' ? null : record.area,
				commune: record.commune || null,
				address: record.address ?? '',
				// the registry knows better: a number that nobody vouches for there is not printed here
				phone:
					record.phone && isRegistered(record.phone) && hotlineStatus(record.phone, { hotlines, today }) === 'dead'
						? ''
						: (record.phone ?? ''),
				hours: record.hours ?? '',
				cost: record.cost ?? '',
				languages: record.languages ?? [],
				verifiedAt: stored.verifiedAt,
			});
		})
		.filter((service) => checkAgainBy(service) >= today)
		.toSorted(byPlace);
}

/** The same order whichever database they come from: the same snapshot is the same document. */
const byPlace = (one: Service, other: Service): number =>
	(one.province ?? '').localeCompare(other.province ?? '', 'en') ||
	one.kind.localeCompare(other.kind, 'en') ||
	one.name.localeCompare(other.name, 'vi');
