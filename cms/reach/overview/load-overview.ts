import { byLetter, neverSpoken, streakOf } from '#content/model/coverage-trend.ts';
import { LEGAL_CONTENTS } from '#content/model/message.ts';
import { isInForceIn } from '#content/model/in-force.ts';
import { completenessOf } from '#content/model/month-completion.ts';
import { addMonths, monthAt } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';
import { reasonsOf } from '#content/model/declaration-words.ts';

import { loadAiredMonths } from '../monthly/aired-months.ts';
import { loadEntries } from '../months/load-entries.ts';
import { daysOf } from '../months/load-month.ts';
import { loadTold } from '../plans/load-told.ts';
import { reachFigures } from '../reports/figures.ts';
import { reachSums } from '../sums.ts';
import { loadCommunesOfOverview } from './overview-communes.ts';
import { missingIn } from './missing-in.ts';
import { loadOverviewSums } from './overview-sums.ts';
import { progressOfCommunes } from './progress-of-communes.ts';

import type { Payload } from 'payload';
import type { MissingLanguage, Streak } from '#content/model/coverage-trend.ts';
import type { Completeness } from '#content/model/month-completion.ts';
import type { Month } from '#content/model/month.ts';
import type { AiringFigure } from '#content/model/month-figures.ts';
import type { LegalContent } from '#content/model/message.ts';
import type { CommuneOfOverview } from './overview-communes.ts';
import type { OverviewSums } from './overview-sums.ts';

const TREND_MONTHS = 12;

export interface Aired {
	readonly aired: number;
	readonly inForce: number;
}

/** A province of the country, or a commune of a province. */
export interface UnitOfOverview extends Aired {
	readonly code: string;
	readonly name: string;
	readonly airings: number;
	readonly minuteHundredths: number;
	readonly implausible: number;
	/** Of communes only. */
	readonly streak: Streak | null;
}

export interface Overview {
	readonly month: Month;
	/** `00`: the country. */
	readonly place: string;
	readonly whole: Aired;
	readonly units: readonly UnitOfOverview[];
	/** The oldest first; a month before anything was logged has no figure. */
	readonly trend: readonly (Aired & { readonly month: Month; readonly isLogged: boolean })[];
	readonly letters: readonly {
		readonly letter: LegalContent;
		readonly minuteHundredths: number;
		readonly airings: number;
	}[];
	/** Minutes of bulletins of which nobody knows what they speak of. */
	readonly minutesWithoutLetter: number;
	/** Letters that a province has not spoken of in twelve months; provinces without an airing are silent altogether. */
	readonly never: readonly {
		readonly province: string;
		readonly name: string;
		readonly letters: readonly LegalContent[];
	}[];
	readonly languages: readonly {
		readonly language: string;
		readonly minuteHundredths: number;
		readonly communes: number;
	}[];
	readonly missing: readonly MissingLanguage[];
	readonly downloads: Aired;
	readonly hamlets: number | null;
	/** By what is to be asked: an airing that breaks two rules stands in two lines. */
	readonly waiting: readonly { readonly reason: string; readonly airings: number }[];
	/** The same airings, each once. */
	readonly waitingAirings: number;
	readonly confidence: Readonly<Record<'a' | 'b' | 'c' | 'd' | 'implausible', number>>;
	/** Which communes have said that the month is complete, and when. */
	readonly completeness: Completeness;
	/** Those that said so late, by name. */
	readonly late: readonly string[];
	readonly web: OverviewSums['web'];
}

/**
 * Everything that the overview of a place and a month shows, of monthly sums.
 *
 * @param question `now`: the month that runs, of which nothing can be said to be missing
 */
