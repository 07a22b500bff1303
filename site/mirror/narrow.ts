import { ExpectedError } from '#content/model/errors.ts';
import { monthOf } from '#content/model/month.ts';

import type { Month } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

/** What a mirror shall hold; an empty list means all. */
export interface Choice {
	readonly provinces: readonly string[];
	readonly communes: readonly string[];
	/** Newest months of each area, besides those that have not begun yet. */
	readonly months: number;
	/** Address under which a local network will serve it; undefined: the public one. */
	readonly siteUrl: string | undefined;
}

class NothingChosenError extends ExpectedError {
	override readonly name = 'NothingChosenError';
	readonly code = 'nothing_chosen';
	constructor(codes: readonly string[]) {
		super(`There is nothing to mirror: no published province or commune has the code ${codes.join(', ')}.`);
	}
}

/**
 * The snapshot of a mirror: with fewer places and months, and no link to what is left out, since its pages are built
 * from it.
 *
 * @throws {NothingChosenError} when no commune is left
 */
export function narrowed(snapshot: Snapshot, { provinces, communes, months, siteUrl }: Choice): Snapshot {
	const isEverything = provinces.length === 0 && communes.length === 0;
	const kept = snapshot.communes.filter(
		(commune) => isEverything || provinces.includes(commune.province) || communes.includes(commune.code),
	);
	if (kept.length === 0 && !isEverything) throw new NothingChosenError([...provinces, ...communes]);
	const areas = new Set(['00', ...kept.map((commune) => commune.province)]);
	const begun = snapshot.editions.map(({ month }) => month).filter((month) => month <= monthOf(snapshot.today));
	const newest = [...new Set(begun)].toSorted().slice(-months);
	const isKept = (month: Month) => month > monthOf(snapshot.today) || newest.includes(month);
	return {
		...snapshot,
		siteUrl: siteUrl ?? snapshot.siteUrl,
		communes: kept,
		provinces: snapshot.provinces.filter((province) => areas.has(province.code)),
		editions: snapshot.editions.filter((edition) => areas.has(edition.area) && isKept(edition.month)),
	};
}
