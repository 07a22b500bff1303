import { z } from 'zod';

import type { RuleName } from '../finding.ts';

/** The kinds of harm that can be learned from sentences; a typed number is a matter of form. */
export const KINDS = ['identity', 'how-to', 'blame', 'stigma', 'stereotype', 'alarm', 'promise', 'statistic'] as const;
export type Kind = (typeof KINDS)[number];

/** What the model tells apart: each kind, and harm of whichever kind. */
export const OUTPUTS = [...KINDS, 'harm'] as const;

/** A weight is one character; its place among these is the weight, the one in the middle is none. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const MIDDLE = (DIGITS.length - 1) / 2;

const modelSchema = z.strictObject({
	/** Likeness (0 … 1) from which a sentence must not go out, and from which somebody reads it again. */
	blockFrom: z.number().min(0).max(1),
	warnFrom: z.number().min(0).max(1),
	/** Figures of the cross-validation by which the two were chosen; for people. */
	measured: z.record(z.string(), z.union([z.number(), z.string()])),
	biases: z.array(z.number()).length(OUTPUTS.length),
	/** What one step of a digit is worth, for each output. */
	steps: z.array(z.number()).length(OUTPUTS.length),
	/** Feature → one digit for each output. */
	weights: z.record(z.string(), z.string().length(OUTPUTS.length)),
});
export type StoredModel = z.output<typeof modelSchema>;

export interface Model {
	readonly blockFrom: number;
	readonly warnFrom: number;
	readonly biases: readonly number[];
	readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** @throws {z.ZodError} when it is no model */
export function modelOf(stored: unknown): Model {
	const { blockFrom, warnFrom, biases, steps, weights } = modelSchema.parse(stored);
	return {
		blockFrom,
		warnFrom,
		biases,
		weights: new Map(
			Object.entries(weights).map(([feature, digits]) => [
				feature,
				steps.map((step, output) => (DIGITS.indexOf(digits[output] ?? '') - MIDDLE) * step),
			]),
		),
	};
}

/** Writes weights in digits; features that weigh next to nothing for all outputs are left out. */
export function weightsInDigits(
	features: readonly string[],
	columns: readonly Float64Array[],
	least: number,
): Pick<StoredModel, 'steps' | 'weights'> {
	const steps = columns.map((column) => {
		const heaviest = column.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
		return Number((heaviest / MIDDLE).toPrecision(4));
	});
	const kept = features.flatMap((feature, place) => {
		const row = columns.map((column) => column[place] ?? 0);
		if (row.every((weight) => Math.abs(weight) < least)) return [];
		const digits = row.map((weight, output) => DIGITS[Math.round(weight / (steps[output] || 1)) + MIDDLE] ?? '');
		return [[feature, digits.join('')] as const];
	});
	return { steps, weights: Object.fromEntries(kept.toSorted(([one], [other]) => (one < other ? -1 : 1))) };
}

/** Is a rule about a harm that can be learned? */
export const isKind = (rule: RuleName): rule is Kind => (KINDS as readonly string[]).includes(rule);

/** What the judge thinks of a sentence. */
export interface Likeness {
	/** The kind of harm that it is most like. */
	readonly kind: Kind;
	/** 0 … 1: how like it is to what hurt. */
	readonly likeness: number;
}

const chanceOf = (odds: number) => 1 / (1 + Math.exp(-odds));
/** A sentence is split among eight kinds, so its best one has lower odds than harm as a whole. */
const KIND_OFFSET = 1;

/** From the log-odds of all outputs; half by its kind, half by harm as such, which cross-validation found best. */
export function likenessOf(odds: readonly number[]): Likeness {
	const best = KINDS.reduce((most, _kind, output) => ((odds[output] ?? 0) > (odds[most] ?? 0) ? output : most), 0);
	const harm = odds[KINDS.length] ?? 0;
	return { kind: KINDS[best] ?? 'alarm', likeness: chanceOf((harm + (odds[best] ?? 0) + KIND_OFFSET) / 2) };
}

/** A longer sentence has more features, not more harm; but somewhat more, which a full norm would take away. */
export const shareOf = (featureCount: number): number => 1 / Math.sqrt(Math.sqrt(Math.max(1, featureCount)));
