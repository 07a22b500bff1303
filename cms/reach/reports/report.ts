import type { Completeness } from '#content/model/month-completion.ts';
import type { FigureTotal } from '#content/model/month-figures.ts';
import type { Month } from '#content/model/month.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { SurveyLine } from '../survey/survey-lines.ts';

export type ReportLevel = 'nation' | 'province' | 'commune';

/** What a report is about. */
export interface ReportPlace {
	readonly level: ReportLevel;
	/** `00`, two digits, or five. */
	readonly code: string;
	/** `Cả nước`, `Tỉnh Lai Châu`, `Xã Dào San`. */
	readonly name: string;
	/** Of the province that it lies in or is; empty for the country. */
	readonly province: string;
	/** With its kind: `Tỉnh Lai Châu`; empty for the country. */
	readonly provinceName: string;
}

/** A line of the official table. */
export interface Indicator {
	/** Stable; the key of open data. */
	readonly code: string;
	/** As the paper numbers it: `3`, `3.1`. */
	readonly number: string;
	/** Empty: a heading stands before this line. */
	readonly heading?: string;
	readonly name: string;
	readonly unit: string;
	/** Null: there are no figures, which is not zero. */
	readonly value: number | null;
	readonly decimals: 0 | 2;
	/** What it is a part of; null: no share is told. */
	readonly of: number | null;
	readonly source: string;
	/** What the figure means, or why there is none. */
	readonly note: string;
	/** Page of the admin with the rows behind it; empty: there are none. */
	readonly href: string;
}

/** Figures of a place, a language or a channel over the whole period. */
export interface UnitLine extends FigureTotal {
	readonly code: string;
	readonly name: string;
	/** Communes with at least one airing; for a commune 1 or 0. */
	readonly communesAired: number;
	readonly communesInForce: number;
	/** Months of the period with at least one airing. */
	readonly monthsAired: number;
	/** Times a bundle of these months was downloaded. */
	readonly downloads: number;
	/** What else there is to say: `hết hiệu lực từ 15/08/2026`. */
	readonly note: string;
	readonly href: string;
	/** The counters behind the downloads; empty: there are none. */
	readonly downloadsHref: string;
	/** The communes that are counted as in force; empty: there are none. */
	readonly communesHref: string;
}

/** What came after the closing, added up over the closed provinces of a month. */
export interface MonthRevision {
	readonly airings: number;
	readonly minuteHundredths: number;
	readonly plays: number;
	readonly communesAired: number;
}

export interface MonthLine extends FigureTotal {
	readonly month: Month;
	/** False: it has not come yet, and nothing is counted. */
	readonly hasCome: boolean;
	readonly communesInForce: number;
	readonly communesAired: number;
	readonly completeness: Completeness;
	/** Provinces of the place that have closed it, of how many. */
	readonly closed: number;
	readonly provinces: number;
	/** Of the frozen figures, where the place is one province; empty otherwise. */
	readonly digest: string;
	/** Null without a closed province. */
	readonly revision: MonthRevision | null;
	readonly href: string;
	/** Who has said that the month is complete, and what came after its closing. */
	readonly bookHref: string;
	/** The communes that are counted as in force. */
	readonly communesHref: string;
}

/** Where the numbers of a month lead. */
export type MonthHref = 'href' | 'bookHref' | 'communesHref';

export interface Report {
	readonly title: string;
	readonly place: ReportPlace;
	readonly period: ReportPeriod;
	/** Day on which the newest row arrived; empty: there are no rows. No other clock is in a report. */
	readonly dataUntil: string;
	/** One paragraph in words. */
	readonly summary: string;
	readonly indicators: readonly Indicator[];
	readonly months: readonly MonthLine[];
	/** Provinces of the country, or communes of a province; empty for a commune. */
	readonly units: readonly UnitLine[];
	readonly unitsAre: 'provinces' | 'communes';
	readonly languages: readonly UnitLine[];
	readonly channels: readonly UnitLine[];
	/** Of surveys that asked somebody within the period; never of a single commune. */
	readonly surveys: readonly SurveyLine[];
	/** Method and limits, a sentence each. */
	readonly limits: readonly string[];
}
