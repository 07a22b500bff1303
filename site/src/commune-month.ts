import { wholeMinutes } from '#content/model/declaration-rules.ts';
import { monthAt } from '#content/model/month.ts';
import { bundleLanguagesFor, editionFor, monthsFor } from '#content/model/snapshot.ts';

import type { Commune } from '#content/model/commune.ts';
import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { Month } from '#content/model/month.ts';
import type { PublishedEdition, Snapshot } from '#content/model/snapshot.ts';

/** One language of a commune's month, with the figures a broadcaster plans by. */
export interface MonthLanguage {
	readonly rendered: RenderedLanguage;
	/** Messages in it, without opening and closing. */
	readonly messageCount: number;
	/** All tracks together, in seconds. */
	readonly durationSeconds: number;
	/** The tracks' bytes: the ZIP adds its sheets, some ten kB. */
	readonly bytes: number;
}

export interface CommuneMonth {
	readonly month: Month;
	readonly edition: PublishedEdition;
	readonly languages: readonly MonthLanguage[];
}

/** Everything a commune can download, newest month first. */
export function communeMonths(snapshot: Snapshot, commune: Commune): readonly CommuneMonth[] {
	return monthsFor(snapshot, commune).flatMap((month) => {
		const edition = editionFor(snapshot, commune, month);
		if (!edition) return [];
		const languages = bundleLanguagesFor(edition, commune, snapshot.provinces).map(monthLanguage);
		return [{ month, edition, languages }];
	});
}

function monthLanguage(rendered: RenderedLanguage): MonthLanguage {
	return {
		rendered,
		messageCount: rendered.tracks.filter((track) => track.role === 'message').length,
		durationSeconds: sum(rendered.tracks.map((track) => track.durationSeconds)),
		bytes: sum(rendered.tracks.map((track) => track.bytes)),
	};
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The month to air: the latest that has begun, else (only future ones published) the earliest to come. */
export function currentMonth(months: readonly CommuneMonth[], publishedAt: Date): CommuneMonth | undefined {
	const now = monthAt(publishedAt);
	return months.find((candidate) => candidate.month <= now) ?? months.at(-1);
}

/** Minutes of a bulletin as the log proposes them: whole, at least one. */
export const bulletinMinutes = (language: MonthLanguage): number =>
	wholeMinutes(language.rendered.bulletin.durationSeconds);
