import type { Figures } from '#content/lib/metrics-server.ts';

/** Next packs its own copy of each module; what reads the database is handed over by the process. */
const STATE = Symbol.for('loa-lang.figures');
const state = globalThis as unknown as Record<symbol, (() => Promise<Figures>) | undefined>;

/** Given by where Payload is open. */
export function offerFigures(read: () => Promise<Figures>): void {
	state[STATE] = read;
}

/** Figures of the installation; none before Payload is open. */
export const offeredFigures = async (): Promise<Figures> => (await state[STATE]?.()) ?? {};

/** What each figure means (`loa_…` for Prometheus). */
export const FIGURES = {
	jobs_waiting: 'Jobs that wait.',
	jobs_running: 'Jobs that run.',
	jobs_failed: 'Jobs that gave up.',
	job_stuck_minutes: 'Minutes for which the oldest job that could run has waited, when more than half an hour.',
	release_timestamp_seconds: 'When the release that serves was published.',
	release_held_back: 'Bulletins that the release keeps from before, because something blocks them.',
	backup_timestamp_seconds: 'When the newest backup was made.',
	backup_failed: '1: the newest try of a backup failed.',
	disk_free_bytes: 'Free bytes of the disk of DATA_DIR.',
	batch_rows_set_aside: 'Rows from edges that could not be taken.',
	media_broken: 'Stored files that are not what was published.',
} as const;
