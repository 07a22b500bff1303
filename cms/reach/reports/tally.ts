import { addFigures, noFigures, totalOf } from '#content/model/month-figures.ts';

import type { AiringFigure, CommuneOfMonth, FigureTotal, MonthFigures } from '#content/model/month-figures.ts';

/** What is kept of one thing (a commune, a province, a language, a channel) while months pass by. */
export interface Tally {
	total: FigureTotal;
	/** Communes with an airing. */
	readonly communes: Set<string>;
	readonly months: Set<string>;
}

/** What is kept of a commune. */
export interface CommuneTally {
	readonly commune: CommuneOfMonth;
	readonly province: string;
	monthsInForce: number;
	monthsAired: number;
}

/**
 * Adds up months one after the other, so that no more than one is in memory: rows stay in the database, and what grows
 * here is one entry per commune.
 */
export class PeriodTally {
	readonly byCommune = new Map<string, Tally>();
	readonly byProvince = new Map<string, Tally>();
	readonly byLanguage = new Map<string, Tally>();
	readonly byChannel = new Map<string, Tally>();
	/** Those in force in at least one month. */
	readonly communes = new Map<string, CommuneTally>();

	/** @param month of a province or of one of its communes; closed or as it is now */
	add(month: MonthFigures): void {
		const aired = new Set<string>();
		for (const figure of month.figures) {
			aired.add(figure.commune);
			this.#put(this.byCommune, figure.commune, figure, month);
			this.#put(this.byProvince, month.province, figure, month);
			this.#put(this.byLanguage, figure.language, figure, month);
			this.#put(this.byChannel, figure.channel, figure, month);
		}
		for (const commune of month.communes) {
			const known = this.communes.get(commune.code);
			this.communes.set(commune.code, {
				commune,
				province: month.province,
				monthsInForce: (known?.monthsInForce ?? 0) + 1,
				monthsAired: (known?.monthsAired ?? 0) + (aired.has(commune.code) ? 1 : 0),
			});
		}
	}

	get total(): FigureTotal {
		return totalOf([...this.byProvince.values()].map(({ total }) => total));
	}

	#put(tallies: Map<string, Tally>, key: string, figure: AiringFigure, { month }: MonthFigures): void {
		const tally = tallies.get(key) ?? { total: noFigures, communes: new Set(), months: new Set() };
		tally.total = addFigures(tally.total, figure);
		tally.communes.add(figure.commune);
		tally.months.add(month);
		tallies.set(key, tally);
	}
}
