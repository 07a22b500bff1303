import type { Confidence } from '#content/model/airing.ts';
import type { AiringFigure } from '#content/model/month-figures.ts';
import type { Days, Months } from '../sums-interface.ts';

/**
 * Which airings are asked for, of those that count unless `isWaiting` says otherwise; what is not given is not asked.
 * Days are those of whole months, and at most one of `confidence`, `isImplausible` and `isWaiting` is given.
 */
export interface FigureQuestion {
	readonly days: Days;
	readonly province?: string | undefined;
	readonly commune?: string | undefined;
	readonly language?: string | undefined;
	readonly channel?: string | undefined;
	readonly confidence?: Confidence | undefined;
	readonly isImplausible?: boolean | undefined;
	/** Those that a commune has still to be asked about: they count nowhere. */
	readonly isWaiting?: boolean | undefined;
}

/** What monthly sums are asked for. */
export interface SumQuestion {
	readonly months: Months;
	readonly province?: string | undefined;
	readonly commune?: string | undefined;
}

/** Activities of a kind: how many entries count, how many things and how many person-times they come to. */
export interface ActivityFigure {
	readonly entries: number;
	readonly units: number;
	readonly people: number;
}

/** One airing behind a figure. */
export interface FigureRow {
	readonly id: string;
	readonly commune: string;
	readonly day: string;
	readonly slot: string;
	readonly language: string;
	readonly channel: string;
	readonly minutes: number;
	readonly plays: number;
	readonly confidence: Confidence;
	/** Both as instants in ISO 8601. */
	readonly loggedAt: string;
	readonly receivedAt: string;
}

export interface FigureRows {
	readonly rows: readonly FigureRow[];
	readonly total: {
		readonly airings: number;
		/** Both null where monthly sums do not tell them: of a confidence, of what is implausible or waits. */
		readonly minuteHundredths: number | null;
		readonly plays: number | null;
	};
}

/** What reports ask: of monthly sums, and of single rows only a page of them. */
export interface ReachFigures {
	/** Counted airings by commune, language and channel, in this order; at most one month and all provinces at a time. */
	figures(question: SumQuestion): Promise<readonly AiringFigure[]>;
	/** The instant at which the newest row arrived, one that was taken back or waits too; empty without any. */
	newest(question: SumQuestion): Promise<string>;
	/** Airings that a commune has still to be asked about. */
	waiting(question: SumQuestion): Promise<number>;
	/** What was done beside airings, by kind; kinds of which nothing was logged are missing. */
	activities(question: SumQuestion): Promise<ReadonlyMap<string, ActivityFigure>>;
	/** A page of the airings behind a figure, by month, commune, day and slot, and what all pages come to. */
	rows(question: FigureQuestion, page: { readonly offset: number; readonly limit: number }): Promise<FigureRows>;
}
