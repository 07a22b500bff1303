import { onBothDatabases } from './on-both-databases.ts';

/**
 * A year of the country: what manager's views and reports take with so many rows behind them, and whether each figure is
 * that of a recount by another program (test/support/official_figures.py). `BENCH_ROWS` airings and activities, 250,000
 * unless told otherwise (the whole year: 2500000); `BENCH_DATABASE` sqlite or mongodb, both without it.
 */
export async function benchNationalYear(terminal: { print(line: string): void }): Promise<void> {
	const database = process.env.BENCH_DATABASE;
	const only = database === 'sqlite' || database === 'mongodb' ? database : undefined;
	await onBothDatabases(terminal, 'test/bench/national-year-process.ts', only);
}
