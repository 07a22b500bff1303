import { communes } from '#content/places/places.ts';

import type { Payload } from 'payload';

/** Communes of each of these provinces are enough where whole releases are made: the country has 3,321 pages of them. */
const PROVINCES = ['12', '46', '48', '96'];
const OF_EACH = 2;

/** Reference data with eight communes instead of 3,321. */
export async function seedFewPlaces(payload: Payload): Promise<void> {
	const all = communes();
	const few = PROVINCES.flatMap((code) => all.filter(({ province }) => province === code).slice(0, OF_EACH));
	for (const { code, name, kind, province, languages } of few)
		await payload.db.create({
			collection: 'communes',
			data: { code, name, kind, province, languages, keyVersion: 1, validFrom: '2025-07-01' },
		});
	const { seedReferenceData } = await import('#cms/places/seed-places.ts');
	await seedReferenceData(payload);
}
