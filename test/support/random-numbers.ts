/** Numbers below a bound, the same in every run of a seed (Lehmer, 31 bits). */
export function randomNumbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

/** The same values in another order. */
export function shuffled<Value>(values: readonly Value[], random: (below: number) => number): Value[] {
	const mixed = [...values];
	for (let last = mixed.length - 1; last > 0; last -= 1) {
		const other = random(last + 1);
		[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
	}
	return mixed;
}
