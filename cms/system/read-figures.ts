import { statfs } from 'node:fs/promises';

import { backupState } from '../backup/backup-state.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { countSetAside } from '../reach/set-aside.ts';
import { mediaCheckState } from '../releases/check-media.ts';
import { lastRelease } from '../releases/newest-release.ts';
import { stuckMinutes } from './machine.ts';
import { queueCounts } from './queue.ts';

import type { Payload } from 'payload';
import type { FIGURES } from '../foundation/process-figures.ts';

/** The part of the health page that is a number: for Prometheus, without waiting for anybody else. */
export async function readFigures(payload: Payload): Promise<Record<keyof typeof FIGURES, number | null>> {
	const jobs = await queueCounts(payload);
	const release = await lastRelease(payload);
	const backup = await backupState(payload);
	const disk = await statfs(cmsSettings().dataDir);
	return {
		jobs_waiting: jobs.waiting,
		jobs_running: jobs.running,
		jobs_failed: jobs.failed,
		job_stuck_minutes: await stuckMinutes(payload, new Date()),
		release_timestamp_seconds: secondsOf(release?.publishedAt),
		release_held_back: release?.held?.length ?? 0,
		backup_timestamp_seconds: secondsOf(backup.last?.at),
		backup_failed: backup.failure ? 1 : 0,
		disk_free_bytes: disk.bavail * disk.bsize,
		batch_rows_set_aside: await countSetAside({ payload }),
		media_broken: (await mediaCheckState(payload)).bad.length,
	};
}

const secondsOf = (instant: string | null | undefined): number | null => (instant ? Date.parse(instant) / 1_000 : null);
