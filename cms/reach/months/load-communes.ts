import { readCommunes } from './read-communes.ts';

import type { Payload } from 'payload';
import type { CommuneKind } from '#content/model/commune.ts';

/** A commune as reports know it, whether it is still in force or not. */
export interface ReportedCommune {
	readonly code: string;
	readonly name: string;
	readonly kind: CommuneKind;
	readonly province: string;
	readonly validFrom: string;
	readonly validTo: string;
	/** Null without a number that has a source. */
	readonly population: number | null;
	readonly contactPhone: string;
}

/** Communes of a province or of the country, those of before too, by code. */
export async function loadCommunes(
	payload: Payload,
	{ province, code }: { province?: string | undefined; code?: string | undefined },
): Promise<readonly ReportedCommune[]> {
	const rows = await readCommunes(payload, { province, code });
	return rows.map(({ validFrom, validTo, population, populationSource, contactPhone, ...commune }) => ({
		code: commune.code,
		name: commune.name,
		kind: commune.kind,
		province: commune.province,
		validFrom: validFrom ?? '',
		validTo: validTo ?? '',
		population: typeof population === 'number' && population > 0 && populationSource?.trim() ? population : null,
		contactPhone: contactPhone ?? '',
	}));
}
