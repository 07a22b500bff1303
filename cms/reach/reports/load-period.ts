import { completenessOf } from '#content/model/month-completion.ts';
import { totalOf } from '#content/model/month-figures.ts';
import { monthOf } from '#content/model/month.ts';

import { loadClosed } from '../months/load-closed.ts';
import { loadEntries } from '../months/load-entries.ts';
import { countedMonth } from '../months/live-month.ts';
import { revisionOf } from '../months/revision.ts';
import { reachSums } from '../sums.ts';
import { reachFigures } from './figures.ts';
import { PeriodTally } from './tally.ts';

import type { Payload } from 'payload';
import type { CommuneOfMonth, MonthFigures } from '#content/model/month-figures.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { ClosedMonth } from '../months/load-closed.ts';
import type { ReportedCommune } from '../months/load-communes.ts';
import type { Revision } from '../months/revision.ts';
import type { MonthHref, MonthLine, MonthRevision, ReportPlace } from './report.ts';

/** What the months of a period come to. */
export interface LoadedPeriod {
	readonly tally: PeriodTally;
	readonly months: readonly Omit<MonthLine, MonthHref>[];
	/** Downloads of bundles of these months, by commune. */
	readonly downloads: ReadonlyMap<string, number>;
}

interface PeriodQuestion {
	readonly place: ReportPlace;
	readonly period: ReportPeriod;
	readonly today: Day;
	/** Of the place, those of before too. */
	readonly communes: readonly ReportedCommune[];
}

/** Reads a period month by month; a closed month of a province counts as it was closed. */
export async function loadPeriod(payload: Payload, question: PeriodQuestion): Promise<LoadedPeriod> {
	const { place, period, today, communes } = question;
	const tally = new PeriodTally();
	const downloads = new Map<string, number>();
	const codes = new Set(communes.map(({ code }) => code));
	const months: Omit<MonthLine, MonthHref>[] = [];
	for (const month of period.months) {
		if (month > monthOf(today)) {
			months.push(emptyMonth(month));
			continue;
		}
		for (const [code, { count }] of await reachSums(payload).bundles(month))
			if (codes.has(code)) downloads.set(code, (downloads.get(code) ?? 0) + count);
		months.push(await addMonth(payload, { month, place, communes, tally }));
	}
	return { tally, months, downloads };
}

async function addMonth(
	payload: Payload,
	{ month, place, communes, tally }: Pick<PeriodQuestion, 'place' | 'communes'> & { month: Month; tally: PeriodTally },
): Promise<Omit<MonthLine, MonthHref>> {
	const province = place.province === '' ? undefined : place.province;
	const commune = place.level === 'commune' ? place.code : undefined;
	const figures = await reachFigures(payload).figures({ months: { from: month, to: month }, province, commune });
	const entries = await loadEntries(payload, { month, province });
	const closed = await loadClosed(payload, { month, province });
	const figuresIn = Map.groupBy(figures, (figure) => figure.province);
	const entriesIn = Map.groupBy(entries, (entry) => entry.province);
	const communesIn = Map.groupBy(communes, (one) => one.province);
	const parts = [...new Set([...communesIn.keys(), ...figuresIn.keys()])].toSorted().map((code) => {
		const live = countedMonth({
			month,
			province: code,
			communes: communesIn.get(code) ?? [],
			figures: figuresIn.get(code) ?? [],
			entries: entriesIn.get(code) ?? [],
		});
		return monthPart(live, closed.get(code), commune);
	});
	for (const { counted } of parts) tally.add(counted);
	return monthLine(month, parts);
}

interface MonthPart {
	/** As it was closed, or as it is. */
	readonly counted: MonthFigures;
	readonly revision: Revision | undefined;
	readonly digest: string;
}

function monthPart(live: MonthFigures, closed: ClosedMonth | undefined, commune: string | undefined): MonthPart {
	if (!closed) return { counted: live, revision: undefined, digest: '' };
	const counted = commune === undefined ? closed.figures : onlyOf(closed.figures, commune);
	return { counted, revision: revisionOf(counted, live), digest: closed.digest };
}

const onlyOf = (figures: MonthFigures, commune: string): MonthFigures => ({
	...figures,
	communes: figures.communes.filter(({ code }) => code === commune),
	figures: figures.figures.filter((figure) => figure.commune === commune),
});

/** Airings of communes that are not in force stay airings, but lift no coverage above its denominator. */
function monthLine(month: Month, parts: readonly MonthPart[]): Omit<MonthLine, MonthHref> {
	const communes = parts.flatMap(({ counted }) => withAirings(counted));
	const revisions = parts.flatMap(({ revision }) => revision ?? []);
	const total = totalOf(parts.map(({ counted }) => totalOf(counted.figures)));
	return {
		month,
		hasCome: true,
		...total,
		communesInForce: communes.length,
		communesAired: communes.filter(({ airings }) => airings > 0).length,
		completeness: completenessOf(communes),
		closed: revisions.length,
		provinces: parts.length,
		digest: parts.length === 1 ? (parts[0]?.digest ?? '') : '',
		revision: revisions.length === 0 ? null : addedUp(revisions),
	};
}

function withAirings({ communes, figures }: MonthFigures): readonly (CommuneOfMonth & { airings: number })[] {
	const figuresOf = Map.groupBy(figures, ({ commune }) => commune);
	return communes.map((commune) => ({ ...commune, airings: totalOf(figuresOf.get(commune.code) ?? []).airings }));
}

function addedUp(revisions: readonly MonthRevision[]): MonthRevision {
	const sum = (value: (revision: MonthRevision) => number) =>
		revisions.reduce((total, revision) => total + value(revision), 0);
	return {
		airings: sum(({ airings }) => airings),
		minuteHundredths: sum(({ minuteHundredths }) => minuteHundredths),
		plays: sum(({ plays }) => plays),
		communesAired: sum(({ communesAired }) => communesAired),
	};
}

const emptyMonth = (month: Month): Omit<MonthLine, MonthHref> => ({
	...monthLine(month, []),
	hasCome: false,
});
