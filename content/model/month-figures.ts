import { z } from 'zod';

import { AIRING_CHANNELS } from './airing.ts';
import { COMMUNE_KINDS } from './commune.ts';
import { communeCodeField, dayField, languageField, monthField, provinceCodeField } from './fields.ts';
import { PROGRESS } from './month-completion.ts';

const count = z.number().int().min(0);

/** Airings that stand, added up for a commune, a language and a channel. Whole numbers only: sums come out alike. */
export const airingFigureSchema = z.object({
	province: provinceCodeField,
	commune: communeCodeField,
	language: languageField,
	channel: z.enum(AIRING_CHANNELS),
	airings: count,
	/** Hundredths of minutes on air. */
	minuteHundredths: count,
	plays: count,
	/** Airings by confidence. */
	a: count,
	b: count,
	c: count,
	d: count,
	/** Airings whose minutes and plays do not fit together. */
	implausible: count,
});
export type AiringFigure = z.output<typeof airingFigureSchema>;

const communeOfMonthSchema = z.object({
	code: communeCodeField,
	name: z.string(),
	kind: z.enum(COMMUNE_KINDS),
	/** Empty: it goes on. */
	validTo: z.string(),
	/** Null: nobody has told a number with its source. */
	population: count.nullable(),
	completedOn: z.string(),
	progress: z.enum(PROGRESS),
	/** Why it may be late, in somebody's words; empty: no exception. */
	exception: z.string(),
});
export type CommuneOfMonth = z.output<typeof communeOfMonthSchema>;

/** What is frozen when a month of a province is closed. */
export const monthFiguresSchema = z.object({
	version: z.literal(1),
	month: monthField,
	province: provinceCodeField,
	due: dayField,
	/** Those in force, by code. */
	communes: z.array(communeOfMonthSchema),
	figures: z.array(airingFigureSchema),
});
export type MonthFigures = z.output<typeof monthFiguresSchema>;

/** What a list of figures comes to. */
export interface FigureTotal {
	readonly airings: number;
	readonly minuteHundredths: number;
	readonly plays: number;
	readonly a: number;
	readonly b: number;
	readonly c: number;
	readonly d: number;
	readonly implausible: number;
}

export const noFigures: FigureTotal = {
	airings: 0,
	minuteHundredths: 0,
	plays: 0,
	a: 0,
	b: 0,
	c: 0,
	d: 0,
	implausible: 0,
};

export const addFigures = (one: FigureTotal, other: FigureTotal): FigureTotal => ({
	airings: one.airings + other.airings,
	minuteHundredths: one.minuteHundredths + other.minuteHundredths,
	plays: one.plays + other.plays,
	a: one.a + other.a,
	b: one.b + other.b,
	c: one.c + other.c,
	d: one.d + other.d,
	implausible: one.implausible + other.implausible,
});

export const totalOf = (figures: readonly FigureTotal[]): FigureTotal => figures.reduce(addFigures, noFigures);
