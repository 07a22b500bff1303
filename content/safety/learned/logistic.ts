/** The places of the features that a sentence has; each counts `share`. */
export interface Example {
	readonly features: Int32Array;
	readonly share: number;
}

export interface Weights {
	readonly weights: Float64Array;
	readonly bias: number;
}

const ROUNDS = 25;
const NEWTON_STEPS = 20;

/** Numerical Recipes' generator: training gives the same weights on every machine. */
function randomOrder(): (below: number) => number {
	let seed = 20_261_128;
	return (below) => {
		seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((seed / 2 ** 32) * below);
	};
}

/**
 * Logistic regression with an L2 penalty, by coordinate descent on the dual (Yu, Huang and Lin 2011, algorithm 5).
 *
 * @param labels true where the example is of the class
 * @param scales what each feature counts, times the example's share
 * @param trust cost of a wrong example against the penalty, `C` of the paper
 */
export function trained(
	examples: readonly Example[],
	labels: readonly boolean[],
	scales: Float64Array,
	trust: number,
): Weights {
	const weights = new Float64Array(scales.length);
	let bias = 0;
	const valueOf = (place: number, share: number) => (scales[place] ?? 0) * share;
	const add = ({ features, share }: Example, amount: number) => {
		for (const place of features) weights[place] = (weights[place] ?? 0) + amount * valueOf(place, share);
		bias += amount;
	};
	const signs = labels.map((label) => (label ? 1 : -1));
	const squares = examples.map(({ features, share }) =>
		features.reduce((sum, place) => sum + valueOf(place, share) ** 2, 1),
	);
	const duals = examples.map(() => Math.min(1e-8, trust * 1e-3));
	for (const [index, example] of examples.entries()) add(example, (duals[index] ?? 0) * (signs[index] ?? 1));

	const below = randomOrder();
	const order = examples.map((_example, index) => index);
	for (let round = 0; round < ROUNDS; round += 1) {
		for (let last = order.length - 1; last > 0; last -= 1) {
			const other = below(last + 1);
			[order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
		}
		for (const index of order) {
			const example = examples[index];
			if (!example) continue;
			const sign = signs[index] ?? 1;
			let margin = bias;
			for (const place of example.features) margin += (weights[place] ?? 0) * valueOf(place, example.share);
			const old = duals[index] ?? 0;
			const dual = minimum(old, margin * sign, squares[index] ?? 1, trust);
			if (dual === old) continue;
			duals[index] = dual;
			add(example, (dual - old) * sign);
		}
	}
	return { weights, bias };
}

/** Least of `square / 2 · (a − old)² + margin · (a − old) + a ln a + (trust − a) ln(trust − a)` for `a` in 0 … trust. */
function minimum(old: number, margin: number, square: number, trust: number): number {
	let low = 0;
	let high = trust;
	let dual = Math.min(Math.max(old, 1e-10), trust - 1e-10);
	for (let step = 0; step < NEWTON_STEPS; step += 1) {
		const slope = square * (dual - old) + margin + Math.log(dual / (trust - dual));
		if (Math.abs(slope) < 1e-6) break;
		if (slope > 0) high = dual;
		else low = dual;
		const next = dual - slope / (square + trust / (dual * (trust - dual)));
		dual = next > low && next < high ? next : (low + high) / 2;
	}
	return dual;
}
