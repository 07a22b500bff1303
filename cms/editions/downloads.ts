import { communeFullName } from '#content/model/commune.ts';
import { provinces } from '#content/places/places.ts';

import { communesInArea } from './load-preflight.ts';

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
	const { docs: counters } = await payload.find({
		collection: 'reach-daily',
		pagination: false,
		depth: 0,
		limit: 0,
		where: { kind: { equals: 'bundle' }, subject: { like: `${edition.month}/` } },
	});
	const byCommune = Map.groupBy(
		counters.filter(({ subject }) => subject.startsWith(`${edition.month}/`)),
		({ subject }) => subject.slice(edition.month.length + 1),
	);
	if (byCommune.size === 0) return [];
	const communes = await communesInArea({ payload }, edition.area, edition.month);
	const provinceNames = new Map(provinces().map(({ code, name }) => [code, name]));
	return communes
		.flatMap((commune) => {
			const days = byCommune.get(commune.code);
			if (!days) return [];
			return [
				{
					code: commune.code,
					name: communeFullName(commune),
					province: provinceNames.get(commune.province) ?? commune.province,
					downloads: days.reduce((sum, { count }) => sum + count, 0),
					lastDay:
						days
							.map(({ day }) => day)
							.toSorted()
							.at(-1) ?? '',
				},
			];
		})
		.toSorted((one, other) => other.downloads - one.downloads || one.code.localeCompare(other.code));
}
