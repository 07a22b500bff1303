import type { FigureTotal } from '#content/model/month-figures.ts';
import type { Report } from '../report.ts';

/** One number of a report, by itself: what open data consists of. */
export interface Observation {
	/** Code of the indicator; the same in every file and for all time. */
	readonly indicator: string;
	readonly name: string;
	readonly unit: string;
	/** NSO code; `00` is the country. */
	readonly place: string;
	readonly placeName: string;
	/** `2026-11`, `2026-Q4`, `2026-H2`, `2026`. */
	readonly period: string;
	/** Null: no figures. */
	readonly value: number | null;
	/** What the value is a part of; null: no share is told. */
	readonly of: number | null;
	readonly note: string;
}

const FIGURES = [
	['airings', 'Số lần phát', 'lần phát', (line: FigureTotal) => line.airings],
	['minutes', 'Số phút trên loa', 'phút', (line: FigureTotal) => line.minuteHundredths / 100],
	['plays', 'Số lượt phát', 'lượt', (line: FigureTotal) => line.plays],
	[
		'airings_implausible',
		'Lần phát có số phút và số lượt không hợp nhau',
		'lần phát',
		(line: FigureTotal) => line.implausible,
	],
] as const;

/** The whole table, then month by month (when there are several), then place by place; always in this order. */
export function observationsOf(report: Report): readonly Observation[] {
	const { place, period, indicators, months, units } = report;
	const whole = { place: place.code, placeName: place.name, period: period.code };
	const seen = new Set<string>();
	const all = [
		...indicators.map(({ code, name, unit, value, of, note }) => ({
			...whole,
			indicator: code,
			name: name.replace(/^– /, ''),
			unit,
			value,
			of,
			note,
		})),
		...months
			.filter(({ hasCome }) => hasCome)
			.flatMap((month) => [
				{
					...whole,
					period: month.month,
					indicator: 'communes_aired',
					name: 'Xã, phường phát ít nhất một lần trong kỳ',
					unit: 'xã',
					value: month.communesAired,
					of: month.communesInForce,
					note: '',
				},
				...figuresOf(month, { ...whole, period: month.month }),
			]),
		...units.flatMap((unit) => figuresOf(unit, { ...whole, place: unit.code, placeName: unit.name })),
	];
	// of a period that is one month, and of a commune in its own report, the table has said it already
	return all.filter(({ indicator, place: where, period: when }) => {
		const key = `${indicator} ${where} ${when}`;
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}

const figuresOf = (
	line: FigureTotal,
	where: Pick<Observation, 'place' | 'placeName' | 'period'>,
): readonly Observation[] =>
	FIGURES.map(([indicator, name, unit, value]) => ({
		...where,
		indicator,
		name,
		unit,
		value: value(line),
		of: null,
		note: '',
	}));
