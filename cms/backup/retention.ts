import { dayAt, monthAt } from '#content/model/month.ts';

/** However close together they were made. */
const NEWEST_KEPT = 3;
const DAYS_KEPT = 7;
const WEEKS_KEPT = 5;
const MONTHS_KEPT = 12;

interface Dated {
	readonly name: string;
	/** ISO instant. */
	readonly madeAt: string;
}

/**
 * Which backups stay: the three newest, and the newest of each of the last seven days that have one, of five weeks and of twelve months, by
 * the calendar of Vietnam. Periods without a backup do not count, so an installation that was off for a year, or whose
 * clock jumped, keeps what it has.
 */
export function keptBackups<Backup extends Dated>(backups: readonly Backup[]): readonly Backup[] {
	const newestFirst = backups.toSorted((one, other) => (one.name < other.name ? 1 : -1));
	const kept = new Set<Backup>([
		...newestFirst.slice(0, NEWEST_KEPT),
		...newestOfEach(newestFirst, ({ madeAt }) => dayAt(new Date(madeAt)), DAYS_KEPT),
		...newestOfEach(newestFirst, ({ madeAt }) => weekOf(dayAt(new Date(madeAt))), WEEKS_KEPT),
		...newestOfEach(newestFirst, ({ madeAt }) => monthAt(new Date(madeAt)), MONTHS_KEPT),
	]);
	return newestFirst.filter((backup) => kept.has(backup));
}

function newestOfEach<Backup>(newestFirst: readonly Backup[], periodOf: (backup: Backup) => string, count: number) {
	const periods = new Map<string, Backup>();
	for (const backup of newestFirst) {
		const period = periodOf(backup);
		if (!periods.has(period)) periods.set(period, backup);
	}
	return [...periods.values()].slice(0, count);
}

/** The Monday with which the week of a day begins. */
function weekOf(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
	return date.toISOString().slice(0, 10);
}
