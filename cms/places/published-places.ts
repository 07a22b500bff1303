import { inForceOn } from './in-force-on.ts';
import { marketFrom } from './market-of-commune.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Commune } from '../payload-types.ts';
import type { MarketFields } from './market-of-commune.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** Provinces, and the communes in force on a day. */
export async function publishedPlaces(payload: Payload, today: Day): Promise<Pick<Snapshot, 'provinces' | 'communes'>> {
	const { docs: provinces } = await payload.find({ collection: 'provinces', ...all, sort: 'code' });
	const communes = await communesInForce(payload, today);
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

/** Communes that are read in one go: Payload looks at each field of each, and nobody is served meanwhile. */
const READ_AT_ONCE = 400;

async function communesInForce(payload: Payload, today: Day): Promise<readonly Commune[]> {
	const communes: Commune[] = [];
	for (;;) {
		const { docs } = await payload.find({
			collection: 'communes',
			pagination: false,
			depth: 0,
			limit: READ_AT_ONCE,
			sort: 'code',
			where: { and: [inForceOn(today), { code: { greater_than: communes.at(-1)?.code ?? '' } }] },
		});
		communes.push(...docs);
		if (docs.length < READ_AT_ONCE) return communes;
	}
}

function withMarket(fields: MarketFields) {
	const market = marketFrom(fields);
	return market ? { market } : {};
}
