import { createHash } from 'node:crypto';

/** A seed as it is printed: eight digits, to be read over the telephone. */
export const SEED = /^\d{8}$/;

const digest = (seed: string, subject: string): Buffer => createHash('sha256').update(`${seed} ${subject}`).digest();

/** A number from 0 up to 1 that a seed and a subject decide, the same on every machine and in every database. */
export const seededFraction = (seed: string, subject: string): number =>
	digest(seed, subject).readUIntBE(0, 6) / 2 ** 48;

/**
 * A simple random sample: things in the order of SHA-256 of seed and name, the first of them. The order in which they
 * come makes no difference, and a larger sample holds the smaller one.
 */
export function seededSample(seed: string, names: readonly string[], size: number): readonly string[] {
	return [...new Set(names)]
		.map((name) => ({ name, key: digest(seed, name).toString('hex') }))
		.toSorted((one, other) => (one.key < other.key ? -1 : 1))
		.slice(0, Math.max(0, size))
		.map(({ name }) => name);
}
