/** A second-order filter in direct form: `b` before, `a` after; `a0` is 1. */
export interface Biquad {
	readonly b0: number;
	readonly b1: number;
	readonly b2: number;
	readonly a1: number;
	readonly a2: number;
}

/** The analogue filters behind the table of ITU-R BS.1770-5 annex 1, which lists coefficients for 48 kHz only. */
const SHELF = { hertz: 1681.974450955533, gainDb: 3.999843853973347, q: 0.7071752369554196 };
const HIGH_PASS = { hertz: 38.13547087602444, q: 0.5003270373238773 };

/** Both K-weighting filters at a sample rate in Hz: the head's shelf and the low cut. */
export function kWeighting(rateHz: number): readonly [Biquad, Biquad] {
	return [shelf(rateHz), highPass(rateHz)];
}

function shelf(rateHz: number): Biquad {
	const k = Math.tan((Math.PI * SHELF.hertz) / rateHz);
	const high = 10 ** (SHELF.gainDb / 20);
	const band = high ** 0.4996667741545416;
	const a0 = 1 + k / SHELF.q + k * k;
	return {
		b0: (high + (band * k) / SHELF.q + k * k) / a0,
		b1: (2 * (k * k - high)) / a0,
		b2: (high - (band * k) / SHELF.q + k * k) / a0,
		a1: (2 * (k * k - 1)) / a0,
		a2: (1 - k / SHELF.q + k * k) / a0,
	};
}

function highPass(rateHz: number): Biquad {
	const k = Math.tan((Math.PI * HIGH_PASS.hertz) / rateHz);
	const a0 = 1 + k / HIGH_PASS.q + k * k;
	// the table leaves the numerator at 1, -2, 1 whatever the rate
	return { b0: 1, b1: -2, b2: 1, a1: (2 * (k * k - 1)) / a0, a2: (1 - k / HIGH_PASS.q + k * k) / a0 };
}
