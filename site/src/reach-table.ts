import { coverage } from '#content/model/reach.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

type ReachMonth = Snapshot['reach']['months'][number];
type ProvinceReach = ReachMonth['provinces'][number];

/** A province's month; `figures` is null where nobody has logged anything: that is no zero. */
export interface ReachRow {
	readonly code: string;
	readonly name: string;
	/** Declared airings that are asked about: in none of the figures. */
	readonly waiting: number;
	readonly figures: (ProvinceReach & { readonly share: number | null }) | null;
}

export interface ReachTable {
	readonly month: ReachMonth['month'];
	readonly rows: readonly ReachRow[];
	/** Provinces without figures. */
	readonly silentCount: number;
	/** Declared airings of the country that are asked about and in none of the figures. */
	readonly waiting: number;
	readonly whole: { readonly communesAired: number; readonly communesInForce: number; readonly share: number | null };
	readonly pages: ReachMonth['pages'];
}

/** The public tables of reach, newest month first, with a row for every province (domain.md section 7). */
export function reachTables(snapshot: Pick<Snapshot, 'provinces' | 'communes' | 'reach'>): readonly ReachTable[] {
	return snapshot.reach.months
		.toSorted((one, other) => other.month.localeCompare(one.month))
		.map((month) => reachTable(snapshot, month));
}

function reachTable(snapshot: Pick<Snapshot, 'provinces' | 'communes'>, month: ReachMonth): ReachTable {
	const rows = snapshot.provinces
		.map((province): ReachRow => {
			const found = month.provinces.find((candidate) => candidate.province === province.code);
			// no log is no evidence of silence, so a row of zeros says as little as no row
			const figures = found && found.airings > 0 ? { ...found, share: coverage(found) } : null;
			return { code: province.code, name: province.name, waiting: found?.waiting ?? 0, figures };
		})
		.toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
	const communesAired = rows.reduce((total, row) => total + (row.figures?.communesAired ?? 0), 0);
	const communesInForce = snapshot.provinces
		.map((province) => inForce(snapshot, month, province.code))
		.reduce((total, count) => total + count, 0);
	return {
		month: month.month,
		rows,
		silentCount: rows.filter((row) => row.figures === null).length,
		waiting: month.provinces.reduce((total, { waiting }) => total + waiting, 0),
		whole: { communesAired, communesInForce, share: coverage({ communesAired, communesInForce }) },
		pages: month.pages,
	};
}

/** Communes of a province in the month; where the month says nothing, today's. */
function inForce(snapshot: Pick<Snapshot, 'communes'>, month: ReachMonth, province: string): number {
	return (
		month.provinces.find((candidate) => candidate.province === province)?.communesInForce ??
		snapshot.communes.filter((commune) => commune.province === province).length
	);
}
