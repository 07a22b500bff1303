import type { Confidence } from '#content/model/airing.ts';
import type { AiringFigure } from '#content/model/month-figures.ts';
import type { Days } from '../sums-interface.ts';

/** Which airings are asked for, of those that count unless `isWaiting` says otherwise; what is not given is not asked. */
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
	readonly total: { readonly airings: number; readonly minuteHundredths: number; readonly plays: number };
}

/** What reports ask of counted airings, added up by the database. */
export interface ReachFigures {
	/** By commune, language and channel, in this order; at most one month and all provinces at a time. */
	figures(question: FigureQuestion): Promise<readonly AiringFigure[]>;
	/** The instant at which the newest of them arrived; empty without any. */
	newest(question: FigureQuestion): Promise<string>;
	/** A page of the airings behind a figure, by day, commune and slot, and what all pages come to. */
	rows(question: FigureQuestion, page: { readonly offset: number; readonly limit: number }): Promise<FigureRows>;
}
