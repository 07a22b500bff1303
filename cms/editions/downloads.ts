import { communeFullName } from '#content/model/commune.ts';
import { monthField } from '#content/model/fields.ts';
import { provinces } from '#content/places/places.ts';

import { reachSums } from '../reach/sums.ts';
import { communesInArea } from './communes-in-area.ts';

import type { Payload } from 'payload';
import type { Edition } from '../payload-types.ts';

export interface CommuneDownloads {
	readonly code: string;
	readonly name: string;
	readonly province: string;
	/** Times a bundle of the month was downloaded, all languages together. */
	readonly downloads: number;
	/** Newest day of it, `2026-11-22`. */
	readonly lastDay: string;
}

/** Communes that air this edition and have downloaded a bundle of its month, most downloads first. */
export async function downloadsOf(
	payload: Payload,
	edition: Pick<Edition, 'month' | 'area'>,
): Promise<readonly CommuneDownloads[]> {
	const byCommune = await reachSums(payload).bundles(monthField.parse(edition.month));
	if (byCommune.size === 0) return [];
	const communes = await communesInArea({ payload }, edition.area, edition.month);
	const provinceNames = new Map(provinces().map(({ code, name }) => [code, name]));
	return communes
		.flatMap((commune) => {
			const found = byCommune.get(commune.code);
			if (!found) return [];
			return [
				{
					code: commune.code,
					name: communeFullName(commune),
					province: provinceNames.get(commune.province) ?? commune.province,
					downloads: found.count,
					lastDay: found.lastDay,
				},
			];
		})
		.toSorted((one, other) => other.downloads - one.downloads || one.code.localeCompare(other.code));
}
