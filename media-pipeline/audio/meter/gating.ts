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
	const first = meanAbove(tenths, meanSquareOf(ABSOLUTE_GATE_LUFS));
	if (first === 0) return SILENT_LUFS;
	return lufsOf(meanAbove(tenths, Math.max(first / 10, meanSquareOf(ABSOLUTE_GATE_LUFS))));
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

interface Window {
	/** In slices of 5 ms. */
	readonly length: number;
	/** How far it moves on each time, in slices. */
	readonly step: number;
}

/** The sliding windows of EBU Tech 3341: 400 ms every 10 ms, 3 s every 100 ms. */
export const WINDOWS = {
	momentary: { length: 80, step: 2 },
	shortTerm: { length: 600, step: 20 },
} as const satisfies Record<string, Window>;

/**
 * Loudness in a sliding window, in LUFS: `at` says how loud it is whenever it moves on.
 *
 * @param energies mean squares of K-weighted samples, one per 5 ms
 */
export function slide(energies: ArrayLike<number>, { length, step }: Window, at: (lufs: number) => void): void {
	for (let end = length; end <= energies.length; end += step) {
		// summed anew each time: a running sum would gather rounding over an hour
		let sum = 0;
		for (let slice = end - length; slice < end; slice += 1) sum += energies[slice] ?? 0;
		at(lufsOf(sum / length));
	}
}

/** The loudest moment of a window's length, in LUFS; -70 when there is none. */
export function loudest(energies: ArrayLike<number>, window: Window): number {
	let most = SILENT_LUFS;
	slide(energies, window, (lufs) => (most = Math.max(most, lufs)));
	return most;
}

/** The loudest 400 ms in LUFS, or all of a sound that is shorter. */
export const loudestMoment = (energies: ArrayLike<number>): number =>
	loudest(energies, { ...WINDOWS.momentary, length: Math.min(WINDOWS.momentary.length, energies.length) });

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

/** Mean of the gating blocks above a gate, without a list of them: it is asked for dozens of times per sound. */
function meanAbove(tenths: ArrayLike<number>, gate: number): number {
	let sum = 0;
	let count = 0;
	for (let end = MOMENTARY; end <= tenths.length; end += 1) {
		let block = 0;
		for (let at = end - MOMENTARY; at < end; at += 1) block += tenths[at] ?? 0;
		block /= MOMENTARY;
		if (block < gate || block === 0) continue;
		sum += block;
		count += 1;
	}
	return count === 0 ? 0 : sum / count;
}
