import { seededFraction, seededSample } from './seeded-order.ts';

/** A hamlet (thôn, bản, tổ dân phố), or a commune where a survey covers a province. */
export interface Hamlet {
	readonly name: string;
	/** Households or people; null: not known. */
	readonly size: number | null;
}

export interface ChosenCluster extends Hamlet {
	/** How many groups of interviews: a large hamlet may be met twice. */
	readonly groups: number;
}

export interface ClusterChoice {
	readonly seed: string;
	/** `proportional`: by size, systematic from a random start; `simple`: each with the same chance. */
	readonly method: 'proportional' | 'simple';
	/** How many there were to choose from. */
	readonly of: number;
	readonly clusters: readonly ChosenCluster[];
}

/**
 * Hamlets by lot: with chances in proportion to their size where the size of every one is known (systematic selection on
 * the cumulated sizes, as the WHO's cluster surveys do), else each with the same chance. Seed and list decide, whatever
 * the order of the list.
 */
export function chooseClusters(seed: string, hamlets: readonly Hamlet[], groups: number): ClusterChoice {
	if (!Number.isInteger(groups) || groups < 1) throw new RangeError('At least one cluster has to be chosen.');
	const list = [...new Map(hamlets.map((hamlet) => [hamlet.name, hamlet])).values()].toSorted((one, other) =>
		one.name < other.name ? -1 : 1,
	);
	const isSized = list.length > 0 && list.every(({ size }) => size !== null && size > 0);
	return {
		seed,
		method: isSized ? 'proportional' : 'simple',
		of: list.length,
		clusters: isSized ? bySize(seed, list, groups) : byLot(seed, list, groups),
	};
}

function byLot(seed: string, list: readonly Hamlet[], groups: number): readonly ChosenCluster[] {
	const names = new Set(
		seededSample(
			seed,
			list.map(({ name }) => name),
			groups,
		),
	);
	return list.filter(({ name }) => names.has(name)).map((hamlet) => ({ ...hamlet, groups: 1 }));
}

function bySize(seed: string, list: readonly Hamlet[], groups: number): readonly ChosenCluster[] {
	const all = list.reduce((sum, { size }) => sum + (size ?? 0), 0);
	const step = all / groups;
	const start = seededFraction(seed, 'start') * step;
	const chosen: ChosenCluster[] = [];
	let passed = 0;
	for (const hamlet of list) {
		// hits lie at start, start + step, …: those before the end of this hamlet less those before its beginning
		const before = Math.ceil((passed - start) / step);
		passed += hamlet.size ?? 0;
		const hits = Math.min(groups, Math.max(0, Math.ceil((passed - start) / step))) - Math.max(0, before);
		if (hits > 0) chosen.push({ ...hamlet, groups: hits });
	}
	return chosen;
}
