import { communeFullName } from '#content/model/commune.ts';

import { readCommunes } from '../months/read-communes.ts';

import type { Payload } from 'payload';

export interface CommuneOfOverview {
	readonly code: string;
	readonly name: string;
	readonly province: string;
	readonly validFrom: string;
	readonly validTo: string;
	readonly languages: readonly string[];
}

/** Of a province, or of the country: undefined; those of before and of a day to come among them. */
export async function loadCommunesOfOverview(
	payload: Payload,
	province: string | undefined,
): Promise<readonly CommuneOfOverview[]> {
	const rows = await readCommunes(payload, { province });
	return rows.map(({ code, name, kind, province: of, validFrom, validTo, languages }) => ({
		code,
		name: communeFullName({ name, kind }),
		province: of,
		validFrom: validFrom ?? '',
		validTo: validTo ?? '',
		languages,
	}));
}
