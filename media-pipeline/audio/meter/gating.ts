/** Loudness of digital silence and of anything without a block above the absolute gate, in LUFS. */
export const SILENT_LUFS = -70;

const ABSOLUTE_GATE_LUFS = -70;
const OFFSET = -0.691;
/** Energies come per 100 ms; a gating block is 400 ms, a short-term block 3 s. */
const MOMENTARY = 4;
const SHORT_TERM = 30;

/** LUFS of a mean square of K-weighted samples. */
export const lufsOf = (meanSquare: number): number => OFFSET + 10 * Math.log10(meanSquare);
const meanSquareOf = (lufs: number): number => 10 ** ((lufs - OFFSET) / 10);

/**
 * Integrated loudness in LUFS by the two gates of ITU-R BS.1770-5: -70 LUFS, then 10 LU below what is left.
 *
 * @param tenths mean squares of K-weighted samples, summed over channels, one per 100 ms
 */
export function integratedLufs(tenths: ArrayLike<number>): number {
	const blocks = blocksOf(tenths, MOMENTARY);
	const first = meanAbove(blocks, meanSquareOf(ABSOLUTE_GATE_LUFS));
	if (first === 0) return SILENT_LUFS;
	return lufsOf(meanAbove(blocks, Math.max(first / 10, meanSquareOf(ABSOLUTE_GATE_LUFS))));
}

/** Loudness range in LU (EBU Tech 3342): from the 10th to the 95th percentile of gated short-term loudness. */
export function rangeLu(tenths: ArrayLike<number>): number {
	const blocks = blocksOf(tenths, SHORT_TERM).filter((block) => block >= meanSquareOf(ABSOLUTE_GATE_LUFS));
	if (blocks.length === 0) return 0;
	const gate = blocks.reduce((sum, block) => sum + block, 0) / blocks.length / 100;
	const kept = blocks.filter((block) => block >= gate).sort((a, b) => a - b);
	const at = (share: number): number => kept[Math.round((kept.length - 1) * share)] ?? 1;
	return lufsOf(at(0.95)) - lufsOf(at(0.1));
}

/** Short-term loudness (3 s) in LUFS, one value per 100 ms. */
export const shortTermLufs = (tenths: ArrayLike<number>): readonly number[] => blocksOf(tenths, SHORT_TERM).map(lufsOf);

/** Momentary loudness (400 ms) in LUFS, one value per 100 ms. */
export const momentaryLufs = (tenths: ArrayLike<number>): readonly number[] => blocksOf(tenths, MOMENTARY).map(lufsOf);

function blocksOf(tenths: ArrayLike<number>, length: number): number[] {
	const blocks: number[] = [];
	for (let end = length; end <= tenths.length; end += 1) {
		// summed anew each time: a running sum would gather rounding over an hour
		let sum = 0;
		for (let at = end - length; at < end; at += 1) sum += tenths[at] ?? 0;
		blocks.push(sum / length);
	}
	return blocks;
}

function meanAbove(blocks: readonly number[], gate: number): number {
	let sum = 0;
	let count = 0;
	for (const block of blocks) {
		if (block < gate || block === 0) continue;
		sum += block;
		count += 1;
	}
	return count === 0 ? 0 : sum / count;
}
