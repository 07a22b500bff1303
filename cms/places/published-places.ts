import { marketFrom } from './market-of-commune.ts';

import type { Payload, Where } from 'payload';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { MarketFields } from './market-of-commune.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** A field that the admin has emptied is stored as empty text. */
export const inForce = { or: [{ validTo: { exists: false } }, { validTo: { equals: '' } }] } satisfies Where;

/** Provinces, and the communes in force. */
export async function publishedPlaces(payload: Payload): Promise<Pick<Snapshot, 'provinces' | 'communes'>> {
	const { docs: provinces } = await payload.find({ collection: 'provinces', ...all, sort: 'code' });
	const { docs: communes } = await payload.find({
		collection: 'communes',
		...all,
		sort: 'code',
		where: inForce,
	});
	return {
		provinces: provinces.map(({ code, name, fullName, languages }) => ({
			code,
			name,
			fullName,
			languages: languages ?? [],
		})),
		communes: communes.map((commune) => ({
			code: commune.code,
			name: commune.name,
			kind: commune.kind,
			province: commune.province,
			languages: commune.languages ?? [],
			clusters:
				typeof commune.clustersInstalled === 'number'
					? { installed: commune.clustersInstalled, working: commune.clustersWorking ?? commune.clustersInstalled }
					: null,
			...withMarket(commune),
			keyVersion: commune.keyVersion,
			legacyKeyVersion: commune.legacyKeyVersion ?? null,
		})),
	};
}

function withMarket(fields: MarketFields) {
	const market = marketFrom(fields);
	return market ? { market } : {};
}