export async function loadOverview(
	payload: Payload,
	{ place, month, now = monthAt(new Date()) }: { readonly place: string; readonly month: Month; readonly now?: Month },
): Promise<Overview> {
	const province = place === '00' ? undefined : place;
	const communes = await loadCommunesOfOverview(payload, province);
	const months = Array.from({ length: TREND_MONTHS }, (_, index) => addMonths(month, index - TREND_MONTHS + 1));
	const since = (count: number) => ({ months: { from: addMonths(month, 1 - count), to: month }, province });
	const airedIn = await loadAiredMonths(payload, since(TREND_MONTHS));
	const logged = new Set([...airedIn.values()].flatMap((some) => [...some]));
	const trend = months.map((one) => {
		const communesIn = communes.filter((commune) => isInForceIn(commune, one));
		return {
			month: one,
			aired: communesIn.filter(({ code }) => airedIn.get(code)?.has(one)).length,
			inForce: communesIn.length,
			isLogged: logged.has(one),
		};
	});
	const current = await reachFigures(payload).figures({ months: { from: month, to: month }, province });
	const minutes = new Map<string, { minuteHundredths: number; communes: Set<string> }>();
	for (const { language, minuteHundredths, commune } of current) {
		const known = minutes.get(language) ?? { minuteHundredths: 0, communes: new Set<string>() };
		known.minuteHundredths += minuteHundredths;
		known.communes.add(commune);
		minutes.set(language, known);
	}
	const inForce = communes.filter((commune) => isInForceIn(commune, month));
	const units =
		province === undefined ? provinceUnits(inForce, current) : communeUnits(inForce, current, { months, airedIn });
	const sums = await loadOverviewSums(payload, {
		of: { months: { from: month, to: month }, province },
		days: daysOf(month),
		year: since(TREND_MONTHS).months,
	});
	const progress = progressOfCommunes(inForce, current, {
		month,
		entries: await loadEntries(payload, { month, province }),
	});
	const downloads = await reachSums(payload).bundles(month);
	const total = (name: 'a' | 'b' | 'c' | 'd' | 'implausible') => current.reduce((sum, figure) => sum + figure[name], 0);
	return {
		month,
		place,
		whole: trend.at(-1) ?? { aired: 0, inForce: 0 },
		units,
		trend,
		letters: byLetter(LEGAL_CONTENTS, sums.letters),
		minutesWithoutLetter: sums.letters.find(({ letters }) => letters === '')?.minuteHundredths ?? 0,
		never: provinces().flatMap(({ code, fullName }) => {
			const own = sums.spoken.filter((one) => one.province === code);
			const letters = own.length === 0 ? [] : neverSpoken(LEGAL_CONTENTS, own);
			return letters.length === 0 ? [] : [{ province: code, name: fullName, letters }];
		}),
		languages: [...minutes].map(([language, { minuteHundredths, communes: some }]) => ({
			language,
			minuteHundredths,
			communes: some.size,
		})),
		missing: await missingIn(payload, { province, month, now, communes: { all: communes, inForce }, airedIn }),
		downloads: { aired: inForce.filter(({ code }) => downloads.has(code)).length, inForce: inForce.length },
		hamlets: (await loadTold(payload, { days: daysOf(month), province, communes: undefined })).hamlets,
		waiting: byReason(sums.reasons),
		waitingAirings: sums.reasons.reduce((sum, { airings }) => sum + airings, 0),
		confidence: { a: total('a'), b: total('b'), c: total('c'), d: total('d'), implausible: total('implausible') },
		completeness: completenessOf(progress),
		late: progress.filter((one) => one.progress === 'late').map(({ name }) => name),
		web: sums.web,
	};
}

function provinceUnits(
	communes: readonly CommuneOfOverview[],
	figures: readonly AiringFigure[],
): readonly UnitOfOverview[] {
	const communesIn = Map.groupBy(communes, (commune) => commune.province);
	const figuresIn = Map.groupBy(figures, (figure) => figure.province);
	return provinces().map(({ code, name }) => {
		const own = figuresIn.get(code) ?? [];
		const aired = new Set(own.map(({ commune }) => commune));
		const inForce = communesIn.get(code) ?? [];
		return {
			code,
			name,
			aired: inForce.filter((commune) => aired.has(commune.code)).length,
			inForce: inForce.length,
			...totals(own),
			streak: null,
		};
	});
}

function communeUnits(
	communes: readonly CommuneOfOverview[],
	figures: readonly AiringFigure[],
	{ months, airedIn }: { months: readonly Month[]; airedIn: ReadonlyMap<string, ReadonlySet<string>> },
): readonly UnitOfOverview[] {
	const figuresOf = Map.groupBy(figures, ({ commune }) => commune);
	return communes.map((commune) => {
		const own = figuresOf.get(commune.code) ?? [];
		return {
			code: commune.code,
			name: commune.name,
			aired: own.length > 0 ? 1 : 0,
			inForce: 1,
			...totals(own),
			streak: streakOf(commune, months, airedIn.get(commune.code) ?? new Set()),
		};
	});
}

const totals = (figures: readonly AiringFigure[]) => ({
	airings: figures.reduce((sum, { airings }) => sum + airings, 0),
	minuteHundredths: figures.reduce((sum, { minuteHundredths }) => sum + minuteHundredths, 0),
	implausible: figures.reduce((sum, { implausible }) => sum + implausible, 0),
});

function byReason(sums: OverviewSums['reasons']): Overview['waiting'] {
	const counts = new Map<string, number>();
	for (const { reasons, airings } of sums)
		for (const reason of reasonsOf(reasons)) counts.set(reason, (counts.get(reason) ?? 0) + airings);
	return [...counts]
		.map(([reason, airings]) => ({ reason, airings }))
		.toSorted((one, other) => other.airings - one.airings);
}
